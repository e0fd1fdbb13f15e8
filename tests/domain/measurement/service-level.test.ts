import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { serviceLevelFormulas, type MeasurementRules } from '../../../src/domain/measurement/measurement-rules'
import { defaultMeasurementRules, longestShort, longestWithin } from '../../../src/domain/measurement/rules-in-force'
import { abandonedShare, ratioOf, serviceLevel, type ServiceLevelParts } from '../../../src/domain/measurement/service-level'
import type { PlainDate } from '../../../src/domain/kernel/calendar'
import { inForce } from '../../../src/domain/kernel/versions'
import { makeId } from '../../../src/domain/records'

const percent = (formula: Parameters<typeof serviceLevel>[0], parts: ServiceLevelParts) => (100 * (ratioOf(serviceLevel(formula, parts)) ?? NaN)).toFixed(2)

describe('service level', () => {
  it('gives the published percentages of W1', () => {
    const w1 = { offered: 1060, answered: 1000, abandoned: 60, answeredInTime: 860, abandonedInTime: 20, abandonedShort: 10 }
    expect(serviceLevelFormulas.slice(0, 6).map((f) => percent(f, w1))).toEqual(['83.02', '86.00', '81.13', '82.69', '82.08', '81.90'])
  })
  it('gives W2: 200 of 300 + 100 − 50', () => {
    expect(percent('SL6', { offered: 400, answered: 300, abandoned: 100, answeredInTime: 200, abandonedInTime: 0, abandonedShort: 50 })).toBe('57.14')
  })
  it('gives W3: 50 in time, 80 later', () => {
    expect(percent('SL2', { offered: 130, answered: 130, abandoned: 0, answeredInTime: 50, abandonedInTime: 0, abandonedShort: 0 })).toBe('38.46')
  })
  it('counts flow-outs only in SL7', () => {
    const parts = { offered: 200, answered: 100, abandoned: 0, answeredInTime: 50, abandonedInTime: 0, abandonedShort: 0 }
    expect(serviceLevelFormulas.map((f) => percent(f, parts))).toEqual(['50.00', '50.00', '50.00', '50.00', '50.00', '50.00', '25.00'])
  })
  it('has no value without calls, never 0 or 100 %', () => {
    const none = { offered: 0, answered: 0, abandoned: 0, answeredInTime: 0, abandonedInTime: 0, abandonedShort: 0 }
    expect(serviceLevelFormulas.map((f) => ratioOf(serviceLevel(f, none)))).toEqual(Array(7).fill(null))
  })
  it('is the sum of what each call adds', () => {
    fc.assert(fc.property(fc.array(fc.record({ inTime: fc.boolean(), short: fc.boolean() }), { maxLength: 30 }), fc.constantFrom(...serviceLevelFormulas), (calls, formula) => {
      const whole = serviceLevel(formula, {
        offered: calls.length, answered: 0, abandoned: calls.length, answeredInTime: 0,
        abandonedInTime: calls.filter((c) => c.inTime).length, abandonedShort: calls.filter((c) => c.short).length,
      })
      const shares = calls.map((c) => abandonedShare(formula, c.inTime, c.short))
      expect(shares.reduce((n, s) => n + s.numerator, 0)).toBe(whole.numerator)
      expect(shares.reduce((n, s) => n + s.denominator, 0)).toBe(whole.denominator)
    }))
  })
})

describe('definitions', () => {
  const hotlineId = makeId('hotline', () => 'h')
  const base = defaultMeasurementRules(hotlineId, makeId('definition', () => '0'))
  const from = (id: string, validFrom: string): MeasurementRules => ({ ...base, id: makeId('definition', () => id), validFrom: validFrom as PlainDate })

  it('hold from their date until the next one', () => {
    const list = [from('b', '2026-03-01'), from('c', '2026-06-01'), from('a', '2026-01-01')]
    const on = (date: string) => (inForce(list, date as PlainDate) ?? base).id
    expect(['2025-12-31', '2026-01-01', '2026-02-28', '2026-03-01', '2026-07-01'].map(on)).toEqual(['def_0', 'def_a', 'def_a', 'def_b', 'def_c'])
  })
  it('place a wait of exactly T by the edge rule', () => {
    expect([longestWithin(20, 'inclusive'), longestWithin(20, 'exclusive'), longestWithin(0, 'exclusive')]).toEqual([20, 19, -1])
  })
  it('know no short abandon when the limit is 0', () => {
    expect([longestShort({ ...base, shortAbandonSeconds: 0 }), longestShort(base), longestShort({ ...base, edge: 'exclusive' })]).toEqual([-1, 5, 4])
  })
})
