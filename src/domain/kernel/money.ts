import { currencyExponent, type CurrencyCode } from './currency'

/** An amount in integer minor units (kopecks, cents). Exact to 9.007e15. */
export type Minor = number

/** A unit price as an integer of millionths of the major unit (6 decimals; EN 16931 leaves price decimals free). */
export type UnitPrice = number

/** A percentage as an integer of ten-thousandths of a percent (20 % = 200000). */
export type Percent = number

export const PRICE_SCALE = 1_000_000
const PRICE_DIGITS = 6
export const PERCENT_SCALE = 10_000

/**
 * The only rounding of money: a × b ÷ den, rounded half away from zero, in exact integers.
 * Source: EN 16931 worked examples, which need symmetric half-up (docs/decisions).
 */
export function mulDivRound(a: number | bigint, b: number | bigint, den: number | bigint): number {
  const numerator = BigInt(a) * BigInt(b)
  const divisor = BigInt(den)
  if (divisor === 0n) throw new RangeError('division by zero')
  const negative = numerator < 0n !== divisor < 0n
  const n = numerator < 0n ? -numerator : numerator
  const d = divisor < 0n ? -divisor : divisor
  const rounded = (2n * n + d) / (2n * d)
  const value = Number(negative ? -rounded : rounded)
  if (!Number.isSafeInteger(value)) throw new RangeError('amount out of range')
  return value === 0 ? 0 : value
}

/**
 * quantity (integer, in `quantityScale` parts of one unit) × price per unit → minor units, rounded once.
 * Seconds priced per minute: quantity = seconds, quantityScale = 60.
 */
export function priceAmount(quantity: number, quantityScale: number, price: UnitPrice, currency: CurrencyCode): Minor {
  const minorPerMajor = 10 ** currencyExponent(currency)
  return mulDivRound(BigInt(quantity) * BigInt(price), minorPerMajor, BigInt(quantityScale) * BigInt(PRICE_SCALE))
}

/** amount × percent, rounded once to the minor unit. */
export function percentOf(amount: Minor, percent: Percent): Minor {
  return mulDivRound(amount, percent, 100 * PERCENT_SCALE)
}

/** The exact decimal text of an amount in major units, dot as separator: 5 minor of UAH → "0.05". */
export function minorToDecimal(amount: Minor, currency: CurrencyCode): string {
  return scaledToDecimal(amount, currencyExponent(currency), currencyExponent(currency))
}

/** The exact decimal text of a unit price in major units, with at least the currency's decimals: 3200000 of UAH → "3.20". */
export function priceToDecimal(price: UnitPrice, currency: CurrencyCode): string {
  return scaledToDecimal(price, PRICE_DIGITS, currencyExponent(currency))
}

/** The exact decimal text of a scaled integer, with at least `minDigits` decimals and trailing zeros cut. */
export function scaledToDecimal(value: number, scaleDigits: number, minDigits: number): string {
  const sign = value < 0 ? '-' : ''
  const digits = String(Math.abs(value)).padStart(scaleDigits + 1, '0')
  const whole = digits.slice(0, digits.length - scaleDigits)
  let fraction = digits.slice(digits.length - scaleDigits)
  while (fraction.length > minDigits && fraction.endsWith('0')) fraction = fraction.slice(0, -1)
  return sign + whole + (fraction ? `.${fraction}` : '')
}

/** Parses a typed decimal ("1 234,50", "-0.137") into an integer of 10^-digits, or null when it is no exact number. */
export function parseDecimal(text: string, digits: number): number | null {
  const clean = text.trim().replace(/[\s\u00a0\u202f']/g, '').replace('−', '-').replace(',', '.')
  const match = /^(-?)(\d{1,12})(?:\.(\d*))?$/.exec(clean)
  if (!match) return null
  const fraction = (match[3] ?? '').replace(/0+$/, '')
  if (fraction.length > digits) return null
  const value = Number((match[2] ?? '') + fraction.padEnd(digits, '0'))
  if (!Number.isSafeInteger(value)) return null
  return match[1] && value !== 0 ? -value : value
}
