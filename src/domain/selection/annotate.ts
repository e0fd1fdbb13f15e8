import type { MaskedBlock } from '../archive/block'
import { resolveHotlines } from '../hotline/match-block'
import type { AnnotatedBlock } from './annotated'
import { unmatchedContext, type HotlineContext, type QueryContext } from './context'
import { stretchesOf } from './day-plan'
import { DayRules, judgeChanging, judgeRows, type JudgedColumns } from './judge'
import { RepeatFinder } from './repeat'
import { RowGrouper, setApart, type RowGroups } from './row-groups'

/** A block with the hotline of each row, its calls not judged yet; good until the next one is asked for. */
export type Unjudged = {
  readonly block: MaskedBlock['block']
  readonly abandonedOnly: boolean
  readonly hotline: Int16Array
  readonly rules: DayRules
  /** Judges the rows of hotlines that change within the day (judge.ts) and names them, ascending. */
  readonly judgeChanging: () => { readonly judged: AnnotatedBlock; readonly rows: Uint32Array }
}

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
      const rules = this.#rulesOf(day)
      const judged = blocks.slice(at, end).map((masked, i) => this.#judge(masked, i, rules))
      repeat?.mark(judged)
      yield judged
      at = end
    }
  }

  /** The blocks one by one, for those who count calls without judging each. */
  * unjudged(blocks: readonly MaskedBlock[]): Generator<Unjudged, void, undefined> {
    let rules: DayRules | null = null
    for (const masked of blocks) {
      if (rules?.day !== masked.block.day) rules = this.#rulesOf(masked.block.day)
      const { block } = masked
      const resolved = this.#resolve(masked, 0, rules)
      const of = rules
      yield {
        block, hotline: resolved.hotline, rules, abandonedOnly: resolved.abandonedOnly,
        judgeChanging: () => ({ judged: resolved, rows: Uint32Array.from(judgeChanging(block, resolved.hotline, of, this.#all, resolved)) }),
      }
    }
  }

  #rulesOf(day: number): DayRules {
    return new DayRules(this.#all.map((hotline, h) => (this.#wanted[h] === 1 ? stretchesOf(hotline, day) : [])), day)
  }

  #judge(masked: MaskedBlock, index: number, rules: DayRules): AnnotatedBlock {
    const resolved = this.#resolve(masked, index, rules)
    judgeRows(masked.block, resolved.hotline, rules, this.#all, resolved)
    return resolved
  }

  /** The hotline of each row; what is judged of it is yet to be filled in. */
  #resolve({ block, mask }: MaskedBlock, index: number, { stretches }: DayRules): AnnotatedBlock {
    const { hotline, grouper, owner, verdicts } = this.#columnsFor(index, block.rows)
    resolveHotlines(block, this.#context.matches, hotline, this.#all.length - 1)
    setApart(mask, hotline, block.rows, this.#all.length)
    let made: RowGroups | null = null
    return {
      block, mask, hotline, owner, verdicts, stretches,
      abandonedOnly: this.#context.caveats.get(block.importId)?.caveats.includes('abandonedOnly') === true,
      groups: () => (made ??= grouper.group(block.rows, hotline)),
    }
  }

  #columnsFor(index: number, rows: number): Columns {
    const known = this.#columns[index]
    if (known && known.owner.length >= rows) return known
    const room = Math.ceil(rows * 1.25)
    return (this.#columns[index] = {
      hotline: new Int16Array(room), owner: new Int32Array(room), verdicts: new Uint16Array(room), grouper: new RowGrouper(this.#all.length + 1),
    })
  }
}

type Columns = JudgedColumns & { readonly hotline: Int16Array; readonly grouper: RowGrouper }
