import { outcomes, type CallBlock, type MaskedBlock } from '../archive/block'
import { resolveHotlines } from '../hotline/match-block'
import type { DayNumber } from '../kernel/calendar'
import { OUTSIDE, SHORT, WITHIN } from '../measure/call-class'
import type { AnnotatedBlock } from './annotated'
import { unmatchedContext, type HotlineContext, type QueryContext } from './context'
import { stretchAt, stretchesOf, type Stretch } from './day-plan'
import { RepeatFinder } from './repeat'

const DAY = 86_400

/** Judges blocks day by day. Blocks must come in day order; repeat callers are found only when asked for. */
export class Annotator {
  readonly #context: QueryContext
  readonly #all: readonly HotlineContext[]
  readonly #repeat: RepeatFinder | null

  constructor(context: QueryContext, unmatchedZone: string, findRepeats: boolean) {
    this.#context = context
    this.#all = [...context.hotlines, unmatchedContext(unmatchedZone)]
    this.#repeat = findRepeats ? new RepeatFinder() : null
  }

  /** The blocks day by day, judged; a day's result is good until the next one is asked for. */
  *days(blocks: readonly MaskedBlock[]): Generator<readonly AnnotatedBlock[], void, undefined> {
    for (let at = 0; at < blocks.length;) {
      const day = blocks[at]?.block.day ?? 0
      let end = at + 1
      while (end < blocks.length && blocks[end]?.block.day === day) end++
      const stretches = this.#all.map((hotline) => stretchesOf(hotline, day))
      const judged = blocks.slice(at, end).map((masked) => this.#judge(masked, stretches, day))
      this.#repeat?.mark(judged)
      yield judged
      at = end
    }
  }

  #judge({ block, mask }: MaskedBlock, stretches: readonly (readonly Stretch[])[], day: DayNumber): AnnotatedBlock {
    const { rows } = block
    const judged: AnnotatedBlock = {
      block, mask, stretches,
      hotline: new Int16Array(rows), day: new Int32Array(rows), minute: new Int16Array(rows), flags: new Uint8Array(rows), classes: new Uint8Array(rows),
    }
    resolveHotlines(block, this.#context.matches, judged.hotline)
    judgeRows(judged, this.#all, stretches, day)
    return judged
  }
}

function judgeRows(judged: AnnotatedBlock, all: readonly HotlineContext[], stretches: readonly (readonly Stretch[])[], day: DayNumber): void {
  const { block, hotline, flags, classes } = judged
  const { start, wait, direction, outcome } = block
  const single = stretches.map((list) => (list.length === 1 ? (list[0] ?? null) : null))
  const base = day * DAY
  const unmatched = all.length - 1
  for (let row = 0; row < block.rows; row++) {
    let h = hotline[row] ?? -1
    if (h < 0) hotline[row] = h = unmatched
    const second = (start[row] ?? 0) - base
    const stretch = single[h] ?? stretchAt(stretches[h] ?? [], second)
    const local = second + stretch.shift
    const { ready } = stretch
    const waited = wait[row] ?? 0
    const bits = (waited <= ready.inTime ? WITHIN : 0) + (waited <= ready.short ? SHORT : 0)
    const closed = stretch.open !== null && stretch.open[(local / DAY) | 0]?.[((local % DAY) / 60) | 0] !== 1
    flags[row] = closed ? bits + OUTSIDE : bits
    classes[row] = ready.classes[((direction[row] ?? 0) * outcomes.length + (outcome[row] ?? 0)) * 4 + bits] ?? 0
    const owner = stretch.byEnd ? localEnd(block, row, stretch, local, all[h], day) : local
    const ownDay = (owner / DAY) | 0
    judged.day[row] = day - 1 + ownDay
    judged.minute[row] = ((owner - ownDay * DAY) / 60) | 0
  }
}

/** Local seconds of a call's end in the same count as `local`; a call longer than a day counts as ending after one. */
function localEnd(block: CallBlock, row: number, stretch: Stretch, local: number, context: HotlineContext | undefined, day: DayNumber): number {
  const length = (block.wait[row] ?? 0) + (block.talk[row] ?? 0) + (block.hold[row] ?? 0) + (block.wrap[row] ?? 0)
  const seconds = Math.min(length, DAY)
  if (stretch.steady || !context) return local + seconds
  return context.zone.toLocal((block.start[row] ?? 0) + seconds) - (day - 1) * DAY
}
