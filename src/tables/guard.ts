import type { CellKind, CellValue, TableStyle } from './cell'

/** What spreadsheets take for the start of a formula, also behind blanks, marks or quotes. */
const formula = /^[\s\0\ufeff\u200b\u2060"']*[=+\-@\t\r\n\0＝＋－＠]/u

/**
 * Puts an apostrophe before a text a spreadsheet would run (OWASP ASVS 1.2.10). PapaParse's own guard is not used: it
 * misses signs behind blanks, marks and quotes and full-width ones, and it turns the number −5,00 into text.
 */
export function neutralised(text: string): string {
  return formula.test(text) ? `'${text}` : text
}

const decimal = /^-?\d+(\.\d+)?$/
/** A number with thousands parted or not, per cent or not; or hours and minutes. */
const shown = /^[+\-−]?(?:(?:\d{1,3}(?:[\s.,’']\d{3})*|\d+)(?:[.,]\d+)?\s?%?|\d+:\d\d(?::\d\d)?)$/u
const date = /^\d{4}-\d{2}-\d{2}$/

/** A value as the text of its cell: text is neutralised, a number is a number. */
export function cellText(value: CellValue, kind: CellKind, style: TableStyle): string {
  if (value === null) return ''
  const plain = String(value)
  if (kind === 'number' && decimal.test(plain)) return plain.replace('.', style.decimal)
  if (kind === 'duration' && typeof value === 'number' && Number.isFinite(value)) return hoursMinutesSeconds(value)
  // Blanks between groups and the typographic minus would make it a text.
  if (kind === 'shown' && shown.test(plain)) return plain.replace(/[\s’']/gu, '').replace('−', '-')
  if (kind === 'date' && date.test(plain)) return plain
  return neutralised(plain)
}

/** Always with the hours: a spreadsheet reads 5:03 as five hours and three minutes. */
function hoursMinutesSeconds(seconds: number): string {
  const whole = Math.round(Math.abs(seconds))
  const two = (n: number) => String(n).padStart(2, '0')
  return `${seconds < 0 && whole > 0 ? '-' : ''}${Math.floor(whole / 3600)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`
}
