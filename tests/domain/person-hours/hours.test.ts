import { describe, expect, it } from 'vitest'
import { hoursFigures, type HoursRequest } from '../../../src/domain/person-hours/hours-table'
import { periodOf } from '../../../src/domain/kernel/period'
import type { HoursRecords } from '../../../src/domain/person-hours/gather-hours'
import { date, file, hotline, hotlineId, operator, records, rule, stretch, total } from './presence-kit'

const H = 3600
const june = (share: HoursRequest['share'] = { kind: 'all' }, zone = 'UTC'): HoursRequest => ({ period: periodOf('month', date('2026-06-01')), share, zone })
/** Hours a day by line, days without any left out. */
function table(given: HoursRecords, request: HoursRequest = june()) {
  const figures = hoursFigures(given, request)
  const lines = (rows: typeof figures.operators) => Object.fromEntries(rows.map((row) => [row.name || row.key,
    Object.fromEntries(row.days.flatMap((cell, i) => (cell.seconds > 0 || cell.flags.length > 0 ? [[figures.dates[i]?.slice(8), [cell.seconds / H, ...cell.flags].join(' ')]] : []))) as Record<string, string>]))
  return { operators: lines(figures.operators), hotlines: lines(figures.hotlines) }
}

describe('presence of a day', () => {
  it('unites overlapping stretches: per operator over all queues, per hotline over its own', () => {
    const both = [stretch('2026-06-01T08:00Z', '2026-06-01T12:00Z'), stretch('2026-06-01T10:00Z', '2026-06-01T14:00Z', { queue: 'help' }), stretch('2026-06-01T11:00Z', '2026-06-01T13:00Z')]
    const given = records([file('a', both)], { hotlines: [hotline('sales', 'UTC'), hotline('help', 'UTC')], matchRules: [rule('sales', 'sales'), rule('help', 'help', null, null, 'campaign')] })
    expect(table(given)).toEqual({ operators: { Ann: { '01': '6' } }, hotlines: { sales: { '01': '5' }, help: { '01': '4' } } })
  })

  it('cuts at the local midnight: of the company for a person, of the hotline for a hotline', () => {
    const night = file('a', [stretch('2026-06-01T16:00Z', '2026-06-02T04:00Z')])
    const given = records([night], { hotlines: [hotline('sales', 'Asia/Almaty')] })
    expect(table(given, june({ kind: 'all' }, 'Europe/Kyiv'))).toEqual({
      operators: { Ann: { '01': '5', '02': '7' } }, hotlines: { sales: { '01': '3', '02': '9' } },
    })
    expect(table(given, june({ kind: 'hotlines', ids: [hotlineId('sales')] }, 'Europe/Kyiv')).operators).toEqual({ Ann: { '01': '3', '02': '9' } })
  })

  it('gives the day the clock jumps its true 23 and 25 hours', () => {
    const always = records([file('a', [stretch('2026-03-27T00:00Z', '2026-03-31T00:00Z'), stretch('2026-10-23T00:00Z', '2026-10-27T00:00Z')])])
    const spring = hoursFigures(always, { period: periodOf('day', date('2026-03-29')), share: { kind: 'all' }, zone: 'Europe/Kyiv' })
    const autumn = hoursFigures(always, { period: periodOf('day', date('2026-10-25')), share: { kind: 'all' }, zone: 'Europe/Kyiv' })
    expect([spring.operators[0]?.total.seconds, autumn.operators[0]?.total.seconds]).toEqual([23 * H, 25 * H])
    expect(autumn.operators[0]?.total.flags).toEqual(['long'])
  })

  it.each([
    ['of the queue', [stretch('2026-06-01T09:00Z', '2026-06-01T10:00Z', { kind: 'pause' })], { Ann: '7' }],
    ['of another queue', [stretch('2026-06-01T09:00Z', '2026-06-01T10:00Z', { kind: 'pause', queue: 'help' })], { Ann: '8' }],
    ['without a queue', [stretch('2026-06-01T09:00Z', '2026-06-01T10:00Z', { kind: 'pause', queue: '' })], { Ann: '7' }],
    ['twice over', [stretch('2026-06-01T09:00Z', '2026-06-01T10:00Z', { kind: 'pause' }), stretch('2026-06-01T09:30Z', '2026-06-01T11:00Z', { kind: 'pause' })], { Ann: '6' }],
    ['outside the presence', [stretch('2026-06-01T07:00Z', '2026-06-01T08:00Z', { kind: 'pause' })], { Ann: '8' }],
    ['of the queue while logged in without one', [stretch('2026-06-01T08:00Z', '2026-06-01T17:00Z', { queue: '' }), stretch('2026-06-01T09:00Z', '2026-06-01T10:00Z', { kind: 'pause' })], { Ann: '8' }],
    ['of one queue while working in another', [stretch('2026-06-01T08:00Z', '2026-06-01T16:00Z', { queue: 'help' }), stretch('2026-06-01T09:00Z', '2026-06-01T10:00Z', { kind: 'pause' })], { Ann: '8' }],
  ])('takes off a pause %s', (_, more, hours) => {
    const { operators } = table(records([file('a', [stretch('2026-06-01T08:00Z', '2026-06-01T16:00Z'), ...more])]))
    expect(Object.fromEntries(Object.entries(operators).map(([name, days]) => [name, days['01']]))).toEqual(hours)
  })

  it('knows a person by name and alias whatever the case, and shows other spellings as they are', () => {
    const entries = [stretch('2026-06-01T08:00Z', '2026-06-01T10:00Z', { operator: 'ANN' }), stretch('2026-06-01T09:00Z', '2026-06-01T11:00Z', { operator: 'Agent/7' }), stretch('2026-06-01T09:00Z', '2026-06-01T10:00Z', { operator: 'temp 3' })]
    const figures = hoursFigures(records([file('a', entries)], { operators: [operator('Ann', 'agent/7')] }), june())
    expect(figures.operators.map(({ name, known, total: sum }) => [name, known, sum.seconds / H])).toEqual([['Ann', true, 3], ['temp 3', false, 1]])
  })

  it('follows the dated rules of a queue, inside a stretch too; the rest lies in no hotline', () => {
    const given = records([file('a', [stretch('2026-06-01T20:00Z', '2026-06-02T06:00Z'), stretch('2026-06-02T05:00Z', '2026-06-02T09:00Z', { queue: 'unknown' }), stretch('2026-06-02T08:00Z', '2026-06-02T10:00Z', { queue: '' })])],
      { hotlines: [hotline('old', 'UTC'), hotline('new', 'UTC')], matchRules: [rule('old', 'sales', null, '2026-06-02'), rule('new', 'sales', '2026-06-02')] })
    expect(table(given)).toEqual({ operators: { Ann: { '01': '4', '02': '10' } }, hotlines: { old: { '01': '4' }, new: { '02': '6' }, none: { '02': '4' } } })
  })
})

describe('what is implausible', () => {
  it('marks a stretch over 12 hours on every day it touches, counts it, and says how much hangs on it', () => {
    const figures = hoursFigures(records([file('a', [stretch('2026-06-01T10:00Z', '2026-06-02T01:00Z'), stretch('2026-06-03T00:00Z', '2026-06-03T12:00Z')])]), june())
    expect(figures.operators[0]?.days.slice(0, 3)).toEqual([
      { seconds: 14 * H, doubtful: 14 * H, flags: ['long'] }, { seconds: H, doubtful: H, flags: ['long'] }, { seconds: 12 * H, doubtful: 0, flags: [] },
    ])
  })

  it('marks a day of more than 24 hours', () => {
    expect(table(records([file('a', [total('2026-06-01', 20 * H, { queue: 'a' }), total('2026-06-01', 9 * H, { queue: 'b' })])])).operators).toEqual({ Ann: { '01': '29 long over' } })
  })

  it('marks an end the file did not say', () => {
    expect(table(records([file('a', [{ ...stretch('2026-06-01T08:00Z', '2026-06-01T09:00Z'), bounded: 'from' } as never])])).operators).toEqual({ Ann: { '01': '1 open' } })
  })
})

describe('sums of a day without clock times', () => {
  it.each([
    ['pauses are taken off', [total('2026-06-01', 8 * H), total('2026-06-01', H, { kind: 'pause' })], '7'],
    ['queues are added up', [total('2026-06-01', 3 * H, { queue: 'sales' }), total('2026-06-01', 4 * H, { queue: 'help' })], '7'],
    ['a sum without a queue is the whole day', [total('2026-06-01', 8 * H), total('2026-06-01', 3 * H, { queue: 'sales' })], '8 uncounted'],
    ['rows of one day in one file are parts of it', [total('2026-06-01', 4 * H, { fileRow: 2 }), total('2026-06-01', 3 * H, { fileRow: 3 })], '7'],
    ['stretches of the queue count instead', [total('2026-06-01', 8 * H, { queue: 'sales' }), stretch('2026-06-01T08:00Z', '2026-06-01T14:00Z')], '6 uncounted'],
    ['stretches without a queue count instead', [total('2026-06-01', 8 * H, { queue: 'sales' }), stretch('2026-06-01T08:00Z', '2026-06-01T14:00Z', { queue: '' })], '6 uncounted'],
    ['another queue is added to stretches', [total('2026-06-01', 2 * H, { queue: 'help' }), stretch('2026-06-01T08:00Z', '2026-06-01T14:00Z')], '8'],
    ['another day is not touched', [total('2026-06-02', 2 * H), stretch('2026-06-01T08:00Z', '2026-06-01T14:00Z')], '6'],
  ])('%s', (_, entries, hours) => {
    expect(table(records([file('a', entries)])).operators['Ann']?.['01']).toBe(hours)
  })

  it('of two exports of one source the later one stands, whichever was read first', () => {
    const [early, late] = [file('early', [total('2026-06-01', 8 * H)]), file('late', [total('2026-06-01', 7 * H)])]
    for (const files of [[early, late], [late, early]]) {
      const given = records(files, { imports: [{ id: early.importId, lastStart: 1, importedAt: 9 }, { id: late.importId, lastStart: 2, importedAt: 1 }] })
      expect(table(given).operators).toEqual({ Ann: { '01': '7' } })
    }
    expect(table(records([early, late])).operators, 'equal reach: the later import').toEqual({ Ann: { '01': '7' } })
  })

  it('of two sources about one day the one that says most counts', () => {
    expect(table(records([file('a', [total('2026-06-01', 7 * H)]), file('b', [total('2026-06-01', 8 * H)], 'sheet')])).operators).toEqual({ Ann: { '01': '8 uncounted' } })
  })

  it('a hotline gets the sums of its own queues, the rest lies in none', () => {
    const given = records([file('a', [total('2026-06-01', 3 * H, { queue: 'sales' }), total('2026-06-01', 8 * H)])])
    expect(table(given).hotlines).toEqual({ sales: { '01': '3' }, none: { '01': '5' } })
  })
})

describe('files again', () => {
  it('an overlapping export adds nothing but what is new, and says where hours come from', () => {
    const first = [stretch('2026-06-01T08:00Z', '2026-06-01T12:00Z'), stretch('2026-06-01T13:00Z', '2026-06-01T15:00Z', { fileRow: 3 })]
    const given = records([file('a', first), file('b', [...first, stretch('2026-06-01T15:00Z', '2026-06-01T16:00Z', { fileRow: 4 })]), file('c', first, 'other')])
    expect(table(given).operators).toEqual({ Ann: { '01': '7' } })
    expect(hoursFigures(given, june()).origins.map(({ importId, entries, seconds }) => [importId, entries, seconds / H])).toEqual([['imp_a', 2, 6], ['imp_b', 1, 1], ['imp_c', 2, 6]])
  })
})
