import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, type Json } from '../../../src/domain/kernel/canonical'
import { currencies, currencyExponent, isCurrency } from '../../../src/domain/kernel/currency'
import { failure, failureCodes } from '../../../src/domain/kernel/failure'
import { isId, makeId } from '../../../src/domain/records'
import { fail, ok } from '../../../src/domain/kernel/result'

describe('canonical JSON', () => {
  it('sorts keys at every depth and drops what is undefined', () => {
    expect(canonicalJson({ b: [1, { z: null, a: 'é"' }], a: true })).toBe('{"a":true,"b":[1,{"a":"é\\"","z":null}]}')
    const sparse: { readonly [key: string]: Json } = JSON.parse('{"b":1}')
    expect(canonicalJson({ ...sparse, a: -0 })).toBe('{"a":0,"b":1}')
  })
  it('gives equal text for equal values in any key order, and JSON reads it back', () => {
    fc.assert(fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      const text = canonicalJson(JSON.parse(JSON.stringify(value)))
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      expect(canonicalJson(JSON.parse(JSON.stringify(reversed(JSON.parse(JSON.stringify(value))))))).toBe(text)
    }))
  })
})

/** The same value with its keys in the opposite order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).reverse().map(([key, item]) => [key, reversed(item)]))
}

describe('small values', () => {
  it('ids carry their kind', () => {
    const id = makeId('client', () => '7f3')
    expect(id).toBe('cli_7f3')
    expect(isId('client', id)).toBe(true)
    expect([isId('hotline', id), isId('client', 'cli_'), isId('client', 7), isId('client', null)]).toEqual([false, false, false, false])
  })
  it('currencies agree with the platform in their decimals where it follows ISO 4217', () => {
    for (const currency of currencies) {
      const digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits
      // CLDR shows forints without fillér; ISO 4217 has 2.
      expect(currencyExponent(currency)).toBe(currency === 'HUF' ? 2 : digits)
    }
    expect([isCurrency('UAH'), isCurrency('XXX'), isCurrency('toString'), isCurrency(1)]).toEqual([true, false, false, false])
  })
  it('failures are values with a unique code', () => {
    expect(new Set(failureCodes).size).toBe(failureCodes.length)
    expect(fail(failure('file.empty', { name: 'a' }, { row: 3 }))).toEqual({ ok: false, failure: { code: 'file.empty', params: { name: 'a' }, where: { row: 3 } } })
    expect(ok(failure('file.empty'))).toEqual({ ok: true, value: { code: 'file.empty' } })
  })
})
