import type { ColumnMeaning } from '../../domain/source/source'
import { saysYes } from '../names/yes-no'
import type { RowCells } from '../rows/row-cells'
import { CellMemo } from './cell-memo'
import { outcomeCode } from './outcome'
import { UNMAPPED } from './word-codes'

const flags = ['saysAbandoned', 'saysMissed', 'saysMachine', 'saysAnswered'] as const
type Flag = (typeof flags)[number]
type FlagColumn = { readonly index: number; readonly says: CellMemo<boolean> }

/** The yes-or-no columns of a file, each of which speaks of one outcome. */
export class FlagColumns {
  readonly any: boolean
  readonly #columns: Readonly<Partial<Record<Flag, FlagColumn>>>

  constructor(columns: readonly ColumnMeaning[], header: readonly string[]) {
    const found: Partial<Record<Flag, FlagColumn>> = {}
    for (const flag of flags) {
      const index = columns.indexOf(flag)
      if (index >= 0) found[flag] = { index, says: new CellMemo((cell) => saysYes(cell, header[index] ?? '') === true, 1000) }
    }
    this.#columns = found
    this.any = Object.keys(found).length > 0
  }

  /** Whether a row says so; null where the file has no such column. */
  said(flag: Flag, row: RowCells): boolean | null {
    const column = this.#columns[flag]
    return column ? column.says.in(row.cell(column.index)) : null
  }
}

/** The outcome when a row's yes-or-no columns are heard: what they state outranks seconds, and a missed call a word of its having been answered. */
export function stated(outcome: number, flags: FlagColumns, row: RowCells): number {
  const open = outcome === UNMAPPED || outcome === outcomeCode.unknown || outcome === outcomeCode.answered
  if (flags.said('saysAbandoned', row) === true) return outcomeCode.abandoned
  if (open && flags.said('saysMachine', row) === true) return outcomeCode.machine
  if (open && flags.said('saysMissed', row) === true) return outcomeCode.unanswered
  const answered = flags.said('saysAnswered', row)
  if (answered === null || !open) return outcome
  return answered ? outcomeCode.answered : outcomeCode.unanswered
}
