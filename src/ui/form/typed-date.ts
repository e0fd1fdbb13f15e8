import { parsePlainDate, type PlainDate } from '../../domain/kernel/calendar'
import type { Language } from '../../domain/kernel/fields'
import { dateOrder, type DatePart } from '../../i18n/date-formats'

const separated = /^(\d{1,4})\s*[./\-\s]\s*(\d{1,2})\s*[./\-\s]\s*(\d{1,4})\.?$/
const earliest = 1900
const latest = 2199

/**
 * A typed date, or null when it is none: `1.2.26`, `01/02/2026`, `01022026` in the language's order, the year first
 * (`2026-02-01`, `20260201`) in any. A year of two digits is of 1970–2069; others lie in 1900–2199.
 */
export function typedDate(typed: string, language: Language): PlainDate | null {
  const text = typed.trim()
  const order = dateOrder(language)
  const parts = separated.exec(text)
  if (parts) {
    const fields = parts.slice(1)
    return fields[0]?.length === 4 ? dateOf(fields, ['year', 'month', 'day']) : dateOf(fields, order)
  }
  if (/^\d{6}$/.test(text)) return dateOf(cut(text, order, 2), order)
  // Never both: eight digits that start with a year of this or the last century leave no month when the day comes first, or a year before 1900.
  if (/^\d{8}$/.test(text)) return dateOf(cut(text, order, 4), order) ?? dateOf(cut(text, ['year', 'month', 'day'], 4), ['year', 'month', 'day'])
  return null
}

/** Tells whether a text can only be the whole date: while `1.2.20` is being typed, 2026 may still be meant. */
export function isWholeDate(typed: string): boolean {
  return /^\d{1,2}\D+\d{1,2}\D+\d{4}$|^\d{4}-\d{2}-\d{2}$|^\d{8}$/.test(typed.trim())
}

function cut(text: string, order: readonly DatePart[], yearDigits: number): string[] {
  let at = 0
  return order.map((part) => text.slice(at, (at += part === 'year' ? yearDigits : 2)))
}

function dateOf(fields: readonly string[], order: readonly DatePart[]): PlainDate | null {
  const [day = '', month = '', year = ''] = (['day', 'month', 'year'] as const).map((part) => fields[order.indexOf(part)])
  const full = year.length === 2 ? (Number(year) < 70 ? 2000 : 1900) + Number(year) : Number(year)
  if (year.length === 1 || year.length === 3 || day.length > 2 || full < earliest || full > latest) return null
  return parsePlainDate(`${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}
