import { describe, expect, it } from 'vitest'
import { hoursOfPeriod } from '../../src/domain/person-hours/hours-table'
import { dayHours } from '../../src/domain/person-hours/day-hours'
import type { PlainDate } from '../../src/domain/kernel/calendar'
import type { PresenceEntry } from '../../src/domain/person-hours/presence'
import { file, records } from '../domain/person-hours/presence-kit'
import { csv, digest, expectedOf, haveSamples, importAs, inspect, now, sample, sourceId } from './kit'
import { readCalls } from '../../src/imports/read-calls'

const utc = (epoch: number) => new Date(epoch * 1000).toISOString().slice(0, 16)
/** An entry in one line: who, where, when. */
const line = (entry: PresenceEntry) => [entry.operator, entry.queue, entry.kind === 'pause' ? 'pause' : '', ...(entry.form === 'total' ? [entry.date, entry.seconds / 60] : [utc(entry.from), utc(entry.to), entry.bounded ?? ''])].filter((part) => part !== '').join(' ')
const lines = async (blob: Blob, zone = 'UTC') => (await importAs(blob, {}, zone)).presence.map(line)
/** Why no row of a file became hours. */
async function refusal(blob: Blob) {
  const { reading } = await inspect(blob)
  const result = await readCalls(blob, reading, { sourceId, fileName: 'file.csv', now, digest })
  return result.ok ? null : result.failure
}

describe.skipIf(!haveSamples)('the real login detail', () => {
  const path = 'acd-report-suite/Login Detail By Agent By Queue.csv'

  it('gives every published figure', async () => {
    const expected = expectedOf(path)
    const look = await inspect(sample(path))
    expect({ layout: look.recognisedBy, brings: look.brings, questions: look.questions, refused: look.refused, order: look.reading.dateOrder }).toEqual({ layout: 'acd-login-detail', brings: 'hours', questions: [], refused: null, order: 'dmy' })
    // UTC: the published figures are of the clock times as written, a zone with a jump would move two of them.
    const got = await importAs(sample(path))
    const stretches = got.presence.flatMap((entry) => (entry.form === 'stretch' ? [entry] : []))
    const people = hoursOfPeriod(records([file('a', got.presence)], { matchRules: [] }), { from: '2022-12-01' as PlainDate, to: '2023-07-01' as PlainDate })
    const union = Object.fromEntries(people.map((one) => [one.person.name, dayHours(one, { kind: 'all' }, { date: '2023-01-01' as PlainDate, from: 0, to: 2e9 }).seconds]))
    const byAgent: Record<string, number> = {}
    for (const { operator, from, to } of stretches) byAgent[operator] = (byAgent[operator] ?? 0) + to - from
    const sum = (figures: Record<string, number>) => Object.values(figures).reduce((a, b) => a + b, 0)
    expect({
      rows: got.record.rows, rejected: got.record.rejectedRows, stretches: stretches.length, calls: got.record.calls, byAgent, seconds: sum(byAgent),
      union, unionSeconds: sum(union), long: stretches.filter(({ from, to }) => to - from > 43_200).length,
      overnight: stretches.filter(({ from, to }) => Math.floor(from / 86_400) !== Math.floor(to / 86_400)).length,
      queues: [...new Set(stretches.map(({ queue }) => queue))].every((queue) => queue in (expected['queues'] as Record<string, number>)),
    }).toEqual({
      rows: expected['data_rows'], rejected: 0, stretches: expected['rows_with_logged_in_time'], calls: 0, byAgent: expected['logged_in_seconds_by_agent'], seconds: expected['logged_in_seconds_total'],
      union: expected['union_of_intervals_seconds_by_agent'], unionSeconds: expected['union_of_intervals_seconds_total'], long: expected['intervals_longer_than_12h'],
      overnight: expected['intervals_crossing_midnight'], queues: true,
    })
    expect(got.warnings).toEqual([{ code: 'implausibleHours', params: { n: expected['intervals_longer_than_12h'] } }])
  })
})

describe('login detail', () => {
  const head = 'Date,Time,Agent,Logged in Time,Details'

  it('reckons the beginning back from the end, and refuses a time that is none', async () => {
    const got = await importAs(csv(head, '13/06/2026,07:10,"Ann, A (1)",,Logged into Queue: Help (9)', '13/06/2026,09:10,"Ann, A (1)",01:30:00,Logged out of Queue: Help (9)', '13/06/2026,10:00,"Ann, A (1)",-00:10:00,Logged out of Queue: Help (9)'), {}, 'Europe/Kyiv')
    expect(got.presence.map(line)).toEqual(['Ann, A (1) Help (9) 2026-06-13T04:40 2026-06-13T06:10'])
    expect(got.record.rejected.map(({ code, where, params }) => [code, where?.row, params?.['value']])).toEqual([['row.badInterval', 4, '-00:10:00']])
    expect([got.record.rows, got.record.hours]).toEqual([3, 1])
  })

  it('says so when no row has a time', async () => {
    expect(await refusal(csv(head, '13/06/2026,07:10,Ann,,Logged into Queue: Help (9)'))).toMatchObject({ code: 'import.noHours' })
  })
})

describe('VICIdial agent time', () => {
  const file = (to: string) => csv('"Agent Time Detail","2026-06-14 08:00:00"', `"Time range: 2026-06-13 00:00:00 to ${to} 23:59:59"`, '',
    '"USER","ID","CALLS","TIME CLOCK","AGENT TIME","WAIT","TALK","DISPO","PAUSE","DEAD","CUSTOMER","LAGGED","LUNCH"',
    '"Ann Smith","1001","52","8:02:10","8:00:00","2:10:00","4:00:00","0:50:00","1:00:00","0:01:00","3:59:00","0:10:00","0:50:00"',
    '"Bob","1002","0","0:00:00","0:00:00","0:00:00","0:00:00","0:00:00","0:00:00","0:00:00","0:00:00","0:00:00","0:00:00"',
    '"TOTALS","2","52","8:02:10","8:00:00","2:10:00","4:00:00","0:50:00","1:00:00","0:01:00","3:59:00","0:10:00","0:50:00"')

  it('takes the agents of one day, pauses apart, and leaves the totals row out', async () => {
    expect(await inspect(file('2026-06-13'))).toMatchObject({ recognisedBy: 'vicidial-agent-time', brings: 'hours', questions: [], refused: null })
    const got = await importAs(file('2026-06-13'))
    expect(got.presence.map(line)).toEqual(['Ann Smith 2026-06-13 480', 'Ann Smith pause 2026-06-13 60'])
    expect([got.record.rows, got.record.rejectedRows, got.warnings.map(({ code }) => code)]).toEqual([2, 0, ['totalsRow']])
  })

  it('refuses a range of several days and names it', async () => {
    expect(await refusal(file('2026-06-15'))).toEqual({ code: 'row.severalDays', params: { from: '2026-06-13', to: '2026-06-15' }, where: { file: 'file.csv', row: 5 } })
  })
})

describe('a plain timesheet', () => {
  it.each([
    ['English', 'Employee,Date,From,To,Project', 'Ann,2026-06-13,9:00,17:30,Survey', ['Ann Survey 2026-06-13T09:00 2026-06-13T17:30']],
    ['Ukrainian, decimal comma', 'Оператор;Дата;Годин;Черга', 'Оля;13.06.2026;7,5;sales', ['Оля sales 2026-06-13 450']],
    ['Russian, h:mm', 'ФИО;Дата;Отработано часов', 'Ольга;13.06.2026;7:45', ['Ольга 2026-06-13 465']],
    ['Turkish, with a break', 'Ad Soyad;Tarih;Başlangıç;Bitiş;Mola (dk)', 'Ayşe;13.06.2026;09:00;18:00;45', ['Ayşe 2026-06-13 540', 'Ayşe pause 2026-06-13 45']],
    ['a night shift', 'Agent,Date,Start,End', 'Ann,2026-06-13,20:00,08:00', ['Ann 2026-06-13T20:00 2026-06-14T08:00']],
    ['until midnight', 'Agent,Date,Start,End', 'Ann,2026-06-13,16:00,24:00', ['Ann 2026-06-13T16:00 2026-06-14T00:00']],
    ['hours with dots', 'Агент;Дата;Початок;Кінець', 'Оля;13.06.2026;9.00;17.30', ['Оля 2026-06-13T09:00 2026-06-13T17:30']],
    ['dates in the times', 'Agent,Date,Start,End', 'Ann,2026-06-13,2026-06-13 22:00,2026-06-14 06:00', ['Ann 2026-06-13T22:00 2026-06-14T06:00']],
    ['a day off', 'Agent,Date,Hours,Note', 'Ann,2026-06-13,,ill\nAnn,2026-06-14,8,', ['Ann 2026-06-14 480']],
    ['columns of no concern', '№;Співробітник;Дата;День тижня;Години', '1;Оля;13.06.2026;сб;8 год', ['Оля 2026-06-13 480']],
  ])('%s', async (_, head, row, entries) => {
    const blob = csv(head, ...row.split('\n'))
    expect((await inspect(blob)).recognisedBy).toBe('timesheet')
    expect(await lines(blob)).toEqual(entries)
  })

  it('counts the hours between in the zone of the source, the night of the jump too', async () => {
    const got = await importAs(csv('Agent,Date,Start,End', 'Ann,2026-03-28,20:00,08:00', 'Ann,2026-10-24,20:00,08:00'), {}, 'Europe/Kyiv')
    expect(got.presence.map((entry) => (entry.form === 'stretch' ? (entry.to - entry.from) / 3600 : 0))).toEqual([11, 13])
  })

  it('refuses single rows with their reason', async () => {
    const got = await importAs(csv('Agent,Date,Start,End', 'Ann,2026-06-13,9:00,17:00', 'Ann,2026-06-14,9:00,late', 'Ann,2026-06-15,9:00,9:00', 'Ann,2026-06-16 ,2026-06-16 09:00,2026-06-16 08:00', 'Ann,soon,9:00,17:00', ',2026-06-17,9:00,17:00', 'Total,,,40:00'))
    expect(got.presence).toHaveLength(1)
    expect(got.record.rejected.map(({ code, where }) => `${where?.row} ${code}`)).toEqual(['3 row.badInterval', '4 row.badInterval', '5 row.badInterval', '6 row.badDate', '7 row.badInterval'])
  })

  it.each([
    ['a caller beside them', csv('Agent,Date,Start,End,Caller', 'Ann,2026-06-13,9:00:00,9:05:00,380441112233')],
    ['rows of minutes', csv('Agent,Date,Start,End,Queue', 'Ann,2026-06-13,9:00:00,9:05:00,sales', 'Ann,2026-06-13,9:10:00,9:12:00,sales')],
  ])('is not seen in a call log of the same columns: %s', async (_, blob) => {
    expect((await inspect(blob)).recognisedBy).not.toBe('timesheet')
  })
})

describe('person-hours of a queue_log', () => {
  const start = 1_781_337_600 // 2026-06-13 08:00 UTC
  const log = (...events: readonly (readonly [number, string])[]) => csv(...events.map(([minute, rest]) => `${start + minute * 60}|${rest}`), '')

  it('pairs log-ins and pauses, a pause without a queue holding in all', async () => {
    expect(await lines(log([0, 'NONE|NONE|NONE|QUEUESTART|'], [60, 'x|sales|SIP/7|ADDMEMBER|'], [90, 'x|sales|SIP/7|PAUSE|lunch'], [120, 'x|sales|SIP/7|UNPAUSE|'], [150, 'x|NONE|SIP/7|PAUSEALL|'], [160, 'x|NONE|SIP/7|UNPAUSEALL|'], [240, 'x|sales|SIP/7|REMOVEMEMBER|'], [300, 'NONE|NONE|NONE|CONFIGRELOAD|']))).toEqual([
      'SIP/7 sales pause 2026-06-13T09:30 2026-06-13T10:00', 'SIP/7 pause 2026-06-13T10:30 2026-06-13T10:40', 'SIP/7 sales 2026-06-13T09:00 2026-06-13T12:00',
    ])
  })

  it('bounds what is open at either end by the file, unless the log says how long it lasted', async () => {
    expect(await lines(log([0, 'NONE|NONE|NONE|QUEUESTART|'], [30, 'x|NONE|Agent/9|AGENTCALLBACKLOGOFF|9@x|600'], [60, 'x|sales|SIP/7|REMOVEMEMBER|'], [90, 'x|sales|SIP/8|ADDMEMBER|'], [120, 'NONE|NONE|NONE|CONFIGRELOAD|']))).toEqual([
      'Agent/9 2026-06-13T08:20 2026-06-13T08:30', 'SIP/7 sales 2026-06-13T08:00 2026-06-13T09:00 from', 'SIP/8 sales 2026-06-13T09:30 2026-06-13T10:00 to',
    ])
  })

  it('is not misled by events told twice, and ends a pause with the membership', async () => {
    expect(await lines(log([0, 'x|sales|SIP/7|ADDMEMBER|PAUSED'], [10, 'x|sales|SIP/7|ADDMEMBER|'], [20, 'x|sales|SIP/7|UNPAUSE|'], [30, 'x|sales|SIP/7|UNPAUSE|'], [40, 'x|sales|SIP/7|PAUSE|'], [60, 'x|sales|SIP/7|REMOVEMEMBER|'], [70, 'x|sales|SIP/7|REMOVEMEMBER|'], [80, 'x|NONE|SIP/7|UNPAUSE|']))).toEqual([
      'SIP/7 sales pause 2026-06-13T08:00 2026-06-13T08:20', 'SIP/7 sales 2026-06-13T08:00 2026-06-13T09:00', 'SIP/7 sales pause 2026-06-13T08:40 2026-06-13T09:00',
    ])
  })

  it('calls an agent by the agent’s name, not by the channel that rings', async () => {
    expect(await lines(log([0, 'x|IT|Local/1127@callback-agent|ADDMEMBER|'], [0, 'x|NONE|Agent/1127|AGENTCALLBACKLOGIN|hint'], [60, 'x|IT|Local/1127@callback-agent|REMOVEMEMBER|'], [60, 'x|NONE|Agent/1127|AGENTCALLBACKLOGOFF|hint|3600'])))
      .toEqual((await importAs(log([0, 'x|IT|Local/1127@callback-agent|ADDMEMBER|'], [60, 'x|IT|Agent/1127|REMOVEMEMBER|']))).presence.flatMap((entry) => [line(entry), line({ ...entry, queue: '' })]))
  })

  it.skipIf(!haveSamples)('reads the real one: who logged off has the time the log itself names', async () => {
    const got = await importAs(sample('pbxware/queue_log.csv'))
    const logins = got.presence.flatMap((entry) => (entry.form === 'stretch' && entry.queue === '' && !entry.bounded && entry.kind === 'present' ? [entry.to - entry.from] : []))
    // param2 of the ten AGENTCALLBACKLOGOFF rows; one row's clock text is a second off its epoch.
    const named = [25_195, 27_744, 24_400, 26_461, 3703, 30_584, 29_751, 27_318]
    for (const seconds of named) expect(Math.min(...logins.map((one) => Math.abs(one - seconds)))).toBeLessThanOrEqual(1)
  })
})
