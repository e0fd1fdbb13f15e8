import type { MaskedBlock } from '../archive/block'
import { resolveHotlines } from '../hotline/match-block'
import type { AnnotatedBlock } from './annotated'
import { unmatchedContext, type HotlineContext, type QueryContext } from './context'
import { stretchesOf } from './day-plan'
import { judgeGroup, type JudgedColumns } from './judge'
import { RepeatFinder } from './repeat'
import { RowGrouper } from './row-groups'

/** Judges blocks day by day. Blocks must come in day order; repeat callers are found only when asked for. */
export class Annotator {
  readonly #context: QueryContext
  readonly #all: readonly HotlineContext[]
  readonly #wanted: Uint8Array
  readonly #repeats: boolean
  /** Columns used again for every day. */
  readonly #columns: Columns[] = []

  /** `wanted`: 1 for each hotline position whose calls are to be judged (see scopeTable); repeat callers on request. */
  constructor(context: QueryContext, unmatchedZone: string, wanted: Uint8Array, repeats: boolean) {
    this.#context = context
    this.#all = [...context.hotlines, unmatchedContext(unmatchedZone)]
    this.#wanted = wanted
    this.#repeats = repeats
  }

  /** The blocks day by day, judged; a day's result is good until the next one is asked for. */
  * days(blocks: readonly MaskedBlock[]): Generator<readonly AnnotatedBlock[], void, undefined> {
    const repeat = this.#repeats ? new RepeatFinder(blocks, this.#wanted) : null
    for (let at = 0; at < blocks.length;) {
      const day = blocks[at]?.block.day ?? 0
      let end = at + 1
      while (end < blocks.length && blocks[end]?.block.day === day) end++
      const stretches = this.#all.map((hotline, h) => (this.#wanted[h] === 1 ? stretchesOf(hotline, day) : []))
      const judged = blocks.slice(at, end).map((masked, i) => this.#judge(masked, i, stretches))
      repeat?.mark(judged)
      yield judged
      at = end
    }
  }

  #judge(masked: MaskedBlock, index: number, stretches: AnnotatedBlock['stretches']): AnnotatedBlock {
    const { block, mask } = masked
    const columns = this.#columnsFor(index, block.rows)
    const { hotline, grouper, owner, verdicts } = columns
    resolveHotlines(block, this.#context.matches, hotline, this.#all.length - 1)
    const groups = grouper.group(masked, hotline)
    this.#all.forEach((context, h) => {
      const [from = 0, to = 0] = [groups.starts[h], groups.starts[h + 1]]
      if (from < to && this.#wanted[h] === 1) judgeGroup(block, groups.rows.subarray(from, to), stretches[h] ?? [], context, columns)
    })
    return { block, mask, abandonedOnly: this.#context.caveats.get(block.importId)?.caveats.includes('abandonedOnly') === true, hotline, groups, owner, verdicts, stretches }
  }

  #columnsFor(index: number, rows: number): Columns {
    const known = this.#columns[index]
    if (known && known.owner.length >= rows) return known
    const room = Math.ceil(rows * 1.25)
    return (this.#columns[index] = {
      hotline: new Int16Array(room), owner: new Int32Array(room), verdicts: new Uint16Array(room), grouper: new RowGrouper(this.#all.length),
    })
  }
}

type Columns = JudgedColumns & { readonly hotline: Int16Array; readonly grouper: RowGrouper }
