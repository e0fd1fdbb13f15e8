import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../src/domain/kernel/calendar'
import { daySpans, hoursFigures, hoursOfPeriod } from '../../../src/domain/person-hours/hours-table'
import { dayHours } from '../../../src/domain/person-hours/day-hours'
import type { PresenceEntry } from '../../../src/domain/person-hours/presence'
import { common, secondsOf, unite, without, type Span } from '../../../src/domain/person-hours/spans'
import { at, date, file, hotline, records, rule, stretch } from './presence-kit'

const span: fc.Arbitrary<Span> = fc.tuple(fc.nat(60), fc.nat(20)).map(([from, length]) => ({ from, to: from + length }))
const spans = fc.array(span, { maxLength: 8 })
/** The moments of spans one by one: the oracle. */
const moments = (list: readonly Span[]) => new Set(list.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)))

describe('spans', () => {
  it('unite, leave out and meet as sets of moments do', () => {
    fc.assert(fc.property(spans, spans, (a, b) => {
      const [one, other] = [moments(a), moments(b)]
      expect(moments(unite(a))).toEqual(one)
      expect(moments(without(unite(a), unite(b)))).toEqual(new Set([...one].filter((moment) => !other.has(moment))))
      expect(moments(common(unite(a), unite(b)))).toEqual(new Set([...one].filter((moment) => other.has(moment))))
      expect(secondsOf(unite(a))).toBe(one.size)
      expect(unite(unite(a))).toEqual(unite(a))
    }))
  })
})

/** Around both jumps of Kyiv's clock and of Chatham's, in steps of half an hour; queue d is nobody's. */
const jumps = ['2026-03-27T12:00Z', '2026-10-23T12:00Z', '2026-04-03T12:00Z']
const entry = fc.record({
  jump: fc.constantFrom(...jumps), after: fc.nat(160), length: fc.integer({ min: 1, max: 60 }), operator: fc.constantFrom('Ann', 'Bob'),
  queue: fc.constantFrom('a', 'b', 'd', ''), kind: fc.constantFrom<PresenceEntry['kind']>('present', 'present', 'present', 'pause'),
}).map(({ jump, after, length, operator, queue, kind }) => stretch(at(jump) + after * 1800, at(jump) + (after + length) * 1800, { operator, queue, kind }))
const zones = fc.constantFrom('Europe/Kyiv', 'Pacific/Chatham', 'UTC', 'Australia/Lord_Howe')
const known = { hotlines: [hotline('A', 'Europe/Kyiv'), hotline('B', 'Pacific/Chatham')], matchRules: [rule('A', 'a'), rule('B', 'b')] }
const year = { from: date('2026-03-01'), to: date('2026-11-30') }

/** Half hours worked, moment by moment: present in a queue and paused neither in it nor everywhere. */
function worked(entries: readonly PresenceEntry[], operator: string, queues: readonly string[]): number[] {
  const mine = entries.flatMap((one) => (one.form === 'stretch' && one.operator === operator ? [one] : []))
  const first = Math.min(...mine.map(({ from }) => from))
  const last = Math.max(...mine.map(({ to }) => to))
  const found: number[] = []
  for (let now = first; now < last; now += 1800) {
    const is = (kind: string, queue: string) => mine.some((one) => one.kind === kind && one.queue === queue && one.from <= now && now < one.to)
    const pausedIn = ['a', 'b', 'd'].filter((queue) => is('present', queue) && is('pause', queue))
    if (queues.some((queue) => is('present', queue) && !is('pause', '') && (queue === '' ? pausedIn.length === 0 : !is('pause', queue)))) found.push(now)
  }
  return found
}

describe('presence', () => {
  it('is what a count moment by moment gives, and the days of any zone share it out without loss', () => {
    fc.assert(fc.property(fc.array(entry, { maxLength: 14 }), zones, (entries, zone) => {
      const given = records([file('a', entries)], known)
      for (const one of hoursOfPeriod(given, year)) {
        const hours = (share: Parameters<typeof dayHours>[1]) => daySpans(year, zone).reduce((sum, day) => sum + dayHours(one, share, day).seconds, 0)
        const [all, a, b] = [['a', 'b', 'd', ''], ['a'], ['b']].map((queues) => worked(entries, one.person.name, queues))
        expect(hours({ kind: 'all' })).toBe((all?.length ?? 0) * 1800)
        for (const [share, oracle] of [['A', a], ['B', b]] as const) {
          const ids = known.hotlines.filter(({ name }) => name === share).map(({ id }) => id)
          expect(hours({ kind: 'hotlines', ids })).toBe((oracle?.length ?? 0) * 1800)
        }
        const claimed = new Set([...(a ?? []), ...(b ?? [])])
        const unclaimed = worked(entries, one.person.name, ['d', '']).filter((now) => !claimed.has(now))
        expect(hours({ kind: 'none' })).toBe(unclaimed.length * 1800)
        expect(hours({ kind: 'all' })).toBe((claimed.size + unclaimed.length) * 1800)
      }
    }), { numRuns: 60 })
  })

  it('is the same whatever the order and however often a file comes', () => {
    const files = fc.array(fc.array(entry, { maxLength: 6 }), { minLength: 1, maxLength: 4 })
    fc.assert(fc.property(files, zones, fc.nat(), (parts, zone, turn) => {
      const rows = (list: readonly (readonly PresenceEntry[])[]) => {
        const figures = hoursFigures(records(list.map((entries, i) => file(`f${i}`, entries, `s${i % 2}`)), known), { period: { kind: 'month', from: date('2026-03-20'), to: addDays(date('2026-03-20'), 30) }, share: { kind: 'all' }, zone })
        return [figures.operators, figures.hotlines]
      }
      const turned = [...parts.slice(turn % parts.length), ...parts.slice(0, turn % parts.length)].map((entries) => [...entries].reverse())
      expect(rows(turned)).toEqual(rows(parts))
      expect(rows([...parts, ...parts])).toEqual(rows(parts))
    }), { numRuns: 40 })
  })
})
