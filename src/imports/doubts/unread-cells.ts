import type { Failure } from '../../domain/kernel/failure'
import type { ColumnMeaning, Reading } from '../../domain/source/source'
import type { Table } from '../head-and-tail'
import type { ImportWarning } from '../port'

/** Fewer refused rows, or a smaller share of all, are slips of single cells. */
const FEWEST = 3
const SHARE = 0.05

/** Says of each column that refused many rows which it is and what stands in it: a mapping that fits badly is not only a count of rows. */
export function unreadCells(rejected: readonly Failure[], rows: number, { header }: Pick<Table, 'header'>, { columns }: Reading): readonly ImportWarning[] {
  const byMeaning = new Map<string, Failure[]>()
  for (const failure of rejected) {
    const meaning = failure.code === 'row.badDate' ? 'start' : (failure.code === 'row.badDuration' || failure.code === 'row.badMoment' ? failure.where?.field : undefined)
    if (meaning !== undefined) byMeaning.set(meaning, [...(byMeaning.get(meaning) ?? []), failure])
  }
  return [...byMeaning].flatMap(([meaning, refused]): readonly ImportWarning[] => {
    const column = columns.findIndex((given) => given === meaning || given === (`${meaning}Time` as ColumnMeaning) || given === (`${meaning}Date` as ColumnMeaning))
    if (column < 0 || refused.length < FEWEST || refused.length < Math.min(rows, 500) * SHARE) return []
    return [{ code: 'unreadCells', params: { n: refused.length, column: (header[column] ?? '').trim() || String(column + 1), example: String(refused[0]?.params?.['value'] ?? '') } }]
  })
}
