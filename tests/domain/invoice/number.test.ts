import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dueDate } from '../../../src/domain/invoice/due'
import { counterKey, invoiceNumber, nextNumber, readNumber } from '../../../src/domain/invoice/number'
import { dateOfDay } from '../../../src/domain/kernel/calendar'
import { date } from '../rating/archive'

describe('number patterns', () => {
  it.each([
    ['{YYYY}/{NNNN}', 7, '2026/0007'], ['ABC{YYYY}{NNNNNNNNN}', 1, 'ABC2026000000001'], ['{N}', 12, '12'], ['{YY}{MM}-{NN}', 123, '2611-123'],
    ['РФ-{NNN}/{YY}', 5, 'РФ-005/26'], ['$&{N}', 1, '$&1'],
  ])('%s of %i is %s', (pattern, n, number) => {
    expect(invoiceNumber(pattern, date('2026-11-23'), n)).toBe(number)
    expect(readNumber(pattern, date('2026-11-23'), number)).toBe(n)
  })
  it('reads back what it wrote and nothing else', () => {
    fc.assert(fc.property(fc.constantFrom('{YYYY}{NNNN}', '{N}{YY}', 'A{MM}-{NNN}-{YY}', '{NN}1{YYYY}'), fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 18_000, max: 25_000 }), (pattern, n, day) => {
      const number = invoiceNumber(pattern, dateOfDay(day), n)
      expect(invoiceNumber(pattern, dateOfDay(day), readNumber(pattern, dateOfDay(day), number) ?? -1)).toBe(number)
    }))
    expect(readNumber('{YYYY}/{N}', date('2026-01-01'), '2025/1')).toBeNull()
    expect(readNumber('{YYYY}/{N}', date('2026-01-01'), '2026/1a')).toBeNull()
    expect(readNumber('none', date('2026-01-01'), 'none')).toBeNull()
  })
  it('names the counter by its reset', () => {
    expect((['never', 'year', 'month'] as const).map((reset) => counterKey(reset, date('2026-11-23')))).toEqual(['', '2026', '2026-11'])
  })
})

describe('the next number', () => {
  const numbering = { numberPattern: '{YYYY}/{NNNN}', numberReset: 'year' } as const
  const issued = (number: string, on: string): { number: string; issuedOn: ReturnType<typeof date> } => ({ number, issuedOn: date(on) })
  it('starts at one, goes on from the highest, starts again with the year', () => {
    expect(nextNumber(numbering, [], date('2026-03-01'))).toBe('2026/0001')
    const list = [issued('2026/0002', '2026-02-01'), issued('2026/0011', '2026-05-01'), issued('2025/0400', '2025-12-31')]
    expect(nextNumber(numbering, list, date('2026-06-01'))).toBe('2026/0012')
    expect(nextNumber(numbering, list, date('2027-01-01'))).toBe('2027/0001')
  })
  it('never gives a number twice, even when the pattern does not show the period', () => {
    const short = { numberPattern: 'S{N}', numberReset: 'month' } as const
    expect(nextNumber(short, [issued('S1', '2026-01-10'), issued('S2', '2026-01-11')], date('2026-02-01'))).toBe('S3')
    const changed = { numberPattern: 'T{N}', numberReset: 'never' } as const
    expect(nextNumber(changed, [issued('S1', '2026-01-10'), issued('T1', '2026-01-11')], date('2026-02-01'))).toBe('T2')
  })
  it('gives a run without gaps', () => {
    const list: ReturnType<typeof issued>[] = []
    for (let i = 0; i < 30; i++) list.push(issued(nextNumber(numbering, list, date('2026-06-01')), '2026-06-01'))
    expect(list.map(({ number }) => number)).toEqual(Array.from({ length: 30 }, (_, i) => `2026/00${String(i + 1).padStart(2, '0')}`))
  })
})

describe('the due date', () => {
  it('is the client\'s payment days later, over month and leap day', () => {
    expect(dueDate(date('2026-11-23'), { paymentDays: 10 })).toBe('2026-12-03')
    expect(dueDate(date('2028-02-20'), { paymentDays: 10 })).toBe('2028-03-01')
    expect(dueDate(date('2026-11-23'), { paymentDays: 0 })).toBe('2026-11-23')
  })
})
