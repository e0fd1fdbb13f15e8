import { parseDecimal } from '../../domain/kernel/money'
import type { Language } from '../../domain/kernel/fields'

// What the screen writes between thousands must not be read as the decimal mark: 18,000 is eighteen thousand in English.
const grouped: Partial<Record<Language, RegExp>> = {
  en: /^\s*[-−]?[1-9]\d{0,2}(,\d{3})+(\.\d*)?\s*$/,
  tr: /^\s*[-−]?[1-9]\d{0,2}(\.\d{3})+(,\d*)?\s*$/,
}

/** A typed number as an integer of 10^-digits, or null; thousands as the language groups them, else point or comma. */
export function typedNumber(typed: string, digits: number, language: Language): number | null {
  if (!grouped[language]?.test(typed)) return parseDecimal(typed, digits)
  return parseDecimal(typed.replaceAll(language === 'en' ? ',' : '.', ''), digits)
}
