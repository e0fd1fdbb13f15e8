import { dayNumber, daysInMonth } from '../../domain/kernel/calendar'
import type { Reading } from '../../domain/source/source'
import { numberAt, scanEnd, skipBlanks } from './time-of-day'

export type DateOrder = Reading['dateOrder']

/** The three numbers of a date as written, and where the text behind them begins. One object is used for all cells. */
type DateParts = { a: number; b: number; c: number; firstDigits: number; lastDigits: number; separator: number; end: number }

/** A place for the parts of a date. */
export function newDateParts(): DateParts {
  return { a: 0, b: 0, c: 0, firstDigits: 0, lastDigits: 0, separator: 0, end: 0 }
}

/** Reads `n sep n sep n` (separators - / . alike) into `parts`; false when the text does not begin so. */
export function scanDate(text: string, parts: DateParts): boolean {
  const from = skipBlanks(text, 0)
  parts.a = numberAt(text, from)
  let at = scanEnd()
  parts.firstDigits = at - from
  parts.separator = text.charCodeAt(at)
  if (Number.isNaN(parts.a) || !isSeparator(parts.separator)) return false
  parts.b = numberAt(text, at + 1)
  at = scanEnd()
  if (Number.isNaN(parts.b) || text.charCodeAt(at) !== parts.separator) return false
  parts.c = numberAt(text, at + 1)
  parts.end = scanEnd()
  parts.lastDigits = parts.end - at - 1
  return !Number.isNaN(parts.c)
}

function isSeparator(c: number): boolean {
  return c === 45 || c === 46 || c === 47
}

/** The day number of scanned parts under an order, NaN for no real date between 1970 and 2105. A year first is always y-m-d. */
export function dayOfParts(parts: DateParts, order: DateOrder): number {
  const yearFirst = parts.firstDigits === 4 || (order === 'ymd' && parts.lastDigits <= 2)
  const year = fullYear(yearFirst ? parts.a : parts.c)
  const month = yearFirst ? parts.b : order === 'mdy' ? parts.a : parts.b
  const day = yearFirst ? parts.c : order === 'mdy' ? parts.b : parts.a
  if (month < 1 || month > 12 || day < 1 || year < 1970 || year > 2105) return Number.NaN
  return day > 28 && day > daysInMonth(year, month) ? Number.NaN : dayNumber(year, month, day)
}

function fullYear(year: number): number {
  return year >= 100 ? year : year < 70 ? 2000 + year : 1900 + year
}
