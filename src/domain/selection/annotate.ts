import { outcomes, type CallBlock, type MaskedBlock } from '../archive/block'
import { resolveHotlines } from '../hotline/match-block'
import { classTable, OUTSIDE, SHORT, WITHIN } from '../measure/call-class'
import type { AnnotatedBlock } from './annotated'
import { unmatchedContext, type HotlineContext, type QueryContext } from './context'
import { stretchAt, stretchesOf, type Stretch } from './day-plan'
import { RepeatFinder } from './repeat'

const DAY = 86_400

/** Judges blocks day by day. Blocks must come in day order; repeat callers are found only when asked for. */
export class Annotator {
  readonly #context: QueryContext
  readonly #all: readonly HotlineContext[]
  readonly #repeatsFor: Uint8Array | false
  /** Columns used again for every day. */
  readonly #columns: JudgedColumns[] = []

  /** `repeatsFor`: 1 for each hotline position whose repeat callers are wanted (see scopeTable); false = none. */
  constructor(context: QueryContext, unmatchedZone: string, repeatsFor: Uint8Array | false) {
    this.#context = context
    this.#all = [...context.hotlines, unmatchedContext(unmatchedZone)]
    this.#repeatsFor = repeatsFor
  }

  /** The blocks day by day, judged; a day's result is good until the next one is asked for. */
  *days(blocks: readonly MaskedBlock[]): Generator<readonly AnnotatedBlock[], void, undefined> {
    const repeat = this.#repeatsFor ? new RepeatFinder(blocks.reduce((n, { block }) => n + block.rows, 0), this.#repeatsFor) : null
    for (let at = 0; at < blocks.length;) {
      const day = blocks[at]?.block.day ?? 0
      let end = at + 1
      while (end < blocks.length && blocks[end]?.block.day === day) end++
      const stretches = this.#all.map((hotline) => stretchesOf(hotline, day))
      const plan = simplePlan(stretches)
      const judged = blocks.slice(at, end).map((masked, i) => this.#judge(masked, i, stretches, plan))
      repeat?.mark(judged)
      yield judged
      at = end
    }
  }

  #judge({ block, mask }: MaskedBlock, index: number, stretches: AnnotatedBlock['stretches'], plan: Int32Array): AnnotatedBlock {
    let columns = this.#columns[index]
    if (!columns || columns.day.length < block.rows) this.#columns[index] = columns = judgedColumns(Math.ceil(block.rows * 1.25))
    resolveHotlines(block, this.#context.matches, columns.hotline, this.#all.length - 1)
    judgeRows(block, columns, stretches, plan, this.#all)
    return { block, mask, stretches, ...columns }
  }
}

type JudgedColumns = Pick<AnnotatedBlock, 'hotline' | 'day' | 'minute' | 'flags' | 'classes'>

function judgedColumns(rows: number): JudgedColumns {
  return { hotline: new Int16Array(rows), day: new Int32Array(rows), minute: new Int16Array(rows), flags: new Uint8Array(rows), classes: new Uint8Array(rows) }
}

/**
 * Four numbers a hotline for the calls of a plain day, which nearly all are: shift, longest wait in time, longest short
 * wait, class base. A shift of 0 sends the hotline's calls the long way.
 */
function simplePlan(stretches: AnnotatedBlock['stretches']): Int32Array {
  const plan = new Int32Array(stretches.length * 4)
  stretches.forEach((list, h) => {
    const [only] = list
    if (!only || list.length > 1 || only.byEnd || only.open !== null) return
    plan.set([only.shift, only.ready.inTime, only.ready.short, only.ready.classes], h * 4)
  })
  return plan
}

function judgeRows(block: CallBlock, into: JudgedColumns, stretches: AnnotatedBlock['stretches'], plan: Int32Array, all: readonly HotlineContext[]): void {
  const { start, wait, direction, outcome, rows } = block
  const { hotline, day, minute, flags, classes } = into
  const base = block.day * DAY
  const yesterday = block.day - 1
  const table = classTable
  const width = outcomes.length
  for (let row = 0; row < rows; row++) {
    const at = (hotline[row] ?? 0) * 4
    const shift = plan[at] ?? 0
    if (shift === 0) {
      judgeRow(block, row, into, stretches, all)
      continue
    }
    const local = ((start[row] ?? 0) - base + shift) | 0
    const waited = wait[row] ?? 0
    const bits = (waited <= (plan[at + 1] ?? 0) ? WITHIN : 0) | (waited <= (plan[at + 2] ?? 0) ? SHORT : 0)
    const days = local >= DAY ? (local >= 2 * DAY ? 2 : 1) : 0
    flags[row] = bits
    classes[row] = table[(plan[at + 3] ?? 0) + ((direction[row] ?? 0) * width + (outcome[row] ?? 0)) * 4 + bits] ?? 0
    day[row] = yesterday + days
    minute[row] = ((local - days * DAY) / 60) | 0
  }
}

/** The long way: offsets or definitions that change within the day, calls owned by their end, opening hours. */
function judgeRow(block: CallBlock, row: number, into: JudgedColumns, stretches: AnnotatedBlock['stretches'], all: readonly HotlineContext[]): void {
  const h = into.hotline[row] ?? 0
  const second = (block.start[row] ?? 0) - block.day * DAY
  const stretch = stretchAt(stretches[h] ?? [], second)
  const local = second + stretch.shift
  const waited = block.wait[row] ?? 0
  const bits = (waited <= stretch.ready.inTime ? WITHIN : 0) | (waited <= stretch.ready.short ? SHORT : 0)
  const closed = stretch.open !== null && stretch.open[Math.floor(local / DAY)]?.[Math.floor((local % DAY) / 60)] !== 1
  const owner = stretch.byEnd ? localEnd(block, row, stretch, local, all[h]) : local
  const days = Math.floor(owner / DAY)
  into.flags[row] = closed ? bits | OUTSIDE : bits
  into.classes[row] = classTable[stretch.ready.classes + ((block.direction[row] ?? 0) * outcomes.length + (block.outcome[row] ?? 0)) * 4 + bits] ?? 0
  into.day[row] = block.day - 1 + days
  into.minute[row] = Math.floor((owner - days * DAY) / 60)
}

/** Local seconds of a call's end in the same count as `local`; a call longer than a day counts as ending after one. */
function localEnd(block: CallBlock, row: number, stretch: Stretch, local: number, context: HotlineContext | undefined): number {
  const length = (block.wait[row] ?? 0) + (block.talk[row] ?? 0) + (block.hold[row] ?? 0) + (block.wrap[row] ?? 0)
  const seconds = Math.min(length, DAY)
  if (stretch.steady || !context) return local + seconds
  return context.zone.toLocal((block.start[row] ?? 0) + seconds) - (block.day - 1) * DAY
}
