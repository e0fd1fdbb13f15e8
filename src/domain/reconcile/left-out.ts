import type { CallBlock, CallTexts, RowMask } from '../archive/block'
import { rowCounts } from '../archive/mask'
import { equalRows, hasCallId } from '../archive/row-identity'
import { RowTable } from '../archive/row-table'

/** Why a row does not count: a later export tells the same call again, or tells it anew and changed. */
export type LeftOutReason = 'repeated' | 'older'

/** A block with what is needed to compare its rows. */
export type ComparableBlock = { readonly block: CallBlock; readonly mask: RowMask; readonly texts: CallTexts }

/** Says of rows that do not count why; knows the blocks of the sources in question and of the days next to theirs. */
export class LeftOut {
  readonly #tables = new Map<string, RowTable<ComparableBlock>>()
  readonly #byBlock: ReadonlyMap<CallBlock, ComparableBlock>

  constructor(private readonly blocks: readonly ComparableBlock[]) {
    this.#byBlock = new Map(blocks.map((one) => [one.block, one]))
  }

  /** The reason of a row of one of the blocks. */
  reasonOf(block: CallBlock, row: number): LeftOutReason {
    const own = this.#byBlock.get(block)
    if (!own || !hasCallId(own.texts, row)) return 'repeated'
    const table = this.#tableOf(block)
    const entry = table.find(own, row)
    const counted = table.sourceOf(entry)
    return counted && equalRows(own, row, counted, table.rowOf(entry)) ? 'repeated' : 'older'
  }

  /** The counting rows of the block's source on its day and the days next to it. */
  #tableOf({ sourceId, day }: CallBlock): RowTable<ComparableBlock> {
    const key = `${sourceId} ${day}`
    const known = this.#tables.get(key)
    if (known) return known
    const near = this.blocks.filter(({ block }) => block.sourceId === sourceId && Math.abs(block.day - day) <= 1)
    const table = new RowTable<ComparableBlock>(near.reduce((sum, { block }) => sum + block.rows, 0))
    for (const one of near) for (let row = 0; row < one.block.rows; row++) if (rowCounts(one.mask, row)) table.put(one, row)
    this.#tables.set(key, table)
    return table
  }
}
