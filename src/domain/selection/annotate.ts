import type { MaskedBlock } from '../archive/block'
import { resolveHotlines } from '../hotline/match-block'
import type { AnnotatedBlock } from './annotated'
import { unmatchedContext, type HotlineContext, type QueryContext } from './context'
import { stretchesOf } from './day-plan'
import { dayPlan, judgeRows, type DayPlan, type JudgedColumns } from './judge'
import { RepeatFinder } from './repeat'

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
    const repeat = this.#repeatsFor ? new RepeatFinder(blocks, this.#repeatsFor) : null
    for (let at = 0; at < blocks.length;) {
      const day = blocks[at]?.block.day ?? 0
      let end = at + 1
      while (end < blocks.length && blocks[end]?.block.day === day) end++
      const plan = dayPlan(this.#all.map((hotline) => stretchesOf(hotline, day)))
      const judged = blocks.slice(at, end).map((masked, i) => this.#judge(masked, i, plan))
      repeat?.mark(judged)
      yield judged
      at = end
    }
  }

  #judge({ block, mask }: MaskedBlock, index: number, plan: DayPlan): AnnotatedBlock {
    let columns = this.#columns[index]
    if (!columns || columns.owner.length < block.rows) this.#columns[index] = columns = judgedColumns(Math.ceil(block.rows * 1.25))
    const { hotline, owner, verdicts } = columns
    resolveHotlines(block, this.#context.matches, hotline, this.#all.length - 1)
    judgeRows(block, columns, plan, this.#all)
    return { block, mask, hotline, owner, verdicts, stretches: plan.stretches }
  }
}

function judgedColumns(rows: number): JudgedColumns {
  return { hotline: new Int16Array(rows), owner: new Int32Array(rows), verdicts: new Uint16Array(rows) }
}
