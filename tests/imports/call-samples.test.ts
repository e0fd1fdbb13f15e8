import { describe, expect, it } from 'vitest'
import type { Call } from '../../src/domain/archive/block'
import { callsOf, countBy, expectedOf, haveSamples, importAs, inspect, perDay, read, sample } from './kit'

const month = (call: Call) => new Date(call.start * 1000).toISOString().slice(0, 7)

describe.skipIf(!haveSamples)('real exports of layouts whose row is a call', () => {
  it('FreeSWITCH re-saved by Excel: a repeated uuid counts once, and its contradiction is said', async () => {
    const path = 'freeswitch-cdr-csv/Master-excel-resaved.csv'
    const expected = expectedOf(path)
    const look = await inspect(sample(path))
    expect([look.recognisedBy, look.reading.headerRow, look.questions]).toEqual(['freeswitch', false, []])
    const got = await importAs(sample(path))
    expect([got.record.rows, got.record.calls, got.answered, got.talkSeconds]).toEqual([expected['data_rows'], expected['distinct_calls'], expected['answered_calls'], expected['talk_seconds_total']])
    expect(got.record.rejected.map((f) => [f.where?.row, f.code])).toEqual([[9, 'row.repeatedId'], [10, 'row.conflictingId']])
    expect(got.warnings).toContainEqual({ code: 'repeatedIds', params: { n: expected['rows_with_repeated_uuid'] } })
    expect(perDay(callsOf(got.blocks))).toEqual(expected['calls_per_day'])
  })

  it('CDR-Stats: blanks behind the commas, an epoch last', async () => {
    const path = 'freeswitch-cdr-stats/import_cdr_100.txt'
    const expected = expectedOf(path)
    const got = await importAs(sample(path))
    const calls = callsOf(got.blocks)
    // The published sum takes in the one call nobody took at its −6 seconds; here it talks for none.
    expect([got.record.rows, got.record.calls, got.answered, got.talkSeconds]).toEqual([expected['data_rows'], expected['distinct_calls'], expected['answered_calls_billsec_gt_0'], Number(expected['talk_seconds_total']) + 6])
    expect(perDay(calls)).toEqual(expected['calls_per_day_utc'])
  })

  it('VoiceSpin: a recording stamp settles 12/01, the header lies about minutes, the operator stands in brackets', async () => {
    const path = 'voicespin-outbound/Calls.csv'
    const expected = expectedOf(path)
    const look = await inspect(sample(path))
    expect([look.recognisedBy, look.reading.dateOrder, look.questions]).toEqual(['voicespin', 'dmy', []])
    const columns = look.reading.columns.map((meaning, i) => (look.columns[i]?.header === 'Prefix' ? 'topic' as const : meaning))
    const got = await read(sample(path), { ...look.reading, columns })
    const calls = callsOf(got.blocks)
    const outbound = calls.filter((c) => c.direction === 'outbound')
    expect([got.record.rows, got.answered, got.talkSeconds]).toEqual([expected['data_rows'], expected['connected_rows_duration_gt_0'], expected['talk_seconds_total']])
    expect([outbound.length, outbound.filter((c) => c.outcome === 'answered').length]).toEqual([expected['outbound_rows'], expected['outbound_connected']])
    // The published agents are those in brackets, who called out; the published destinations are numbers, and one call went to a colleague.
    expect([new Set(outbound.map((c) => c.operator)).size, new Set(outbound.map((c) => c.to).filter((to) => /^\d+$/.test(to))).size]).toEqual([expected['agents'], expected['distinct_destinations']])
    expect(countBy(calls, (c) => c.topic)).toMatchObject(expected['by_prefix_top5'] as Record<string, number>)
    expect(calls.filter((c) => c.direction === 'inbound').every((c) => c.operator === '' || c.operator.startsWith('Agent'))).toBe(true)
    expect(perDay(calls)).toEqual(expected['calls_per_day'])
    const stamp = (text: string) => Date.parse(`${text.replace(' ', 'T')}Z`) / 1000
    expect([got.record.firstStart, got.record.lastStart]).toEqual([stamp(String(expected['first_start'])), stamp(String(expected['last_start']))])
  })

  it('ACD suite, call log: d/m/y with separate time, the running total left alone', async () => {
    const path = 'acd-report-suite/Call Log.csv'
    const expected = expectedOf(path)
    const got = await importAs(sample(path))
    const calls = callsOf(got.blocks)
    expect([got.record.rows, got.talkSeconds]).toEqual([expected['data_rows'], expected['talk_seconds_total']])
    expect(countBy(calls, (c) => c.operator)).toEqual(expected['agents'])
    expect(countBy(calls, month)).toEqual(expected['calls_per_month'])
  })

  it('ACD suite, cradle to grave: what each operator had of a call', async () => {
    const path = 'acd-report-suite/Cradle To Grave Detail.csv'
    const expected = expectedOf(path)
    const look = await inspect(sample(path))
    expect([look.recognisedBy, look.reading.dateOrder, look.questions]).toEqual(['acd-cradle-to-grave', 'dmy', []])
    const got = await importAs(sample(path))
    const calls = callsOf(got.blocks)
    const direction = expected['by_direction'] as Record<string, number>
    expect(got.record.rows).toBe(expected['data_rows'])
    expect(countBy(calls, (c) => c.direction)).toEqual({ inbound: direction['Inc'], outbound: direction['Out'], internal: direction['Int'] })
    expect(countBy(calls, (c) => c.disposition)).toEqual(expected['by_result'])
    expect([got.talkSeconds, calls.reduce((sum, c) => sum + c.hold, 0)]).toEqual([expected['duration_seconds_total'], expected['hold_seconds_total']])
    expect(calls.filter((c) => c.direction === 'inbound').reduce((sum, c) => sum + c.talk, 0)).toBe(expected['inbound_duration_seconds'])
    expect(new Set(calls.map((c) => c.operator)).size).toBe(expected['agents'])
    expect(countBy(calls, month)).toEqual(expected['segments_per_month'])
  })
})
