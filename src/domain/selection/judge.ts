import { outcomes, type CallBlock } from '../archive/block'
import { classTable, SHORT, WITHIN } from '../measurement/call-class'
import { FLAG_STEP, IS_OUTSIDE, type AnnotatedBlock } from './annotated'
import type { HotlineContext } from './context'
import { stretchAt, type Stretch } from './day-plan'

const DAY = 86_400
const OUTCOMES = outcomes.length

/** The class table with the bits of each entry above its class; the low two bits of an entry's place are those bits. */
const verdictTable = Uint16Array.from(classTable, (code, at) => code + (at & (WITHIN | SHORT)) * FLAG_STEP)

/** Columns that judging fills for the rows of the hotlines asked for. */
export type JudgedColumns = Pick<AnnotatedBlock, 'owner' | 'verdicts'>

/** Judges the grouped rows of one hotline. */
export function judgeGroup(block: CallBlock, rows: Uint32Array, stretches: readonly Stretch[], context: HotlineContext, into: JudgedColumns): void {
  const [only] = stretches
  if (!only || stretches.length > 1 || (only.byEnd && !only.steady)) {
    for (const row of rows) judgeRow(block, row, into, stretches, context)
    return
  }
  judgePlain(block, rows, only.shift, only.ready.inTime, only.ready.short, only.ready.classes, into)
  if (only.open !== null) leaveOut(rows, only.open, into)
  if (only.byEnd) ownByEnd(block, rows, into)
}

/** Nearly every call: one offset, one definition. */
function judgePlain(block: CallBlock, rows: Uint32Array, shift: number, inTime: number, short: number, classes: number, { owner, verdicts }: JudgedColumns): void {
  const { start, wait, direction, outcome } = block
  const table = verdictTable
  const base = (block.day * DAY - shift) | 0
  const { length } = rows
  for (let i = 0; i < length; i++) {
    const row = rows[i] ?? 0
    const waited = wait[row] ?? 0
    // Numbers of truths, not branches: which calls wait long cannot be foretold.
    const bits = Number(waited <= inTime) + Number(waited <= short) * 2
    verdicts[row] = table[classes + ((direction[row] ?? 0) * OUTCOMES + (outcome[row] ?? 0)) * 4 + bits] ?? 0
    owner[row] = (start[row] ?? 0) - base
  }
}

/** Marks calls outside opening hours; the owning instant is still the start. */
function leaveOut(rows: Uint32Array, open: readonly Uint8Array[], { owner, verdicts }: JudgedColumns): void {
  for (const row of rows) {
    const minute = ((owner[row] ?? 0) / 60) | 0
    const day = (minute / 1440) | 0
    if (open[day]?.[minute - day * 1440] !== 1) verdicts[row] = (verdicts[row] ?? 0) + IS_OUTSIDE
  }
}

function ownByEnd(block: CallBlock, rows: Uint32Array, { owner }: JudgedColumns): void {
  for (const row of rows) owner[row] = (owner[row] ?? 0) + lengthAt(block, row)
}

/** The long way: offsets or definitions that change within the day, ends beyond a change. */
function judgeRow(block: CallBlock, row: number, into: JudgedColumns, stretches: readonly Stretch[], context: HotlineContext): void {
  const second = (block.start[row] ?? 0) - block.day * DAY
  const stretch = stretchAt(stretches, second)
  const local = second + stretch.shift
  const waited = block.wait[row] ?? 0
  const bits = (waited <= stretch.ready.inTime ? WITHIN : 0) + (waited <= stretch.ready.short ? SHORT : 0)
  const closed = stretch.open !== null && stretch.open[Math.floor(local / DAY)]?.[Math.floor((local % DAY) / 60)] !== 1
  const verdict = verdictTable[stretch.ready.classes + ((block.direction[row] ?? 0) * OUTCOMES + (block.outcome[row] ?? 0)) * 4 + bits] ?? 0
  into.verdicts[row] = verdict + (closed ? IS_OUTSIDE : 0)
  into.owner[row] = stretch.byEnd ? localEnd(block, row, stretch, local, context) : local
}

/** Local seconds of a call's end in the same count as `local`. */
function localEnd(block: CallBlock, row: number, stretch: Stretch, local: number, context: HotlineContext): number {
  const seconds = lengthAt(block, row)
  if (stretch.steady) return local + seconds
  return context.zone.toLocal((block.start[row] ?? 0) + seconds) - (block.day - 1) * DAY
}

/** Seconds from a call's start to its end; a call longer than a day counts as ending after one. */
function lengthAt(block: CallBlock, row: number): number {
  return Math.min((block.wait[row] ?? 0) + (block.talk[row] ?? 0) + (block.hold[row] ?? 0) + (block.wrap[row] ?? 0), DAY)
}
