import { describe, expect, it } from 'vitest'
import { callsOf, countBy, expectedOf, haveSamples, importAs, inspect, perDay, read, sample } from './kit'

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

  it('technion-bank is suggested whole but for its day, which it asks for', async () => {
    const path = 'technion-bank/calls_one_day.csv'
    const expected = expectedOf(path)
    const look = await inspect(sample(path))
    expect(look.questions).toEqual(['day'])
    // `type` holds no directions but what the calls were about; call_id repeats over the lines of the machine that took them.
    expect(Object.fromEntries(look.columns.map((c) => [c.header, c.meaning]))).toMatchObject({ type: 'topic', vru_entry: 'startTime', q_time: 'wait', ser_time: 'talk', outcome: 'disposition', server: 'operator' })
    const got = await read(sample(path), { ...look.reading, day: '1999-01-04', zone: 'Asia/Jerusalem' })
    const calls = callsOf(got.blocks)
    expect([got.record.rows, got.record.calls]).toEqual([expected['data_rows'], expected['distinct_vru_line_call_id']])
    // PHANTOM is neither answered nor abandoned: it stays unknown and is warned of.
    expect(countBy(calls, (c) => c.outcome)).toEqual({ answered: expected['answered_calls'], abandoned: expected['abandoned_calls'], unknown: 18 })
    expect(countBy(calls, (c) => c.disposition)).toEqual(expected['outcome'])
    expect(got.warnings).toContainEqual({ code: 'unknownOutcomes', params: { n: 18 } })
    expect(got.talkSeconds).toBe(expected['talk_seconds_total'])
    expect(calls.reduce((sum, c) => sum + c.wait, 0)).toBe(expected['queue_seconds_total'])
    const seen = (test: (c: (typeof calls)[number]) => boolean) => calls.filter(test).length
    expect([seen((c) => c.outcome === 'abandoned' && c.wait > 0), seen((c) => c.outcome === 'answered' && c.wait <= 20)]).toEqual([expected['abandoned_in_queue'], expected['answered_within_20s']])
    expect(countBy(calls, (c) => c.topic)).toEqual(expected['calls_by_service_type'])
    // NO_SERVER names nobody.
    expect(seen((c) => c.operator === 'NO_SERVER')).toBe(0)
    expect(countBy(calls, (c) => c.operator)).toMatchObject(expected['calls_per_agent_top5'] as Record<string, number>)
    const eight = (Date.UTC(1999, 0, 4, 6)) / 1000
    expect(seen((c) => c.start >= eight && c.start < eight + 3600)).toBe(expected['calls_entered_08_to_09'])
    expect(perDay(calls, 'Asia/Jerusalem')).toEqual({ '1999-01-04': 2375 })
  })

  it('event-log: calls by the kind of step, mails and cases refused by name, from start to end', async () => {
    const path = 'event-log/CallCenter.csv'
    const expected = expectedOf(path)
    const look = await inspect(sample(path))
    expect(look.questions).toEqual([])
    expect(look.reading.directions).toEqual({ 'inbound call': 'inbound', 'call outbound': 'outbound', 'handle case': 'notACall', 'inbound email': 'notACall', 'handle email': 'notACall', 'email outbound': 'notACall' })
    const got = await importAs(sample(path))
    const calls = callsOf(got.blocks)
    const events = expected['events'] as Record<string, number>
    expect([got.record.rows, got.record.rejectedRows]).toEqual([expected['data_rows'], Object.entries(events).reduce((sum, [word, n]) => sum + (word.includes('Call') ? 0 : n), 0)])
    expect(new Set(got.record.rejected.map((f) => f.code))).toEqual(new Set(['row.notACall']))
    expect(countBy(calls, (c) => c.direction)).toEqual({ inbound: expected['inbound_calls'], outbound: expected['outbound_calls'] })
    const minutes = (direction: string) => calls.filter((c) => c.direction === direction).reduce((sum, c) => sum + c.talk, 0) / 60
    expect([minutes('inbound'), minutes('outbound')]).toEqual([expected['inbound_minutes'], expected['outbound_minutes']])
    // 48 agents stand in the whole log; those who only wrote mails took no call.
    expect(new Set(calls.map((c) => c.operator)).size).toBeLessThanOrEqual(Number(expected['agents']))
    expect(countBy(calls.filter((c) => c.direction === 'inbound'), (c) => new Date(c.start * 1000).toISOString().slice(0, 7))).toEqual(expected['inbound_calls_per_month'])
  })

  it('telemarketing: m/d/y from the whole column, ids that repeat are no ids, a result of 1 is for a person to name', async () => {
    const path = 'telemarketing/Calls.csv'
    const expected = expectedOf(path)
    const look = await inspect(sample(path))
    expect([look.reading.dateOrder, look.reading.callIdMeans]).toEqual(['mdy', 'none'])
    expect(look.columns.slice(0, 3).map((c) => c.meaning)).toEqual(['start', 'callId', 'direction'])
    // Whether 1 is a sale or a conversation the file does not say: until it is mapped, every call is unknown and warned of.
    expect((await importAs(sample(path))).warnings).toContainEqual({ code: 'unknownOutcomes', params: { n: expected['data_rows'] } })
    const got = await importAs(sample(path), { dispositions: { 1: 'answered', 0: 'unanswered' } })
    const calls = callsOf(got.blocks)
    expect([got.record.calls, new Set(calls.map((c) => c.direction))]).toEqual([expected['data_rows'], new Set(['outbound'])])
    expect(countBy(calls, (c) => c.outcome)).toEqual({ answered: expected['call_result_1'], unanswered: expected['call_result_0'] })
    expect(countBy(calls, (c) => c.operator)).toEqual(expected['attempts_per_employee'])
    expect(perDay(calls)).toEqual(expected['calls_per_day'])
    expect(got.warnings).toContainEqual({ code: 'equalRows', params: { n: expected['exact_duplicate_rows'] } })
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
