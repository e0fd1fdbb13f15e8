import { describe, expect, it } from 'vitest'
import type { Reading } from '../../src/domain/source/source'
import { callsOf, countBy, expectedOf, haveSamples, importAs, inspect, perDay, read, sample } from './kit'

/** A mapping by hand: the columns a person gives, the rest of the suggestion kept. */
async function mapped(path: string, columns: Partial<Record<string, Reading['columns'][number]>>, correction: Partial<Reading> = {}) {
  const look = await inspect(sample(path))
  const byName = look.columns.map((column) => columns[column.header] ?? 'ignore')
  return read(sample(path), { ...look.reading, columns: byName, ...correction })
}

describe.skipIf(!haveSamples)('real exports through the general mapper', () => {
  it('generic-callcenter is suggested whole: fraction of a day, 12-hour talk time, semicolon', async () => {
    const path = 'generic-callcenter/Call-Center-Dataset-semicolon.csv'
    const expected = expectedOf(path)
    const look = await inspect(sample(path))
    expect(look.questions).toEqual([])
    expect(look.reading.columns.slice(0, 9)).toEqual(['callId', 'operator', 'startDate', 'startTime', 'topic', 'disposition', 'ignore', 'wait', 'talk'])
    const got = await importAs(sample(path))
    const calls = callsOf(got.blocks)
    expect(got.record.calls).toBe(expected['distinct_calls'])
    expect(countBy(calls, (c) => c.outcome)).toEqual({ answered: expected['answered_calls'], abandoned: expected['abandoned_calls'] })
    expect(got.talkSeconds).toBe(expected['talk_seconds_total'])
    expect(calls.filter((c) => c.outcome === 'answered').reduce((sum, c) => sum + c.wait, 0)).toBe(expected['wait_seconds_answered_total'])
    expect(countBy(calls, (c) => c.operator)).toEqual(expected['calls_per_agent'])
    expect(perDay(calls)['2021-01-01']).toBe(expected['calls_on_2021_01_01'])
  })

  it('technion-bank asks for the day and is mapped by hand', async () => {
    const path = 'technion-bank/calls_one_day.csv'
    const expected = expectedOf(path)
    const look = await inspect(sample(path))
    expect(look.questions).toEqual(['day'])
    const got = await mapped(path,
      { vru_entry: 'startTime', q_time: 'wait', ser_time: 'talk', outcome: 'disposition', server: 'operator', type: 'topic' },
      { day: '1999-01-04', callIdMeans: 'none', durationUnits: { wait: 'seconds', talk: 'seconds' }, dispositions: { agent: 'answered', hang: 'abandoned' }, zone: 'Asia/Jerusalem' })
    const calls = callsOf(got.blocks)
    expect(got.record.rows).toBe(expected['data_rows'])
    expect(countBy(calls, (c) => c.outcome)).toEqual({ answered: expected['answered_calls'], abandoned: expected['abandoned_calls'], unknown: 18 })
    expect(got.warnings).toContainEqual({ code: 'unknownOutcomes', params: { n: 18 } })
    expect(got.talkSeconds).toBe(expected['talk_seconds_total'])
    expect(calls.reduce((sum, c) => sum + c.wait, 0)).toBe(expected['queue_seconds_total'])
    expect(countBy(calls, (c) => c.topic)).toEqual(expected['calls_by_service_type'])
    expect(perDay(calls, 'Asia/Jerusalem')).toEqual({ '1999-01-04': 2375 })
  })

  it('voicespin: a recording stamp settles 12/01, the header lies about minutes', async () => {
    const path = 'voicespin-outbound/Calls.csv'
    const expected = expectedOf(path)
    const look = await inspect(sample(path))
    expect(look.questions).toEqual([])
    expect(look.reading.dateOrder).toBe('dmy')
    const got = await mapped(path,
      { 'Date time': 'start', Type: 'direction', Destination: 'to', 'Caller No': 'operator', 'Duration-Min': 'talk' },
      { callIdMeans: 'none', durationUnits: { talk: 'clock' }, directions: { 'click2call leg2': 'outbound', 'extension outgoing': 'outbound', 'incoming call': 'inbound' } })
    const calls = callsOf(got.blocks)
    expect(got.record.rows).toBe(expected['data_rows'])
    expect(got.answered).toBe(expected['connected_rows_duration_gt_0'])
    expect(got.talkSeconds).toBe(expected['talk_seconds_total'])
    expect(countBy(calls, (c) => c.direction)).toEqual({ outbound: expected['outbound_rows'], inbound: 104 })
    expect(perDay(calls)).toEqual(expected['calls_per_day'])
  })

  it('telemarketing: m/d/y from the whole column, ids that repeat are no ids', async () => {
    const path = 'telemarketing/Calls.csv'
    const expected = expectedOf(path)
    const look = await inspect(sample(path))
    expect(look.reading.dateOrder).toBe('mdy')
    expect(look.reading.callIdMeans).toBe('none')
    const got = await mapped(path,
      { Call_date: 'start', Call_id: 'callId', Employee_id: 'operator', Call_result: 'disposition' },
      { defaultDirection: 'outbound', dispositions: { 1: 'answered', 0: 'unanswered' } })
    const calls = callsOf(got.blocks)
    expect(got.record.calls).toBe(expected['data_rows'])
    expect(countBy(calls, (c) => c.outcome)).toEqual({ answered: expected['call_result_1'], unanswered: expected['call_result_0'] })
    expect(countBy(calls, (c) => c.operator)).toEqual(expected['attempts_per_employee'])
    expect(perDay(calls)).toEqual(expected['calls_per_day'])
    expect(got.warnings).toContainEqual({ code: 'equalRows', params: { n: 5 } })
  })

  it('elastix: equal rows are real calls', async () => {
    const path = 'elastix/call_center.csv'
    const expected = expectedOf(path)
    const got = await importAs(sample(path))
    const calls = callsOf(got.blocks)
    expect(got.record.calls).toBe(expected['data_rows'])
    expect(countBy(calls, (c) => c.disposition)).toEqual(expected['by_status'])
    expect(countBy(calls, (c) => c.outcome)).toEqual({ abandoned: 48, answered: 301 })
    expect(new Set(calls.map((c) => c.from)).size).toBe(expected['distinct_phones'])
    expect(perDay(calls)).toEqual(expected['calls_per_day'])
    expect(got.warnings).toContainEqual({ code: 'equalRows', params: { n: expected['exact_duplicate_rows'] } })
  })

  it('FreePBX re-saved by Excel: bare CR, d/m/yy', async () => {
    const path = 'freepbx-cdr-report/cdr_new-cr-line-ends.csv'
    const expected = expectedOf(path)
    const got = await importAs(sample(path))
    expect([got.record.rows, got.record.calls, got.answered, got.talkSeconds]).toEqual([25, 25, expected['answered_calls'], expected['talk_seconds_total']])
    expect(perDay(callsOf(got.blocks))).toEqual(expected['calls_per_day'])
  })

  it('FreeSWITCH re-saved by Excel: a repeated uuid counts once', async () => {
    const path = 'freeswitch-cdr-csv/Master-excel-resaved.csv'
    const expected = expectedOf(path)
    const look = await inspect(sample(path))
    expect(look.reading.headerRow).toBe(false)
    const columns: Reading['columns'] = ['ignore', 'from', 'to', 'ignore', 'start', 'answer', 'end', 'total', 'talk', 'ignore', 'callId']
    const got = await read(sample(path), { ...look.reading, columns, callIdMeans: 'unique', durationUnits: {}, dateOrder: 'ymd' })
    expect([got.record.rows, got.record.calls, got.answered, got.talkSeconds]).toEqual([10, expected['distinct_calls'], expected['answered_calls'], expected['talk_seconds_total']])
    expect(got.record.rejected.map((f) => f.code)).toEqual(['row.repeatedId', 'row.repeatedId'])
    expect(perDay(callsOf(got.blocks))).toEqual(expected['calls_per_day'])
  })

  it('acd-report-suite Call Log: d/m/y with separate time', async () => {
    const path = 'acd-report-suite/Call Log.csv'
    const expected = expectedOf(path)
    const got = await importAs(sample(path))
    const calls = callsOf(got.blocks)
    expect([got.record.rows, got.talkSeconds]).toEqual([expected['data_rows'], expected['talk_seconds_total']])
    expect(countBy(calls, (c) => c.operator)).toEqual(expected['agents'])
    const months = countBy(calls, (c) => new Date(c.start * 1000).toISOString().slice(0, 7))
    expect(months).toEqual(expected['calls_per_month'])
  })

  it('Cisco CUCM: the type row is no data', async () => {
    const path = 'cisco-cucm/cdr.txt'
    const expected = expectedOf(path)
    const got = await importAs(sample(path))
    expect([got.record.rows, got.record.rejectedRows]).toEqual([expected['data_rows'], 0])
    expect(perDay(callsOf(got.blocks))).toEqual(expected['calls_per_day_utc'])
  })

  it.each(['aggregates/Call Center Data.csv', 'aggregates/calls-per-day.csv'])('%s is refused as an aggregate', async (path) => {
    expect((await inspect(sample(path))).refused?.code).toBe('import.aggregate')
  })
})
