import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchFields, type Hotline, type MatchRule } from '../../../src/domain/hotline/hotline'
import { contradictions, MatchTable } from '../../../src/domain/hotline/match'
import { resolveHotlines } from '../../../src/domain/hotline/match-block'
import { roundTheClock } from '../../../src/domain/hotline/opening-hours'
import { dateOfDay, type PlainDate } from '../../../src/domain/kernel/calendar'
import { makeId } from '../../../src/domain/records'
import { exportOf } from '../archive/archive-kit'

const zones = ['Europe/Kyiv', 'Europe/Istanbul', 'America/New_York']
const hotlines: readonly Hotline[] = zones.map((zone, i) => ({
  id: makeId('hotline', () => `${i}`), clientId: makeId('client', () => 'c'), kind: 'hotline', name: `h${i}`, number: '', zone, hours: roundTheClock,
  operatorIds: [], startsOn: null, endsOn: null, note: '', archived: false,
}))
const rule = (id: string, hotline: number, field: MatchRule['field'], value: string, from: string | null = null, to: string | null = null): MatchRule =>
  ({ id: makeId('matchRule', () => id), hotlineId: makeId('hotline', () => `${hotline}`), field, value, from: from as PlainDate | null, to: to as PlainDate | null })

describe('matching rules', () => {
  it('take campaign before queue and queue before line', () => {
    const table = new MatchTable([rule('1', 0, 'line', 'L'), rule('2', 1, 'queue', 'Q'), rule('3', 2, 'campaign', 'C')], hotlines)
    const owner = (campaign: string, queue: string, line: string) => table.hotlineAt({ campaign, queue, line }, 0)
    expect([owner('C', 'Q', 'L'), owner('', 'Q', 'L'), owner('x', 'x', 'L'), owner('', '', ''), owner('Q', 'L', 'C')]).toEqual([2, 1, 0, -1, -1])
  })
  it('hold from local midnight of their hotline: 22:00 UTC of the day before in Kyiv winter', () => {
    const table = new MatchTable([rule('1', 0, 'queue', 'Q', '2026-02-01', '2026-03-01')], hotlines)
    const owner = (time: string) => table.hotlineAt({ campaign: '', queue: 'Q', line: '' }, Date.parse(time) / 1000)
    expect([owner('2026-01-31T21:59:59Z'), owner('2026-01-31T22:00:00Z'), owner('2026-02-28T21:59:59Z'), owner('2026-02-28T22:00:00Z')]).toEqual([-1, 0, 0, -1])
  })
  it('contradict each other only for one value, on the same dates, for two hotlines', () => {
    const a = rule('a', 0, 'queue', 'Q', '2026-01-01', '2026-02-01')
    const found = contradictions([a, rule('b', 1, 'queue', 'Q', '2026-02-01'), rule('c', 1, 'queue', 'Q', null, '2026-01-02'), rule('d', 1, 'line', 'Q'), rule('e', 0, 'queue', 'Q')])
    expect(found.map((c) => [c.first.id, c.second.id])).toEqual([['mat_a', 'mat_c'], ['mat_b', 'mat_e'], ['mat_c', 'mat_e']])
  })
  it('resolve a block as they resolve every call alone, also on days a rule begins or ends', () => {
    const word = fc.constantFrom('', 'a', 'b', 'c')
    const day = fc.option(fc.integer({ min: 20_000, max: 20_004 }).map((d) => dateOfDay(d)), { nil: null })
    const rules = fc.array(fc.record({ hotline: fc.nat(2), field: fc.constantFrom(...matchFields), value: fc.constantFrom('a', 'b', 'c'), from: day, to: day }), { maxLength: 8 })
    const calls = fc.array(fc.record({ start: fc.integer({ min: 20_000 * 86_400, max: 20_003 * 86_400 }), campaign: word, queue: word, line: word }), { minLength: 1, maxLength: 40 })
    fc.assert(fc.property(rules, calls, (specs, list) => {
      const made = specs.map((s, i) => rule(`${i}`, s.hotline, s.field, s.value, s.from, s.to))
      const table = new MatchTable(made, hotlines)
      for (const { block } of exportOf('x', list)) {
        const into = new Int16Array(block.rows)
        resolveHotlines(block, table, into)
        for (let row = 0; row < block.rows; row++) {
          const name = (field: 'campaign' | 'queue' | 'line') => block.coded[field].dictionary[block.coded[field].codes[row] ?? 0] ?? ''
          expect(into[row]).toBe(naiveOwner(made, { campaign: name('campaign'), queue: name('queue'), line: name('line') }, block.start[row] ?? 0))
        }
      }
    }), { numRuns: 60 })
  }, 30_000)
})

const formats = new Map(zones.map((zone) => [zone, new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' })]))

function formatOf(zone: string): Intl.DateTimeFormat {
  const format = formats.get(zone)
  if (!format) throw new Error(zone)
  return format
}

/** The rule read aloud: local date of the call in the rule's own hotline, dates compared as text. */
function naiveOwner(rules: readonly MatchRule[], names: Record<MatchRule['field'], string>, epoch: number): number {
  for (const field of ['campaign', 'queue', 'line'] as const) {
    const holding = rules.filter((r) => {
      const zone = zones[Number(r.hotlineId.slice(4))] ?? 'UTC'
      const date = formatOf(zone).format(epoch * 1000)
      return r.field === field && r.value === names[field] && (r.from ?? '') <= date && date < (r.to ?? '9999')
    })
    // The one that began later wins; of two from one day in different zones the later instant is the more western.
    const startOf = (r: MatchRule) => (r.from === null ? -Infinity : firstInstant(r.from, zones[Number(r.hotlineId.slice(4))] ?? 'UTC'))
    holding.sort((a, b) => (startOf(a) === startOf(b) ? (a.id < b.id ? 1 : -1) : startOf(a) < startOf(b) ? 1 : -1))
    if (holding[0]) return Number(holding[0].hotlineId.slice(4))
  }
  return -1
}

function firstInstant(date: string, zone: string): number {
  const format = formatOf(zone)
  const noon = Date.parse(`${date}T12:00:00Z`)
  for (let t = noon - 30 * 3_600_000; ; t += 1_800_000) if (format.format(t) === date) return t
}
