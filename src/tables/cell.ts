import type { Language } from '../domain/kernel/fields'

/**
 * What a column holds. Numbers and durations are written so that a spreadsheet counts with them; a date is ISO 8601;
 * `shown` is a number as a screen shows it, with its sign, groups and per cent; `text` is never run. A value that is not
 * what its column says is written as text.
 */
export type CellKind = 'text' | 'number' | 'duration' | 'date' | 'shown'

/** A value of a table: text, an exact decimal with a dot, seconds for a duration, `YYYY-MM-DD` for a date, or nothing. */
export type CellValue = string | number | null

/** A column of a table that leaves the app. */
export type TableColumn = { readonly title: string; readonly kind: CellKind }

/** How delimited text is written for one reader. */
export type TableStyle = {
  readonly delimiter: ',' | ';' | '\t'
  readonly decimal: '.' | ','
  /** Starts the file with a byte order mark, without which spreadsheets misread Cyrillic. */
  readonly mark: boolean
}

/** The style spreadsheets of a language's usual locale open by a double click. */
export function csvStyle(language: Language): TableStyle {
  return language === 'en' ? { delimiter: ',', decimal: '.', mark: true } : { delimiter: ';', decimal: ',', mark: true }
}

/** The style spreadsheets take from the clipboard as cells. */
export function clipboardStyle(language: Language): TableStyle {
  return { ...csvStyle(language), delimiter: '\t', mark: false }
}
