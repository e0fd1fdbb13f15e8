import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  minorToDecimal, mulDivRound, parseDecimal, percentOf, priceAmount, PERCENT_SCALE, PRICE_SCALE, scaledToDecimal,
} from '../../../src/domain/kernel/money'

const D = Decimal.clone({ precision: 80, rounding: Decimal.ROUND_HALF_UP })
/** Half away from zero in decimal.js is ROUND_HALF_UP. */
const oracle = (value: Decimal): number => value.toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber()
const percent = (text: string): number => new D(text).times(PERCENT_SCALE).toNumber()
const price = (text: string): number => new D(text).times(PRICE_SCALE).toNumber()

describe('published roundings', () => {
  it.each([
    [1460_50, '25', 365_13],
    [5012_42, '25', 1253_11],
    [-625743_54, '25', -156435_89],
    [1091_50, '15', 163_73],
    [140_00, '9.975', 13_97],
    [-25_00, '0', 0],
  ])('%i × %s %%', (amount, rate, expected) => {
    expect(percentOf(amount, percent(rate))).toBe(expected)
  })
  it('rounds a price times a quantity once', () => {
    expect(priceAmount(2_250_000, 1_000_000, price('64.22'), 'EUR')).toBe(144_50)
    expect(priceAmount(12_345, 1, price('0.137'), 'EUR')).toBe(1691_27)
    expect(priceAmount(418, 1, price('2.35'), 'EUR')).toBe(982_30)
    expect(priceAmount(167_500_000, 1_000_000, price('11.80'), 'EUR')).toBe(1976_50)
    expect(priceAmount(7 * 3600 + 50 * 60, 3600, price('12.40'), 'EUR')).toBe(97_13)
    expect(priceAmount(50 * 60, 3600, price('100'), 'EUR')).toBe(83_33)
    expect(priceAmount(3, 1, price('0.5'), 'JPY')).toBe(2)
    expect(priceAmount(1, 1, price('0.0005'), 'KWD')).toBe(1)
  })
  it('rounds half away from zero on both sides, without minus zero', () => {
    expect([5, 15, 25, -5, -15, -25, 4, -4].map((n) => mulDivRound(n, 1, 10))).toEqual([1, 2, 3, -1, -2, -3, 0, 0])
    expect(Object.is(mulDivRound(-1, 1, 10), 0)).toBe(true)
  })
  it('refuses what it cannot hold', () => {
    expect(() => mulDivRound(1, 1, 0)).toThrow(RangeError)
    expect(() => mulDivRound(Number.MAX_SAFE_INTEGER, 2, 1)).toThrow(RangeError)
    expect(() => mulDivRound(0.5, 1, 1)).toThrow(RangeError)
  })
})

describe('against decimal.js', () => {
  const big = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 })
  it('a × b ÷ den', () => {
    fc.assert(fc.property(big, fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: -9999, max: 9999 }).filter((d) => d !== 0), (a, b, den) => {
      const expected = oracle(new D(a).times(b).dividedBy(den))
      fc.pre(Number.isSafeInteger(expected))
      expect(mulDivRound(a, b, den)).toBe(expected === 0 ? 0 : expected)
    }), { numRuns: 2000 })
  })
  it('percentages and prices', () => {
    fc.assert(fc.property(big, fc.integer({ min: 0, max: 100 * PERCENT_SCALE }), (amount, rate) => {
      expect(percentOf(amount, rate)).toBe(oracle(new D(amount).times(rate).dividedBy(PERCENT_SCALE).dividedBy(100)) + 0)
    }), { numRuns: 1000 })
    fc.assert(fc.property(fc.nat(10_000_000), fc.nat(100_000_000), (seconds, unit) => {
      expect(priceAmount(seconds, 60, unit, 'UAH')).toBe(oracle(new D(seconds).times(unit).dividedBy(60).dividedBy(10_000)))
    }), { numRuns: 1000 })
  })
})

describe('decimal texts', () => {
  it.each([
    ['1 234,50', 2, 123_450], ['-0.137', 6, -137_000], ['12', 2, 1200], ['12.340', 2, 1234], ['1\u00a0000\u202f000', 0, 1_000_000],
    ['−5', 2, -500], ['-0', 2, 0], ['4.35', 2, 435], ['1.005', 3, 1005], ['7.', 1, 70],
    ['12.345', 2, null], ['', 2, null], ['.', 2, null], ['abc', 2, null], ['1.2.3', 2, null], ['1e5', 2, null], ['9999999999999', 2, null],
  ])('parses %j with %i decimals', (text, digits, value) => {
    expect(parseDecimal(text, digits)).toBe(value)
  })
  it('writes what it reads', () => {
    expect(minorToDecimal(5, 'UAH')).toBe('0.05')
    expect(minorToDecimal(-123_450, 'UAH')).toBe('-1234.50')
    expect(minorToDecimal(1234, 'JPY')).toBe('1234')
    expect(minorToDecimal(1, 'KWD')).toBe('0.001')
    expect(scaledToDecimal(1_250_000, 6, 2)).toBe('1.25')
    expect(scaledToDecimal(137_000, 6, 2)).toBe('0.137')
    expect(scaledToDecimal(2_000_000, 6, 2)).toBe('2.00')
    fc.assert(fc.property(fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }), fc.integer({ min: 0, max: 6 }), (value, digits) => {
      const text = scaledToDecimal(value, digits, 0)
      expect(parseDecimal(text, digits)).toBe(value === 0 ? 0 : value)
      expect(new D(text).times(new D(10).pow(digits)).toNumber()).toBe(value)
    }))
  })
})
