import { describe, expect, it } from 'vitest'
import { callsOf, countBy, expectedOf, haveSamples, importAs, inspect, perDay, sample } from './kit'

const asterisk = [
  'asterisk-cdr-csv/Master-21col-linkedid.csv',
  'asterisk-cdr-csv/Master-ivr-18col.csv',
  'asterisk-cdr-custom/Master.csv',
  'freepbx-cdr-report/cdr__1504525205ucoip.g9telecom.pt.csv',
  'freepbx-cdr-report/cdr__1504541678ucoip.g9telecom.pt.csv',
  'freepbx-cdr-table/cdr-no-header-25col.csv',
  'pbxware/cdr.csv',
]

describe.skipIf(!haveSamples)('real exports of the Asterisk family', () => {
  it.each(asterisk)('%s gives the published counts', async (path) => {
    const expected = expectedOf(path)
    const look = await inspect(sample(path))
    expect(look.recognisedBy).toBe('asterisk-cdr')
    expect(look.questions).toEqual([])
    const got = await importAs(sample(path), { zone: 'UTC' })
    const calls = callsOf(got.blocks)
    expect({
      rows: got.record.rows, rejected: got.record.rejectedRows, calls: got.record.calls, joined: got.joinedLegs, answered: got.answered, talk: got.talkSeconds, days: perDay(calls),
    }).toEqual({
      rows: expected['data_rows'], rejected: 0, calls: expected['distinct_calls'], joined: expected['rows_merged_into_other_calls'],
      answered: expected['answered_by_endpoint'], talk: expected['talk_seconds_total'], days: expected['calls_per_day'],
    })
  })

  it('names the calls of two overlapping exports alike', async () => {
    const first = callsOf((await importAs(sample(asterisk[3] ?? ''))).blocks)
    const second = callsOf((await importAs(sample(asterisk[4] ?? ''))).blocks)
    const ids = new Set(first.map((call) => call.callId))
    expect(second.filter((call) => ids.has(call.callId)).length).toBeGreaterThanOrEqual(79)
  })

  it('reveals that the 21-column file is written in UTC', async () => {
    const look = await inspect(sample(asterisk[0] ?? ''), 'Asia/Krasnoyarsk')
    expect(look.revealedOffsetMinutes).toBe(0)
    expect(look.reading.zone).toBe('Etc/UTC')
    const moved = callsOf((await importAs(sample(asterisk[0] ?? ''), {}, 'Asia/Shanghai')).blocks)
    expect(perDay(moved, 'Asia/Shanghai')).toEqual(expectedOf(asterisk[0] ?? '')['calls_per_day_at_UTC+8'])
  })

  it('keeps the six stray bytes and the alphabet', async () => {
    const look = await inspect(sample(asterisk[0] ?? ''))
    expect(look.reading.encoding).toBe('windows-1252')
  })
})

describe.skipIf(!haveSamples)('real 3CX call log', () => {
  it('chains legs into calls and does not count menus as answers', async () => {
    const path = '3cx-call-log/inbound_calls.csv'
    const expected = expectedOf(path)
    const look = await inspect(sample(path))
    expect(look.recognisedBy).toBe('3cx-call-log')
    const got = await importAs(sample(path))
    const calls = callsOf(got.blocks)
    expect({ rows: got.record.rows, calls: got.record.calls, answered: got.answered, talk: got.talkSeconds, days: perDay(calls), dids: countBy(calls, (c) => c.line.slice(-4)) }).toEqual({
      rows: expected['data_rows'], calls: expected['distinct_calls'], answered: expected['calls_answered_by_an_extension'],
      talk: expected['extension_talk_seconds'], days: expected['calls_per_day'], dids: expected['did_calls'],
    })
    expect(got.warnings.map((w) => w.code)).toContain('totalsRow')
  })
})

describe.skipIf(!haveSamples)('real queue logs', () => {
  it('a log of restarts only holds no calls', async () => {
    const blob = sample('asterisk-queue-log/queue_log-startup-only')
    const look = await inspect(blob)
    expect([look.recognisedBy, look.refused]).toEqual(['queue-log', null])
    await expect(importAs(blob)).rejects.toThrow('import.noCalls')
  })
})
