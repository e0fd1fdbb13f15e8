import type { CellValue, TableColumn } from '../../tables/cell'
import { cellText, type Column } from './column'

/** A table as it leaves the screen: typed columns and plain values, for the clipboard and for a file. */
export type TakenTable = { readonly columns: readonly TableColumn[]; readonly rows: readonly (readonly CellValue[])[] }

/** What a person takes of a table: the columns and rows they see, in the order they see them. */
export function takenTable<T>(columns: readonly Column<T>[], rows: readonly T[]): TakenTable {
  return {
    columns: columns.map((column) => ({ title: column.label, kind: kindOf(column, rows) })),
    rows: rows.map((row) => columns.map((column) => valueOf(column, row))),
  }
}

/** Without a word from the column: numbers are figures as they are shown, everything else is text. */
function kindOf<T>(column: Column<T>, rows: readonly T[]): TableColumn['kind'] {
  if (column.kind) return column.kind
  const numbers = rows.every((row) => typeof column.value(row) !== 'string')
  return numbers ? (column.format ? 'shown' : 'number') : 'text'
}

function valueOf<T>(column: Column<T>, row: T): CellValue {
  const value = column.value(row)
  if (column.kind || (!column.format && typeof value === 'number')) return value
  return cellText(column, row).replace(/[\u00a0\u202f]/g, ' ')
}
