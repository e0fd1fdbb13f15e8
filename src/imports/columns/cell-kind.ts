import { compactDate } from '../values/compact-clock'
import { newDateParts, scanDate } from '../values/date-scan'
import { withoutMonthName } from '../values/named-month'
import { isNothing } from '../values/nothing'
import { clockAt, scanEnd, skipBlanks } from '../values/time-of-day'
import { wordedDuration } from '../values/worded-duration'

/** What a cell looks like; a `span` is a duration in words. */
export const cellKinds = ['datetime', 'date', 'clock', 'span', 'fraction', 'epoch', 'number', 'phone', 'text'] as const
export type CellKind = (typeof cellKinds)[number]

const parts = newDateParts()

/** Looks at one cell; null when it is empty or says that there is nothing. */
export function cellKind(raw: string): CellKind | null {
  const text = raw.trim()
  if (text === '' || isNothing(text)) return null
  if (scanDate(text, parts)) return dateKind(text)
  if (!Number.isNaN(clockAt(text, 0)) && skipBlanks(text, scanEnd()) === text.length) return 'clock'
  if (/^(?:\d{1,3}:)?\d{1,3}['’]\d{2}"?$/.test(text)) return 'clock'
  if (/^0[.,]\d{2,}$/.test(text)) return 'fraction'
  const compact = /^\d{8}(?:[ T]?\d{4,6})?$/.test(text) ? compactDate(text) : null
  if (compact !== null) return text.length > 8 ? 'datetime' : 'date'
  if (/^1\d{9}(\.\d+)?$|^1\d{12}$/.test(text)) return 'epoch'
  if (/^[1-9]\d{0,2}(?:[.,\s\u00a0\u202f\u2009'’]\d{3})+(?:[.,]\d+)?$/.test(text)) return 'number'
  if (/^[-\u2212]?\d{1,9}([.,]\d+)?$/.test(text)) return text.length >= 7 && !/[.,\u2212-]/.test(text) ? 'phone' : 'number'
  if (/^[-\u2212]\d{1,3}:\d{2}(?::\d{2})?$/.test(text)) return 'clock'
  if (/^\+?[\d\s()-]{7,20}$/.test(text)) return 'phone'
  const written = withoutMonthName(text)
  if (written !== null && scanDate(written, parts)) return dateKind(written)
  return Number.isNaN(wordedDuration(text)) ? 'text' : 'span'
}

function dateKind(text: string): CellKind {
  if (parts.firstDigits > 4 || parts.lastDigits > 4 || (parts.firstDigits < 3 && parts.lastDigits < 2 && parts.separator !== 46)) return 'text'
  const rest = text.slice(parts.end).trim()
  if (rest === '') return 'date'
  return /^[T,]?\s*\d{1,2}:\d{2}/i.test(rest) ? 'datetime' : 'text'
}
