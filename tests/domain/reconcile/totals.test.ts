import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NewCall } from '../../../src/domain/archive/new-call'
import { dateOfDay } from '../../../src/domain/kernel/calendar'
import { storedTotals, type StoredTotals } from '../../../src/domain/reconcile/stored-totals'
import { compareTotals, type SourceTotal } from '../../../src/domain/reconcile/totals'
import { queryContext } from '../../../src/domain/selection/context'
import type { Selection } from '../../../src/domain/selection/selection'
import { exportOf } from '../archive/archive-kit'
import { hotlineOf, ruleOf } from './reconcile-kit'

const day = 20_700
const hotline = hotlineOf('h')
const context = queryContext({ hotlines: [hotline], matchRules: [ruleOf(hotline.id, 'q')], definitions: [] })
const selection: Selection = { period: { kind: 'week', from: dateOfDay(day), to: dateOfDay(day + 4) }, scope: { kind: 'everything' }, zone: 'UTC' }

function stored(calls: readonly Partial<NewCall>[], legs = 1): StoredTotals {
  const blocks = exportOf('one', calls).map(({ block }) => ({ block, mask: null }))
  return storedTotals(selection, context, blocks, () => '', () => legs)
}

const onDay = (n: number, hour: number, count: number, more: Partial<NewCall> = {}): Partial<NewCall>[] => Array.from({ length: count }, (_, i) => ({ start: (day + n) * 86_400 + hour * 3600 + i, queue: 'q', ...more }))
const says = (n: number, calls: number | null, answered: number | null = null, abandoned: number | null = null): SourceTotal => ({ date: dateOfDay(day + n), queue: '', calls, answered, abandoned })
const reasons = (totals: readonly SourceTotal[], of: StoredTotals): unknown[] => compareTotals(totals, of, () => '').map((line) => line.reasons)

describe('a system’s own totals beside the stored calls', () => {
  it('agree or differ per day, figure by figure', () => {
    const [line] = compareTotals([says(0, 7, 4, 2)], stored([...onDay(0, 10, 3), ...onDay(0, 11, 2, { outcome: 1 })]), () => '')
    expect(line).toMatchObject({ calls: { says: 7, stored: 5, difference: 2 }, answered: { says: 4, stored: 3, difference: 1 }, abandoned: { says: 2, stored: 2, difference: 0 } })
  })

  it('of several rows of one day are added', () => {
    expect(compareTotals([says(0, 2), says(0, 3)], stored(onDay(0, 10, 5)), () => '').map(({ calls }) => calls?.difference)).toEqual([0])
  })

  it.each([
    ['a day that is not imported', [says(2, 9)], onDay(0, 10, 5), 1, [[{ kind: 'notImported' }]]],
    ['outbound calls counted', [says(0, 8)], [...onDay(0, 10, 5), ...onDay(0, 12, 3, { direction: 1 })], 1, [[{ kind: 'outbound' }]]],
    ['internal calls counted', [says(0, 7)], [...onDay(0, 10, 5), ...onDay(0, 12, 2, { direction: 2 })], 1, [[{ kind: 'internal' }]]],
    ['both counted', [says(0, 10)], [...onDay(0, 10, 5), ...onDay(0, 12, 2, { direction: 2 }), ...onDay(0, 13, 3, { direction: 1 })], 1, [[{ kind: 'outboundAndInternal' }]]],
    ['legs counted instead of calls', [says(0, 15)], onDay(0, 10, 5), 3, [[{ kind: 'legs' }]]],
    ['machine-answered counted as answered', [says(0, 5, 5)], [...onDay(0, 10, 3), ...onDay(0, 11, 2, { outcome: 3 })], 1, [[{ kind: 'machine' }]]],
    ['nothing that explains it', [says(0, 99)], onDay(0, 10, 5), 1, [[]]],
    ['agreement', [says(0, 5)], onDay(0, 10, 5), 1, [[]]],
  ])('names %s', (_, totals, calls, legs, expected) => {
    expect(reasons(totals, stored(calls, legs))).toEqual(expected)
  })

  it('names the zone at which every day would agree, whatever the zone', () => {
    const some = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 4 })), { minLength: 3, maxLength: 20 })
    fc.assert(fc.property(some, fc.integer({ min: -12, max: 14 }), (groups, offset) => {
      const calls = groups.flatMap(([n, hour, count]) => onDay(n, hour, count))
      // The oracle: every call on its own date of the other zone.
      const count = (n: number): number => calls.filter(({ start = 0 }) => Math.floor((start + offset * 3600) / 86_400) === day + n).length
      const own = (n: number): number => calls.filter(({ start = 0 }) => Math.floor(start / 86_400) === day + n).length
      const totals = [0, 1, 2, 3].map((n) => says(n, count(n)))
      const told = [0, 1, 2, 3].filter((n) => own(n) > 0)
      fc.pre(told.length >= 2 && told.some((n) => own(n) !== count(n)))
      const found = compareTotals(totals, stored(calls), () => '').flatMap((line) => line.reasons).find((reason) => reason.kind === 'zone')
      expect(found).toBeDefined()
      // Several zones may agree; the one named must.
      const named = found && 'offset' in found ? found.offset : 99
      const atNamed = (n: number): number => calls.filter(({ start = 0 }) => Math.floor((start + named * 3600) / 86_400) === day + n).length
      expect(told.every((n) => atNamed(n) === count(n))).toBe(true)
    }))
  })
})
