import { outcomes, type CallBlock } from '../archive/block'
import { classTable, SHORT, WITHIN } from '../measure/call-class'
import { FLAG_STEP, IS_OUTSIDE, type AnnotatedBlock } from './annotated'
import type { HotlineContext } from './context'
import { stretchAt, type Stretch } from './day-plan'

const DAY = 86_400
const MINUTES = 3 * 1440
const OUTCOMES = outcomes.length

/** The class table with the bits of each entry above its class; the low two bits of an entry's place are those bits. */
const verdictTable = Uint16Array.from(classTable, (code, at) => code + (at & (WITHIN | SHORT)) * FLAG_STEP)

/** How one day's calls are judged, in numbers. */
export type DayPlan = {
  readonly stretches: AnnotatedBlock['stretches']
  /**
   * Per hotline: shift (0 = its calls go the long way), longest wait in time, longest short wait, class base, start of
   * its minutes in `open`, 1 where the end owns the call.
   */
  readonly numbers: Int32Array
  /** Open minutes of the local days −1, 0, +1: first those of hotlines that keep every call, then of those that do not. */
  readonly open: Uint8Array
}

const WIDTH = 6

/** Makes the plan of a day. Where an offset or a definition changes within the day, calls go the long way. */
export function dayPlan(stretches: AnnotatedBlock['stretches']): DayPlan {
  const numbers = new Int32Array(stretches.length * WIDTH)
  const hours: (readonly Uint8Array[])[] = []
  stretches.forEach((list, h) => {
    const [only] = list
    if (!only || list.length > 1 || (only.byEnd && !only.steady)) return
    const start = only.open === null ? 0 : hours.push(only.open) * MINUTES
    numbers.set([only.shift, only.ready.inTime, only.ready.short, only.ready.classes, start, only.byEnd ? 1 : 0], h * WIDTH)
  })
  return { stretches, numbers, open: hours.length === 0 ? alwaysOpen : openMinutes(hours) }
}

const alwaysOpen = new Uint8Array(MINUTES).fill(1)

function openMinutes(hours: readonly (readonly Uint8Array[])[]): Uint8Array {
  const open = new Uint8Array((hours.length + 1) * MINUTES)
  open.set(alwaysOpen)
  hours.forEach((days, h) => days.forEach((minutes, d) => open.set(minutes, (h + 1) * MINUTES + d * 1440)))
  return open
}

/** What judging fills: the hotlines are known already. */
export type JudgedColumns = Pick<AnnotatedBlock, 'hotline' | 'owner' | 'verdicts'>

/** Judges every row of a block. */
export function judgeRows(block: CallBlock, into: JudgedColumns, plan: DayPlan, all: readonly HotlineContext[]): void {
  const { start, wait, direction, outcome, rows } = block
  const { hotline, owner, verdicts } = into
  const { numbers, open } = plan
  const base = block.day * DAY
  const table = verdictTable
  for (let row = 0; row < rows; row++) {
    const at = (hotline[row] ?? 0) * WIDTH
    const shift = numbers[at] ?? 0
    if (shift === 0) {
      judgeRow(block, row, into, plan.stretches, all)
      continue
    }
    const local = ((start[row] ?? 0) - base + shift) | 0
    const waited = wait[row] ?? 0
    // Numbers of truths, not branches: which calls wait long cannot be foretold.
    const bits = Number(waited <= (numbers[at + 1] ?? 0)) + Number(waited <= (numbers[at + 2] ?? 0)) * 2
    const verdict = table[(numbers[at + 3] ?? 0) + ((direction[row] ?? 0) * OUTCOMES + (outcome[row] ?? 0)) * 4 + bits] ?? 0
    verdicts[row] = verdict + (1 - (open[(numbers[at + 4] ?? 0) + ((local / 60) | 0)] ?? 0)) * IS_OUTSIDE
    owner[row] = numbers[at + 5] === 0 ? local : local + lengthAt(block, row)
  }
}

/** The long way: offsets or definitions that change within the day, ends beyond a change. */
function judgeRow(block: CallBlock, row: number, into: JudgedColumns, stretches: AnnotatedBlock['stretches'], all: readonly HotlineContext[]): void {
  const h = into.hotline[row] ?? 0
  const second = (block.start[row] ?? 0) - block.day * DAY
  const stretch = stretchAt(stretches[h] ?? [], second)
  const local = second + stretch.shift
  const waited = block.wait[row] ?? 0
  const bits = (waited <= stretch.ready.inTime ? WITHIN : 0) + (waited <= stretch.ready.short ? SHORT : 0)
  const closed = stretch.open !== null && stretch.open[Math.floor(local / DAY)]?.[Math.floor((local % DAY) / 60)] !== 1
  const verdict = verdictTable[stretch.ready.classes + ((block.direction[row] ?? 0) * OUTCOMES + (block.outcome[row] ?? 0)) * 4 + bits] ?? 0
  into.verdicts[row] = verdict + (closed ? IS_OUTSIDE : 0)
  into.owner[row] = stretch.byEnd ? localEnd(block, row, stretch, local, all[h]) : local
}

/** Local seconds of a call's end in the same count as `local`. */
function localEnd(block: CallBlock, row: number, stretch: Stretch, local: number, context: HotlineContext | undefined): number {
  const seconds = lengthAt(block, row)
  if (stretch.steady || !context) return local + seconds
  return context.zone.toLocal((block.start[row] ?? 0) + seconds) - (block.day - 1) * DAY
}

/** Seconds from a call's start to its end; a call longer than a day counts as ending after one. */
function lengthAt(block: CallBlock, row: number): number {
  return Math.min((block.wait[row] ?? 0) + (block.talk[row] ?? 0) + (block.hold[row] ?? 0) + (block.wrap[row] ?? 0), DAY)
}
