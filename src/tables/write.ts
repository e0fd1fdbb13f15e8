import Papa from 'papaparse'
import type { CellValue, TableColumn, TableStyle } from './cell'
import { cellText } from './guard'

type Row = readonly CellValue[]

/** What RFC 4180 and spreadsheets of any locale need in quotes. PapaParse alone would leave out tabs, NUL, other blanks and the comma beside a semicolon. */
const needsQuotes = /[",;\t\r\n\0]|^\s|\s$/

const PART_LENGTH = 1 << 16
const LINE_END = '\r\n'

/** A number beside semicolons keeps its comma bare. */
const bareNumber = /^-?\d+,\d+$/

/** Texts of cells as lines, each with its line end; none for no rows. */
function written(rows: string[][], columns: readonly TableColumn[], { delimiter }: TableStyle): string {
  if (rows.length === 0) return ''
  const quotes = (text: string, i: number) => needsQuotes.test(text) && !(columns[i]?.kind === 'number' && bareNumber.test(text))
  // The guard is ours and comes before (`guard.ts`).
  return Papa.unparse(rows, { delimiter, newline: LINE_END, quotes, escapeFormulae: false }) + LINE_END
}

function texts(row: Row, columns: readonly TableColumn[], style: TableStyle): string[] {
  return row.map((value, i) => cellText(value, columns[i]?.kind ?? 'text', style))
}

/** One line of a table, with its line end. */
export function tableLine(row: Row, columns: readonly TableColumn[], style: TableStyle): string {
  return written([texts(row, columns, style)], columns, style)
}

/** The line of the columns' titles, with its line end. */
export function headLine(columns: readonly TableColumn[], style: TableStyle): string {
  return tableLine(columns.map(({ title }) => title), [], style)
}

/** A table as text parts of about 64 KB: head, then rows as they come. */
export function* tableParts(columns: readonly TableColumn[], rows: Iterable<Row>, style: TableStyle): Generator<string> {
  let head = (style.mark ? '\ufeff' : '') + headLine(columns, style)
  let lines: string[][] = []
  let length = head.length
  for (const row of rows) {
    const line = texts(row, columns, style)
    lines.push(line)
    for (const text of line) length += text.length + 1
    if (length < PART_LENGTH) continue
    yield head + written(lines, columns, style)
    head = ''
    lines = []
    length = 0
  }
  if (length > 0) yield head + written(lines, columns, style)
}

/** Parts as a CSV file. */
export function csvBlob(parts: Iterable<string>): Blob {
  return new Blob([...parts], { type: 'text/csv;charset=utf-8' })
}

/** A whole table for the clipboard: line breaks and tabs inside a cell become blanks, so that it pastes as cells. */
export function clipboardText(columns: readonly TableColumn[], rows: Iterable<Row>, style: TableStyle): string {
  const flat = (row: Row): CellValue[] => row.map((value) => (typeof value === 'string' ? value.replace(/[\t\r\n]+/g, ' ') : value))
  const lines = [flat(columns.map(({ title }) => title)), ...Array.from(rows, flat)]
  return lines.map((row, i) => tableLine(row, i === 0 ? [] : columns, style)).join('').slice(0, -LINE_END.length)
}
