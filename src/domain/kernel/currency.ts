const exponents = {
  UAH: 2, USD: 2, EUR: 2, RUB: 2, TRY: 2, GBP: 2, PLN: 2, KZT: 2, AZN: 2, GEL: 2, MDL: 2, CHF: 2,
  CZK: 2, SEK: 2, NOK: 2, DKK: 2, RON: 2, BGN: 2, HUF: 2, JPY: 0, KRW: 0, KWD: 3, BHD: 3,
} as const

/** An ISO 4217 code the product can bill in. */
export type CurrencyCode = keyof typeof exponents

/** All currencies, in the order a picker shows them. */
export const currencies = Object.keys(exponents) as readonly CurrencyCode[]

/** Number of decimal digits of the minor unit (ISO 4217). */
export function currencyExponent(currency: CurrencyCode): number {
  return exponents[currency]
}

/** Tells whether a value is a known currency code. */
export function isCurrency(value: unknown): value is CurrencyCode {
  return typeof value === 'string' && Object.hasOwn(exponents, value)
}
