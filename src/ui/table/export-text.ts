import { cellText, type Column } from './column'

const dangerous = /^[\s\ufeff"']*[=+\-@＝＋－＠\t\r\n]/
const number = /^[+\-−]?[\d\s\u00a0.,:%]+$/

/** Text that a spreadsheet will not take for a formula; numbers stay as they are. */
function harmless(text: string): string {
  const plain = text.replace(/[\u00a0\u202f]/g, ' ')
  return dangerous.test(plain) && !number.test(plain) ? `'${plain}` : plain
}

function lines<T>(columns: readonly Column<T>[], rows: readonly T[]): string[][] {
  return [columns.map((column) => harmless(column.label)), ...rows.map((row) => columns.map((column) => harmless(cellText(column, row))))]
}

/** Tab-separated text for the clipboard: pastes into a spreadsheet as cells. */
export function clipboardText<T>(columns: readonly Column<T>[], rows: readonly T[]): string {
  return lines(columns, rows).map((cells) => cells.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\r\n')
}

/** RFC 4180 text with a byte-order mark, so that Excel reads Cyrillic; `;` where the comma is the decimal mark. */
export function csvText<T>(columns: readonly Column<T>[], rows: readonly T[], language: string): string {
  const delimiter = language === 'en' ? ',' : ';'
  const quoted = (cell: string) => (/[";,\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  return '\ufeff' + lines(columns, rows).map((cells) => cells.map(quoted).join(delimiter)).join('\r\n') + '\r\n'
}

/** Hands a text to the browser as a file. */
export function downloadText(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
