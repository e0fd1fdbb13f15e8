import { cellKind } from './cell-kind'
import { namedMeaning } from '../names/column-names'
import { namedDelimiter } from '../rows/delimiter'
import { serviceRow } from '../rows/service-row'

/** How the table begins: rows before it that are no data, whether a header follows, and its usual number of cells. */
export type TableHead = { readonly skipRows: number; readonly headerRow: boolean; readonly width: number }

/** Finds title lines, the header and the width from the first rows. */
export function findTableHead(rows: readonly (readonly string[])[], text: string): TableHead {
  const width = usualWidth(rows)
  let skipRows = namedDelimiter(text) ? 1 : 0
  while (skipRows < rows.length && skipRows < 30 && isPreamble(rows[skipRows] ?? [], width)) skipRows++
  if (skipRows === rows.length || skipRows === 30) skipRows = 0
  const first = rows[skipRows] ?? []
  if (serviceRow(first, []) === 'types') return { skipRows: skipRows + 1, headerRow: isHeader(rows[skipRows + 1] ?? [], rows.slice(skipRows + 2, skipRows + 60)), width }
  return { skipRows, headerRow: isHeader(first, rows.slice(skipRows + 1, skipRows + 60)), width: Math.max(width, trailingTrimmed(first)) }
}

/** The most frequent number of cells; the wider one when two are as frequent. */
export function usualWidth(rows: readonly (readonly string[])[]): number {
  const seen = new Map<number, number>()
  for (const row of rows.slice(0, 400)) if (row.length > 1 || (row[0] ?? '') !== '') seen.set(row.length, (seen.get(row.length) ?? 0) + 1)
  let width = 1
  let times = 0
  for (const [cells, n] of seen) if (n > times || (n === times && cells > width)) [width, times] = [cells, n]
  return width
}

function trailingTrimmed(row: readonly string[]): number {
  let last = row.length
  while (last > 0 && (row[last - 1] ?? '').trim() === '') last--
  return last
}

/** A title, a time range, a blank line: far fewer filled cells than the table is wide. Workbooks pad such rows to the full width. */
function isPreamble(row: readonly string[], width: number): boolean {
  const filled = row.filter((cell) => cell.trim() !== '')
  if (filled.length === 0) return true
  if (width > 2 && row.length < width - 1 && filled.length * 2 < width) return true
  return width > 2 && filled.length <= 3 && filled.length * 3 <= width && cellKind(filled[0] ?? '') === 'text'
}

/** A header names columns: texts only, all different from what stands below, or names this product knows. */
function isHeader(row: readonly string[], below: readonly (readonly string[])[]): boolean {
  const filled = row.filter((cell) => cell.trim() !== '')
  if (filled.length === 0) return false
  // A row of types names no columns, whatever system left the names out.
  if (serviceRow(row, []) === 'types') return false
  if (filled.some((cell) => ['datetime', 'date', 'clock', 'epoch', 'fraction'].includes(cellKind(cell) ?? ''))) return false
  const known = filled.filter((cell) => namedMeaning(cell) !== null).length
  if (known >= 2 || (known === 1 && filled.length <= 3)) return true
  const data = below.filter((cells) => serviceRow(cells, row) === null)
  if (filled.some((cell) => cellKind(cell) !== 'text')) return false
  const typed = row.filter((_, i) => {
    const kinds = data.slice(0, 20).map((cells) => cellKind(cells[i] ?? '')).filter((kind) => kind !== null)
    return kinds.length > 0 && kinds.every((kind) => kind !== 'text')
  }).length
  return typed > 0
}
