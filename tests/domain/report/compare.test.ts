import { describe, expect, it } from 'vitest'
import type { MeasurementRules } from '../../../src/domain/measurement/measurement-rules'
import { defaultMeasurementRules } from '../../../src/domain/measurement/rules-in-force'
import { makeId } from '../../../src/domain/records'
import { agreedRatio, changeSince } from '../../../src/domain/report/compare'
import { byHour, serviceLevelBand } from '../../../src/domain/report/hours'
import { addTallies, emptyTally } from '../../../src/domain/report/tally'

const count = (value: number | null) => ({ unit: 'count' as const, value, numerator: value ?? 0, denominator: null })
const ratio = (value: number | null) => ({ unit: 'ratio' as const, value, numerator: 0, denominator: 1 })
const seconds = (value: number | null) => ({ unit: 'seconds' as const, value, numerator: 0, denominator: 1 })

describe('a figure beside the period before', () => {
  it.each([
    ['a count moves relatively', count(110), count(100), { kind: 'relative', by: 0.1 }],
    ['a ratio moves in points', ratio(0.813), ratio(0.8), { kind: 'points', by: 0.013 }],
    ['a time moves in the seconds that are shown', seconds(17.6), seconds(19.4), { kind: 'seconds', by: -1 }],
    ['nothing before: no comparison', count(5), count(0), null],
    ['no calls now: no comparison', ratio(null), ratio(0.8), null],
    ['no calls then: no comparison', seconds(3), seconds(null), null],
  ])('%s', (_name, now, before, expected) => {
    const change = changeSince(now, before)
    if (expected === null) expect(change).toBeNull()
    else expect(change).toEqual({ kind: expected.kind, by: expect.closeTo(expected.by, 9) })
  })

  it('names a target only when all definitions agree on one', () => {
    const of = (target: number | null): MeasurementRules => ({ ...defaultMeasurementRules(makeId('hotline', () => 'h'), makeId('definition', () => 'd')), targetServiceLevel: target })
    expect(agreedRatio([of(8000), of(8000)], 'targetServiceLevel')).toBe(0.8)
    expect(agreedRatio([of(8000), of(9000)], 'targetServiceLevel')).toBeNull()
    expect(agreedRatio([of(null)], 'targetServiceLevel')).toBeNull()
    expect(agreedRatio([], 'targetServiceLevel')).toBeNull()
  })
})

describe('hours of a report', () => {
  const interval = (minute: number, calls: number) => ({ minute, tally: { ...emptyTally(), calls, offered: calls } })
  const day = Array.from({ length: 48 }, (_, i) => interval(i * 30, i === 17 || i === 18 || i === 40 ? i : 0))

  it('run from the first to the last busy hour and keep every call', () => {
    const hours = byHour(day)
    expect(hours.map(({ hour }) => hour)).toEqual([8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20])
    expect(addTallies(hours.map(({ tally }) => tally)).calls).toBe(17 + 18 + 40)
    expect(hours.find(({ hour }) => hour === 9)?.tally.calls).toBe(18)
  })

  it('are one hour when nothing happened', () => {
    expect(byHour(day.map(({ minute }) => interval(minute, 0)))).toHaveLength(1)
  })

  it.each([[0.69, 0], [0.79, 1], [0.8, 2], [0.89, 2], [0.95, 3], [1, 4], [null, null]] as const)('a level of %s against 80 %% is band %s', (level, band) => {
    expect(serviceLevelBand(level, 0.8)).toBe(band)
  })

  it.each([[0, 0], [0.599, 0], [0.6, 1], [0.8, 2], [0.9, 3], [0.999, 3], [1, 4], [null, null]] as const)('a level of %s with nothing agreed is band %s, whatever the trade calls usual', (level, band) => {
    expect(serviceLevelBand(level, null)).toBe(band)
  })
})
