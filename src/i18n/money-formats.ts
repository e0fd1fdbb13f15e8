import type { CurrencyCode } from '../domain/kernel/currency'
import type { Language } from '../domain/kernel/fields'
import { exactDecimal, NBSP } from './number-formats'

// Only signs that name one currency beyond doubt; the others are shown by their ISO 4217 code.
const signs: Partial<Record<CurrencyCode, string>> = {
  UAH: '₴', USD: '$', EUR: '€', RUB: '₽', TRY: '₺', GBP: '£', PLN: 'zł', CZK: 'Kč',
}

/** The sign or code a currency is shown with. */
function currencySign(currency: CurrencyCode): string {
  return signs[currency] ?? currency
}

/**
 * Exact decimal text with its currency: English writes the sign before the number (a word with a no-break space),
 * Turkish ₺ before it, the others after a no-break space.
 */
export function moneyText(language: Language, decimal: string, currency: CurrencyCode): string {
  const shown = exactDecimal(language, decimal)
  const sign = currencySign(currency)
  const close = sign.length === 1
  if (language !== 'en' && !(language === 'tr' && close)) return shown + NBSP + sign
  const before = close ? sign : sign + NBSP
  return shown.startsWith('−') ? `−${before}${shown.slice(1)}` : before + shown
}
