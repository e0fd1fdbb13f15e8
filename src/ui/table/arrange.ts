import { cellText, type Column, type Sort } from './column'

/** Rows whose text contains every typed word, in any column. */
export function filterRows<T>(rows: readonly T[], columns: readonly Column<T>[], typed: string, language: string): readonly T[] {
  const words = plain(typed, language).split(/\s+/).filter(Boolean)
  if (words.length === 0) return rows
  return rows.filter((row) => {
    const text = plain(columns.map((column) => cellText(column, row)).join(' '), language)
    return words.every((word) => text.includes(word))
  })
}

/** Lower case by the language's own rules (Turkish İ/ı), plain spaces. */
function plain(text: string, language: string): string {
  return text.toLocaleLowerCase(language).replace(/[\u00a0\u202f]/g, ' ')
}

/** Rows in the order of a column; equal rows keep their order, rows without a value come last either way. */
export function sortRows<T>(rows: readonly T[], columns: readonly Column<T>[], sort: Sort | null, language: string): readonly T[] {
  const column = columns.find((one) => one.key === sort?.key)
  if (!sort || !column) return rows
  const collator = new Intl.Collator(language, { numeric: true })
  const sign = sort.descending ? -1 : 1
  const keyed = rows.map((row) => ({ row, value: column.value(row) }))
  keyed.sort((a, b) => {
    if (a.value === null || b.value === null) return (a.value === null ? 1 : 0) - (b.value === null ? 1 : 0)
    if (typeof a.value === 'number' && typeof b.value === 'number') return sign * (a.value - b.value)
    return sign * collator.compare(String(a.value), String(b.value))
  })
  return keyed.map((one) => one.row)
}

/** The next order when a head is pressed: numbers start from the largest, text from A; the third press clears it. */
export function nextSort(current: Sort | null, key: string, numeric: boolean): Sort | null {
  if (current?.key !== key) return { key, descending: numeric }
  return current.descending === numeric ? { key, descending: !numeric } : null
}
