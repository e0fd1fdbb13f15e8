import { describe, expect, it } from 'vitest'
import { outcomes, type Call } from '../../src/domain/archive/block'
import type { NewCall } from '../../src/domain/archive/new-call'
import { isPlainDate, type PlainDate } from '../../src/domain/kernel/calendar'
import { zoneOf } from '../../src/domain/kernel/zone'
import { sampleCalls } from '../../src/sample/calls'
import { sampleImports } from '../../src/sample/imports'
import { makeSample } from '../../src/sample/sample'
import { readCalls } from '../../src/imports/read-calls'
import { callsOf } from '../imports/kit'

const date = (text: string): PlainDate => {
  if (!isPlainDate(text)) throw new RangeError(text)
  return text
}
const sample = makeSample({ today: date('2026-11-23') })
const days = [...sampleCalls(sample)]
const calls = days.flatMap((day) => day.calls)

const clocks = new Map<string, Intl.DateTimeFormat>()
function local(call: NewCall, zone: string): string {
  const clock = clocks.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
  clocks.set(zone, clock)
  return clock.format(call.start * 1000)
}
const ofQueue = (queue: string): readonly NewCall[] => calls.filter((call) => call.queue === queue)
const is = (outcome: (typeof outcomes)[number]) => (call: NewCall): boolean => outcomes[call.outcome] === outcome
const share = (part: number, whole: number): number => Math.round((1000 * part) / whole) / 1000

describe('the calls of the sample centre', () => {
  it('are about 60,000 over thirteen months, up to yesterday', () => {
    expect(calls.length).toBeGreaterThan(55_000)
    expect(calls.length).toBeLessThan(68_000)
    expect([days[0]?.date, days.at(-1)?.date]).toEqual(['2025-11-01', '2026-11-22'])
  })

  it('are the same for the same seed and others for another', () => {
    const again = [...sampleCalls(makeSample({ today: date('2026-11-23') }))].flatMap((day) => day.calls)
    expect(JSON.stringify(again) === JSON.stringify(calls)).toBe(true)
    const other = [...sampleCalls(makeSample({ today: date('2026-11-23'), seed: 7 }))].flatMap((day) => day.calls)
    expect(JSON.stringify(other) === JSON.stringify(calls)).toBe(false)
  })

  it('have ids of their own and whole, sane seconds', () => {
    expect(new Set(calls.map((call) => call.callId)).size).toBe(calls.length)
    const whole = (seconds: number): boolean => Number.isInteger(seconds) && seconds >= 0
    const odd = calls.filter((call) => ![call.start, call.wait, call.talk, call.hold, call.wrap].every(whole) || call.wait > 180 || call.talk >= 3600)
    expect(odd).toEqual([])
    expect(calls.filter((call) => call.talk > 0 !== is('answered')(call))).toEqual([])
  })

  it.each(['apteka-info', 'dostavka', 'musteri', 'servis', 'market', 'bookings'])('reach a believable service level on %s', (queue) => {
    const all = ofQueue(queue)
    const answered = all.filter(is('answered'))
    const abandoned = all.filter(is('abandoned'))
    const short = abandoned.filter((call) => call.wait <= 5).length
    const level = share(answered.filter((call) => call.wait <= 20).length, answered.length + abandoned.length - short)
    expect(level).toBeGreaterThan(0.74)
    expect(level).toBeLessThan(0.91)
    expect(short).toBeGreaterThan(10)
    expect(share(abandoned.length, answered.length + abandoned.length)).toBeGreaterThan(0.03)
    expect(share(abandoned.length, answered.length + abandoned.length)).toBeLessThan(0.13)
    expect(all.filter(is('overflow')).length).toBeGreaterThan(5)
    expect(all.filter(is('machine')).length).toBeGreaterThan(20)
    const handled = answered.reduce((sum, call) => sum + call.talk + call.hold + call.wrap, 0) / answered.length
    expect(handled).toBeGreaterThan(160)
    expect(handled).toBeLessThan(250)
  })

  it('never put one operator on two calls at once', () => {
    const until = new Map<string, number>()
    const talks = calls.filter((call) => is('answered')(call) && call.operator !== '').sort((a, b) => a.start + a.wait - b.start - b.wait)
    let clashes = 0
    for (const call of talks) {
      const begins = call.start + call.wait
      if (begins < (until.get(call.operator) ?? 0)) clashes++
      until.set(call.operator, begins + call.talk + call.hold + call.wrap)
    }
    expect(until.size).toBe(14)
    expect(clashes).toBe(0)
  })

  it('keep opening hours: a closed holiday and night have a machine only', () => {
    const inKyiv = ofQueue('apteka-info').map((call) => ({ call, at: local(call, 'Europe/Kyiv') }))
    const newYear = inKyiv.filter(({ at }) => at.startsWith('2026-01-01'))
    expect(newYear.length).toBeGreaterThan(3)
    expect(newYear.every(({ call }) => is('machine')(call))).toBe(true)
    expect(inKyiv.filter(({ call, at }) => is('answered')(call) && (at.slice(11) < '07:00:00' || at.slice(11) >= '22:00:00'))).toEqual([])
    const inAlmaty = ofQueue('market').filter(is('answered')).map((call) => local(call, 'Asia/Almaty').slice(11, 13))
    expect(inAlmaty).toContain('01')
    expect(inAlmaty.filter((hour) => hour >= '02' && hour < '10')).toEqual([])
  })

  it('live through both clock changes', () => {
    const london = ofQueue('bookings').map((call) => local(call, 'Europe/London'))
    expect(london.filter((at) => at.startsWith('2026-03-29 01:'))).toEqual([])
    expect(london.filter((at) => at.startsWith('2026-10-25')).length).toBeGreaterThan(5)
  })

  it('have campaigns in their months only, with attempts and contacts', () => {
    const card = calls.filter((call) => call.campaign === 'KARTKA')
    const months = new Set(card.map((call) => local(call, 'Europe/Kyiv').slice(0, 7)))
    expect(months).toEqual(new Set(['2026-04', '2026-05']))
    expect(share(card.filter(is('answered')).length, card.length)).toBeGreaterThan(0.3)
    expect(card.some(is('unanswered')) && card.some(is('failed')) && card.some(is('machine'))).toBe(true)
  })

  it('have a line no rule claims, and a number that changed hands in the middle of the year', () => {
    const names = new Set(sample.matchRules.map((rule) => `${rule.field}:${rule.value}`))
    const stray = calls.filter((call) => !names.has(`line:${call.line}`) && !names.has(`queue:${call.queue}`) && !names.has(`campaign:${call.campaign}`))
    expect(new Set(stray.map((call) => call.line))).toEqual(new Set(['380440000199']))
    expect(stray.length).toBeGreaterThan(50)
    const care = ofQueue('musteri').map((call) => [call.line, local(call, 'Europe/Istanbul') < '2026-06-01'])
    expect(new Set(care.map(String))).toEqual(new Set(['08500000030,true', '08500000031,false']))
  })

  it('say what the clients’ own fields ask, on the projects that define some and on no other', () => {
    const owners = new Map([['KARTKA', 'pharmacy-card'], ['OPROS', 'market-survey'], ['bookings', 'travel-bookings']])
    const met = new Map<string, Set<string>>()
    for (const call of calls) {
      const owner = owners.get(call.campaign || call.queue)
      if (owner === undefined) expect(call.custom).toBeUndefined()
      else for (const name of Object.keys(call.custom ?? {})) met.set(owner, (met.get(owner) ?? new Set()).add(name))
    }
    for (const owner of owners.values()) {
      const fields = sample.hotlines.find(({ id }) => id === `hot_sample-${owner}`)?.fields ?? []
      expect(fields.length).toBeGreaterThan(1)
      expect(met.get(owner)).toEqual(new Set(fields.map(({ name }) => name)))
    }
    const survey = calls.filter((call) => call.campaign === 'OPROS')
    expect(survey.every((call) => call.custom?.['region'] !== undefined)).toBe(true)
    expect(survey.filter((call) => call.custom?.['outcome'] !== undefined)).toEqual(survey.filter(is('answered')))
    expect(share(survey.filter((call) => call.custom?.['region'] === 'Алматы').length, survey.length)).toBeCloseTo(0.46, 1)
  })

  it('come again: some callers within a week, some hidden', () => {
    const seen = new Map<string, number>()
    let again = 0
    const info = ofQueue('apteka-info')
    for (const call of info) {
      if (call.start - (seen.get(call.from) ?? 0) < 7 * 86_400) again++
      if (call.from !== 'anonymous') seen.set(call.from, call.start)
    }
    expect(share(again, info.length)).toBeGreaterThan(0.08)
    expect(share(again, info.length)).toBeLessThan(0.25)
    expect(info.some((call) => call.from === 'anonymous')).toBe(true)
  })
})

describe('the sample as imports', () => {
  const files = [...sampleImports(sample)]

  it('is a file a month whose blocks hold every call', () => {
    expect(files.map((file) => file.record.fileName).at(0)).toBe('calls-2025-11.csv')
    expect(files).toHaveLength(13)
    expect(files.reduce((sum, file) => sum + file.record.calls, 0)).toBe(calls.length)
    for (const { record, blocks } of files) {
      expect(blocks.reduce((sum, { block }) => sum + block.rows, 0)).toBe(record.calls)
      expect(blocks.map(({ block }) => block.day)).toEqual(record.days)
      expect(blocks.every(({ block, texts }) => block.importId === record.id && texts.importId === record.id)).toBe(true)
      expect([Math.min(...blocks.map(({ block }) => block.start[0] ?? Infinity)), record.lastStart >= record.firstStart]).toEqual([record.firstStart, true])
    }
  })

  it('is the file its calls are read from', async () => {
    for (const { record, blocks, text } of files.slice(-2)) {
      const reading = record.reading ?? expect.fail('no reading')
      const read = await readCalls(new Blob([text]), reading, { sourceId: record.sourceId, fileName: record.fileName, now: 0, digest: (bytes) => crypto.subtle.digest('SHA-256', bytes) })
      if (!read.ok) throw new Error(read.failure.code)
      expect([read.value.record.rows, read.value.record.rejectedRows, record.fileBytes]).toEqual([record.rows, 0, new Blob([text]).size])
      // Of the hour the clock shows twice the file cannot say which is meant.
      const zone = zoneOf(record.zone)
      const once = (call: Call) => zone.toEpoch(zone.toLocal(call.start)) === zone.toEpoch(zone.toLocal(call.start), true)
      const told = (rows: readonly Call[]) => rows.filter(once).map((call) => JSON.stringify({ ...call, importId: '', row: 0 })).sort()
      expect(told(callsOf(read.value.blocks))).toEqual(told(callsOf(blocks)))
    }
  })

  it('has the log-ins of the last three months, around every call taken then', () => {
    const logins = files.flatMap((file) => (file.logins ? [file.logins] : []))
    expect(logins.map(({ record }) => record.fileName)).toEqual(['logins-2026-09.csv', 'logins-2026-10.csv', 'logins-2026-11.csv'])
    const entries = logins.flatMap(({ presence }) => presence.entries)
    expect(logins.map(({ record }) => record.hours)).toEqual(logins.map(({ presence }) => presence.entries.length))
    // Thirteen: one operator has left by then.
    expect(new Set(entries.map(({ operator }) => operator)).size).toBe(13)
    const inside = (operator: string, kind: string, at: number) => entries.some((entry) => entry.form === 'stretch' && entry.operator === operator && entry.kind === kind && entry.from <= at && at < entry.to)
    const taken = calls.filter((call) => call.operator !== '' && call.start >= Date.parse('2026-09-01T00:00+03:00') / 1000 && is('answered')(call))
    expect(taken.length).toBeGreaterThan(8000)
    const sampled = taken.filter((_, i) => i % 7 === 0)
    expect(sampled.filter((call) => !inside(call.operator, 'present', call.start + call.wait)).length).toBe(0)
    expect(sampled.filter((call) => inside(call.operator, 'pause', call.start + call.wait)).length).toBe(0)
    expect(entries.filter(({ kind }) => kind === 'pause').length).toBeGreaterThan(500)
  })

  it('is made within the time a person waits', () => {
    const before = performance.now()
    let made = 0
    for (const file of sampleImports(makeSample({ today: date('2026-11-23') }))) made += file.record.calls
    expect(made).toBe(calls.length)
    expect(performance.now() - before).toBeLessThan(4000)
  })
})
