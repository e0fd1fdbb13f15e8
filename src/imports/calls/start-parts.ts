import type { ColumnMeaning } from '../../domain/source/source'

/** The columns of a date that is spread over several, in their order, and of the time of day; no dates when one column holds it. */
export type StartParts = { readonly dates: readonly number[]; readonly time: number }

/** Where the parts of the start stand. */
export function startParts(columns: readonly ColumnMeaning[]): StartParts {
  const dates = columns.flatMap((meaning, i) => (meaning === 'startDate' ? [i] : []))
  return { dates: dates.length > 1 && !columns.includes('start') ? dates : [], time: columns.indexOf('startTime') }
}

/** The text of a start from its parts; `cell` gives the text of a column. Day, month and year in numbers are joined as a date is written. */
export function joinedStart({ dates, time }: StartParts, cell: (column: number) => string): string {
  const parts = dates.map((i) => cell(i).trim())
  const date = parts.join(parts.every((part) => /^\d+$/.test(part)) ? '/' : ' ')
  return time < 0 ? date : `${date} ${cell(time).trim()}`
}

/** The dates of rows as they are written, whether they stand in one column or in several. */
export function dateTexts(rows: readonly (readonly string[])[], columns: readonly ColumnMeaning[]): readonly string[] {
  const parts = startParts(columns)
  const column = columns.findIndex((meaning) => meaning === 'start' || meaning === 'startDate')
  if (column < 0) return []
  return rows.map((row) => (parts.dates.length > 0 ? joinedStart(parts, (i) => row[i] ?? '') : (row[column] ?? '')))
}
