import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type PlainDate } from '../../../src/domain/kernel/calendar'
import { daysWithin, inForce, newestFirst, oldestFirst, spans, standing, type Dated } from '../../../src/domain/kernel/versions'

const date = (text: string): PlainDate => text as PlainDate
const version = (id: string, validFrom: string): Dated => ({ id, validFrom: date(validFrom) })
const list = [version('c', '2026-10-16'), version('a', '2026-01-01'), version('b', '2026-10-01')]
const month = { from: date('2026-10-01'), to: date('2026-11-01') }

describe('the version in force', () => {
  it.each([['2025-12-31', null], ['2026-01-01', 'a'], ['2026-09-30', 'a'], ['2026-10-01', 'b'], ['2026-10-15', 'b'], ['2026-10-16', 'c'], ['2030-01-01', 'c']])('on %s is %s', (day, id) => {
    expect(inForce(list, date(day))?.id ?? null).toBe(id)
  })
  it('of two from one day is the one with the greater id', () => {
    const two = [version('y', '2026-01-01'), version('z', '2026-01-01'), version('x', '2026-01-01')]
    expect(inForce(two, date('2026-05-01'))?.id).toBe('z')
    expect(newestFirst(two).map(({ id }) => id)).toEqual(['z', 'y', 'x'])
    expect(oldestFirst(two).map(({ id }) => id)).toEqual(['x', 'y', 'z'])
  })
  it('is none among none', () => {
    expect([inForce([], date('2026-01-01')), newestFirst([]), spans([], month)]).toEqual([null, [], []])
  })
  it('leaves the list it was given as it is', () => {
    const given = Object.freeze([...list])
    newestFirst(given)
    oldestFirst(given)
    spans(given, month)
    expect(given).toEqual(list)
  })
  it.each([['2025-12-31', 'toCome', 'toCome', 'toCome'], ['2026-01-01', 'inForce', 'toCome', 'toCome'], ['2026-10-15', 'earlier', 'inForce', 'toCome'], ['2026-10-16', 'earlier', 'earlier', 'inForce']])('on %s the three stand as %s, %s, %s', (day, a, b, c) => {
    expect(oldestFirst(list).map((one) => standing(one, list, date(day)))).toEqual([a, b, c])
  })
})

describe('spans of versions', () => {
  it('cut a month where the version changes', () => {
    expect(spans(list, month).map((s) => [s.version.id, s.from, s.to, s.days])).toEqual([['b', '2026-10-01', '2026-10-16', 15], ['c', '2026-10-16', '2026-11-01', 16]])
    expect(spans([version('a', '2026-10-31')], month).map((s) => [s.from, s.days])).toEqual([['2026-10-31', 1]])
    expect(spans([version('a', '2026-11-01')], month)).toEqual([])
  })
  it('are bounded by a life', () => {
    expect(daysWithin(month, { startsOn: date('2026-10-10'), endsOn: date('2026-10-12') })).toEqual({ from: '2026-10-10', to: '2026-10-13', days: 3 })
    expect(daysWithin(month, { startsOn: null, endsOn: null })).toEqual({ ...month, days: 31 })
    expect(daysWithin(month, { startsOn: date('2026-09-01'), endsOn: date('2026-10-31') })).toEqual({ ...month, days: 31 })
    expect(daysWithin(month, { startsOn: date('2026-11-01'), endsOn: null })).toBeNull()
    expect(daysWithin(month, { startsOn: null, endsOn: date('2026-09-30') })).toBeNull()
  })
})

/** Few days and ids, so that several versions begin on one day, and ones of one name too. */
const versions = fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), validFrom: fc.integer({ min: -5, max: 40 }).map((n) => addDays(month.from, n)) }), { maxLength: 6 })
  .map((found) => [...new Map(found.map((one) => [one.id, one])).values()])

describe('any versions', () => {
  /** The oracle walks day by day and remembers, of those beginning that day, the one with the greatest id. */
  function byWalking(all: readonly Dated[]): Map<string, string | null> {
    const held = new Map<string, string | null>()
    let holds: string | null = null
    for (let day = addDays(month.from, -10); day < addDays(month.to, 10); day = addDays(day, 1)) {
      const begin = all.filter(({ validFrom }) => validFrom === day).map(({ id }) => id).sort()
      holds = begin[begin.length - 1] ?? holds
      held.set(day, holds)
    }
    return held
  }

  it('hold as a walk through the days finds them: in force, standing and in spans', () => {
    fc.assert(fc.property(versions, (all) => {
      const held = byWalking(all)
      for (const [day, id] of held) {
        expect(inForce(all, date(day))?.id ?? null).toBe(id)
        const standings = all.map((one) => [one.id, standing(one, all, date(day))])
        expect(standings.filter(([, how]) => how === 'inForce').map(([one]) => one)).toEqual(id === null ? [] : [id])
        expect(standings.filter(([, how]) => how === 'toCome').map(([one]) => one)).toEqual(all.filter(({ validFrom }) => validFrom > day).map((one) => one.id))
      }
      const cut = spans(all, month)
      for (let day = month.from; day < month.to; day = addDays(day, 1)) {
        expect(cut.filter((s) => s.from <= day && day < s.to).map((s) => s.version.id)).toEqual([held.get(day)].filter((id) => id !== null))
      }
      expect(cut.reduce((sum, { days }) => sum + days, 0)).toBe([...held].filter(([day, id]) => day >= month.from && day < month.to && id !== null).length)
    }))
  })
})
