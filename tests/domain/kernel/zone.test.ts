import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber, type PlainDate } from '../../../src/domain/kernel/calendar'
import { isZone, Zone, zoneOf } from '../../../src/domain/kernel/zone'

const utc = (text: string): number => Date.parse(text) / 1000
/** Clock time as seconds since local 1970: the platform's parser, not ours. */
const clock = (text: string): number => Date.parse(`${text}Z`) / 1000

/** The platform's own answer: local clock of an instant. */
function intlClock(name: string, epoch: number): string {
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone: name, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
  }).format(epoch * 1000)
}
const asText = (local: number): string => new Date(local * 1000).toISOString().slice(0, 19).replace('T', ' ')

const names = [
  'UTC', 'Europe/Kyiv', 'Europe/Istanbul', 'Pacific/Chatham', 'Australia/Lord_Howe', 'Pacific/Apia', 'America/Sao_Paulo',
  'Asia/Kolkata', 'America/New_York', 'Europe/Moscow', 'America/Havana', 'Africa/Casablanca',
]

describe('jumps of the clock', () => {
  it.each([
    // zone, last second before, offset before (h), first second after, offset after (h)
    ['Europe/Kyiv', '2026-03-29T01:00:00Z', 2, 3],
    ['Europe/Kyiv', '2026-10-25T01:00:00Z', 3, 2],
    ['Europe/Istanbul', '2016-03-27T01:00:00Z', 2, 3],
    ['Pacific/Chatham', '2026-04-04T14:00:00Z', 13.75, 12.75],
    ['Pacific/Chatham', '2026-09-26T14:00:00Z', 12.75, 13.75],
    ['Australia/Lord_Howe', '2026-04-04T15:00:00Z', 11, 10.5],
    ['Australia/Lord_Howe', '2026-10-03T15:30:00Z', 10.5, 11],
    ['Pacific/Apia', '2011-12-30T10:00:00Z', -10, 14],
    ['America/Sao_Paulo', '2018-11-04T03:00:00Z', -3, -2],
  ])('%s at %s: %f h → %f h', (name, at, before, after) => {
    const zone = new Zone(name)
    expect(zone.offsetAt(utc(at) - 1)).toBe(before * 3600)
    expect(zone.offsetAt(utc(at))).toBe(after * 3600)
    // Asking backwards must not be answered from the stretch asked for last.
    expect(zone.offsetAt(utc(at) - 1)).toBe(before * 3600)
  })

  it('reads the repeated hour as the earlier instant unless asked', () => {
    const kyiv = new Zone('Europe/Kyiv')
    expect(kyiv.toEpoch(clock('2026-10-25T03:30:00'))).toBe(utc('2026-10-25T00:30:00Z'))
    expect(kyiv.toEpoch(clock('2026-10-25T03:30:00'), true)).toBe(utc('2026-10-25T01:30:00Z'))
    const lordHowe = new Zone('Australia/Lord_Howe')
    expect(lordHowe.toEpoch(clock('2026-04-05T01:45:00'))).toBe(utc('2026-04-04T14:45:00Z'))
    expect(lordHowe.toEpoch(clock('2026-04-05T01:45:00'), true)).toBe(utc('2026-04-04T15:15:00Z'))
  })

  it('reads the missing hour with the offset before the jump', () => {
    expect(new Zone('Europe/Kyiv').toEpoch(clock('2026-03-29T03:30:00'))).toBe(utc('2026-03-29T01:30:00Z'))
    expect(new Zone('America/New_York').toEpoch(clock('2026-03-08T02:15:00'))).toBe(utc('2026-03-08T07:15:00Z'))
  })

  it('starts a day at its first instant', () => {
    const start = (zone: string, date: string): number => new Zone(zone).startOfDay(date as PlainDate)
    expect(start('Europe/Kyiv', '2026-03-29')).toBe(utc('2026-03-28T22:00:00Z'))
    expect(start('Europe/Kyiv', '2026-10-26')).toBe(utc('2026-10-25T22:00:00Z'))
    // Midnight is skipped: the day starts at 01:00.
    expect(start('America/Sao_Paulo', '2018-11-04')).toBe(utc('2018-11-04T03:00:00Z'))
    // Midnight strikes twice in Havana: the day starts at the first.
    expect(start('America/Havana', '2026-11-01')).toBe(utc('2026-11-01T04:00:00Z'))
    // Samoa skipped 30 December 2011: the day is empty.
    expect(start('Pacific/Apia', '2011-12-29')).toBe(utc('2011-12-29T10:00:00Z'))
    expect(start('Pacific/Apia', '2011-12-30')).toBe(utc('2011-12-30T10:00:00Z'))
    expect(start('Pacific/Apia', '2011-12-31')).toBe(utc('2011-12-30T10:00:00Z'))
  })
})

describe('against Intl', () => {
  const instant = fc.integer({ min: utc('2005-01-01T00:00:00Z'), max: utc('2029-12-31T00:00:00Z') })
  it.each(names)('%s: local clock, round trip and start of day', (name) => {
    const zone = new Zone(name)
    fc.assert(fc.property(instant, (epoch) => {
      const local = zone.toLocal(epoch)
      expect(asText(local)).toBe(intlClock(name, epoch))
      expect(zone.dateOf(epoch)).toBe(intlClock(name, epoch).slice(0, 10))
      const back = [zone.toEpoch(local), zone.toEpoch(local, true)]
      expect(back).toContain(epoch)
      const start = zone.startOfLocalDay(zone.localDay(epoch))
      expect(start).toBeLessThanOrEqual(epoch)
      expect(intlClock(name, start).slice(0, 10)).toBe(intlClock(name, epoch).slice(0, 10))
      expect(intlClock(name, start - 1).slice(0, 10) < intlClock(name, start).slice(0, 10)).toBe(true)
    }), { numRuns: 150 })
  })

  it('agrees at every quarter hour around every jump of 2026', () => {
    for (const name of names) {
      const zone = new Zone(name)
      for (let day = dayNumber(2026, 1, 1); day < dayNumber(2027, 1, 1); day++) {
        if (zone.segments(day).length === 1) continue
        for (let epoch = day * 86_400; epoch < (day + 1) * 86_400; epoch += 900) {
          expect(asText(zone.toLocal(epoch))).toBe(intlClock(name, epoch))
          expect([zone.toEpoch(zone.toLocal(epoch)), zone.toEpoch(zone.toLocal(epoch), true)]).toContain(epoch)
        }
      }
    }
  })
})

describe('zones', () => {
  it('knows what the engine knows and shares its tables', () => {
    expect(isZone('Europe/Kyiv')).toBe(true)
    expect(isZone('Europe/Atlantis')).toBe(false)
    expect(zoneOf('Europe/Kyiv')).toBe(zoneOf('Europe/Kyiv'))
  })
})
