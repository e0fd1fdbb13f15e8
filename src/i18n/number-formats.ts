import type { Language } from '../domain/kernel/fields'

/** No-break space: before units and, in Ukrainian and Russian, between groups of digits. */
export const NBSP = '\u00a0'
const MINUS = '−'

/** Shows exact decimal text ("-1234.5") or a number; floats never carry money. */
export type NumberFormatter = (value: number | string) => string

const made = new Map<string, NumberFormatter>()

/** A formatter with fixed decimals and a true minus; English groups by comma, Turkish by dot, the others by no-break space. */
export function decimals(language: Language, minDigits: number, maxDigits: number): NumberFormatter {
  const key = `${language} ${minDigits} ${maxDigits}`
  const known = made.get(key)
  if (known) return known
  const format = new Intl.NumberFormat(language, {
    minimumFractionDigits: minDigits, maximumFractionDigits: maxDigits, useGrouping: 'always', roundingMode: 'halfExpand',
  })
  const formatter: NumberFormatter = (value) =>
    // Intl reads decimal text exactly; the type only admits text it can prove numeric.
    tidy(format.formatToParts(value as number), language)
  made.set(key, formatter)
  return formatter
}

/** Decimal text shown with exactly the decimals it is written with. */
export function exactDecimal(language: Language, text: string): string {
  const digits = text.split('.')[1]?.length ?? 0
  return decimals(language, digits, digits)(text)
}

function tidy(parts: readonly Intl.NumberFormatPart[], language: Language): string {
  return parts.map((part) => {
    if (part.type === 'minusSign') return MINUS
    if (part.type === 'group' && language !== 'en' && language !== 'tr') return NBSP
    return part.value
  }).join('')
}

/** Marks a positive number with + as a negative one is with −. */
export function withSign(shown: string, value: number): string {
  return value > 0 ? `+${shown}` : shown
}
