import type { Language } from '../../domain/kernel/fields'

/** What a column holds; only `text` can carry a formula, so only `text` is neutralised. */
export type CsvColumn = { readonly title: string; readonly type: 'text' | 'number' }

/** A cell: text, an exact decimal written with a dot, or nothing. */
export type CsvCell = string | number | null

export type CsvStyle = {
  readonly delimiter: ',' | ';'
  readonly decimal: '.' | ','
  /** Starts the file with a byte order mark, without which spreadsheets misread Cyrillic. */
  readonly mark: boolean
}

/** The style spreadsheets of a language's usual locale open by a double click. */
export function csvStyle(language: Language): CsvStyle {
  return language === 'en' ? { delimiter: ',', decimal: '.', mark: true } : { delimiter: ';', decimal: ',', mark: true }
}

/** What spreadsheets take for the start of a formula, also behind blanks, marks or quotes. */
const formula = /^[\s\0\ufeff\u200b\u2060"']*[=+\-@\t\r\n\0＝＋－＠]/u

/** Puts an apostrophe before a text a spreadsheet would run (OWASP ASVS 1.2.10). */
export function neutralised(text: string): string {
  return formula.test(text) ? `'${text}` : text
}

/** One record of RFC 4180, with its line end. */
export function csvRecord(cells: readonly CsvCell[], columns: readonly CsvColumn[], style: CsvStyle): string {
  return `${cells.map((cell, i) => field(cell, columns[i]?.type ?? 'text', style)).join(style.delimiter)}\r\n`
}

function field(cell: CsvCell, type: CsvColumn['type'], style: CsvStyle): string {
  if (cell === null) return ''
  if (type === 'number') {
    const plain = String(cell)
    if (/^-?\d+(\.\d+)?$/.test(plain)) return plain.replace('.', style.decimal)
  }
  const safe = neutralised(String(cell))
  return /[",;\t\r\n\0]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const partLength = 1 << 16

/** A table as text parts of about 64 KB: head, then rows as they come. */
export function* csvParts(columns: readonly CsvColumn[], rows: Iterable<readonly CsvCell[]>, style: CsvStyle): Generator<string> {
  let part = (style.mark ? '\ufeff' : '') + csvRecord(columns.map((column) => column.title), columns.map((column) => ({ ...column, type: 'text' })), style)
  for (const row of rows) {
    part += csvRecord(row, columns, style)
    if (part.length < partLength) continue
    yield part
    part = ''
  }
  if (part !== '') yield part
}

/** Parts as a CSV file. */
export function csvBlob(parts: Iterable<string>): Blob {
  return new Blob([...parts], { type: 'text/csv;charset=utf-8' })
}
