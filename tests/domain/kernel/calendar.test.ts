import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays, civilOfDay, dateOfDay, dayNumber, dayOfDate, daysInMonth, isPlainDate, parsePlainDate, weekdayOfDay, type PlainDate,
} from '../../../src/domain/kernel/calendar'
import { nextPeriod, periodDays, periodOf, previousPeriod } from '../../../src/domain/kernel/period'

const date = (text: string): PlainDate => text as PlainDate
const anyDay = fc.integer({ min: -100_000, max: 100_000 })

describe('civil dates', () => {
  it('agrees with the platform on every day it is asked', () => {
    fc.assert(fc.property(anyDay, (day) => {
      const platform = new Date(day * 86_400_000)
      expect(dateOfDay(day)).toBe(platform.toISOString().slice(0, 10))
      expect(dayOfDate(dateOfDay(day))).toBe(day)
      expect(civilOfDay(day)).toEqual({ year: platform.getUTCFullYear(), month: platform.getUTCMonth() + 1, day: platform.getUTCDate() })
      expect(weekdayOfDay(day)).toBe(platform.getUTCDay() || 7)
    }), { numRuns: 1000 })
  })
  it('counts from 1970', () => {
    expect(dayNumber(1970, 1, 1)).toBe(0)
    expect(dayNumber(2026, 11, 23)).toBe(Date.UTC(2026, 10, 23) / 86_400_000)
  })
  it('knows leap years', () => {
    expect([1900, 2000, 2023, 2024].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29])
    expect(daysInMonth(2026, 12)).toBe(31)
  })
  it.each(['2026-02-30', '2026-13-01', '2026-00-10', '2026-1-1', '2026-01-01T00:00', '', '20260101'])('%s is no date', (text) => {
    expect(isPlainDate(text)).toBe(false)
    expect(parsePlainDate(text)).toBeNull()
  })
  it('adds days over month and year ends', () => {
    expect(addDays(date('2024-02-28'), 1)).toBe('2024-02-29')
    expect(addDays(date('2026-12-31'), 1)).toBe('2027-01-01')
    expect(addDays(date('2026-03-01'), -1)).toBe('2026-02-28')
  })
  it('throws where a caller hands over what is no date', () => {
    expect(() => dayOfDate(date('soon'))).toThrow(RangeError)
  })
})

describe('periods', () => {
  it('are whole days, weeks from Monday, months', () => {
    expect(periodOf('day', date('2026-11-23'))).toEqual({ kind: 'day', from: '2026-11-23', to: '2026-11-24' })
    expect(periodOf('week', date('2026-11-22'))).toEqual({ kind: 'week', from: '2026-11-16', to: '2026-11-23' })
    expect(periodOf('week', date('2026-11-23'))).toEqual({ kind: 'week', from: '2026-11-23', to: '2026-11-30' })
    expect(periodOf('month', date('2024-02-10'))).toEqual({ kind: 'month', from: '2024-02-01', to: '2024-03-01' })
    expect(periodOf('month', date('2026-12-31'))).toEqual({ kind: 'month', from: '2026-12-01', to: '2027-01-01' })
  })
  it('follow each other without a gap', () => {
    fc.assert(fc.property(fc.constantFrom('day', 'week', 'month'), anyDay, (kind, day) => {
      const period = periodOf(kind, dateOfDay(day))
      expect(period.from <= dateOfDay(day) && dateOfDay(day) < period.to).toBe(true)
      expect(previousPeriod(period).to).toBe(period.from)
      expect(nextPeriod(period).from).toBe(period.to)
      expect(previousPeriod(nextPeriod(period))).toEqual(period)
      expect(periodDays(period)).toBe((Date.parse(period.to) - Date.parse(period.from)) / 86_400_000)
    }), { numRuns: 300 })
  })
})
