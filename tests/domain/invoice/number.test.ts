import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dueDate } from '../../../src/domain/invoice/due'
import { counterKey, invoiceNumber } from '../../../src/domain/invoice/number'
import { date } from '../rating/archive'

describe('number patterns', () => {
  it.each([
    ['{YYYY}/{NNNN}', 7, '2026/0007'], ['ABC{YYYY}{NNNNNNNNN}', 1, 'ABC2026000000001'], ['{N}', 12, '12'], ['{YY}{MM}-{NN}', 123, '2611-123'],
    ['РФ-{NNN}/{YY}', 5, 'РФ-005/26'], ['$&{N}', 1, '$&1'],
  ])('%s of %i is %s', (pattern, n, number) => {
    expect(invoiceNumber(pattern, date('2026-11-23'), n)).toBe(number)
  })
  it('tells any two counts of a month apart', () => {
    fc.assert(fc.property(fc.constantFrom('{YYYY}{NNNN}', '{N}{YY}', 'A{MM}-{NNN}-{YY}', '{NN}1{YYYY}'), fc.nat(99_999), fc.nat(99_999), (pattern, a, b) => {
      fc.pre(a !== b)
      expect(invoiceNumber(pattern, date('2026-11-23'), a)).not.toBe(invoiceNumber(pattern, date('2026-11-23'), b))
    }))
  })
  it('names the counter by its reset', () => {
    expect((['never', 'year', 'month'] as const).map((reset) => counterKey(reset, date('2026-11-23')))).toEqual(['', '2026', '2026-11'])
  })
})

describe('the due date', () => {
  it('is the client\'s payment days later, over month and leap day', () => {
    expect(dueDate(date('2026-11-23'), { paymentDays: 10 })).toBe('2026-12-03')
    expect(dueDate(date('2028-02-20'), { paymentDays: 10 })).toBe('2028-03-01')
    expect(dueDate(date('2026-11-23'), { paymentDays: 0 })).toBe('2026-11-23')
  })
})
