import { describe, expect, it } from 'vitest'
import { callsOf, csv, expectedOf, haveSamples, importAs, inspect, perDay, sample } from '../kit'

const width = 94
const names: Readonly<Record<number, string>> = {
  0: 'cdrRecordType', 1: 'globalCallID_callManagerId', 2: 'globalCallID_callId', 4: 'dateTimeOrigination', 8: 'callingPartyNumber', 11: 'origCause_value', 29: 'originalCalledPartyNumber',
  30: 'finalCalledPartyNumber', 33: 'destCause_value', 47: 'dateTimeConnect', 48: 'dateTimeDisconnect', 55: 'duration', 56: 'origDeviceName', 57: 'destDeviceName',
}
const line = (cells: Readonly<Record<number | string, string | number>>, more: readonly (string | number)[] = []) => [...Array.from({ length: width }, (_, i) => cells[i] ?? cells[names[i] ?? ''] ?? 0), ...more].join(',')
const header = [...Array.from({ length: width }, (_, i) => names[i] ?? `x${i}`), 'huntPilotDN', 'wasCallQueued', 'totalWaitTimeInQueue'].join(',')
const types = Array.from({ length: width + 3 }, (_, i) => (i % 2 ? 'VARCHAR(50)' : 'INTEGER')).join(',')
const t = 1_744_993_900
const row = (id: number, connect: number, duration: number, cells: Readonly<Record<string, string | number>> = {}, queue: readonly (string | number)[] = ['', 0, 0]) => line({
  cdrRecordType: 1, globalCallID_callManagerId: 2, globalCallID_callId: id, dateTimeOrigination: t, callingPartyNumber: '0671112233', originalCalledPartyNumber: '4000', finalCalledPartyNumber: '4001',
  dateTimeConnect: connect === 0 ? 0 : t + connect, dateTimeDisconnect: t + connect + duration, duration, origDeviceName: 'TRUNK-1', destDeviceName: 'SEP0011', ...cells,
}, queue)

describe.skipIf(!haveSamples)('a real Cisco CUCM file', () => {
  it('gives the published counts', async () => {
    const path = 'cisco-cucm/cdr.txt'
    const expected = expectedOf(path)
    const look = await inspect(sample(path), 'America/Los_Angeles')
    expect([look.recognisedBy, look.questions, look.columns.length]).toEqual(['cisco-cucm', [], expected['columns']])
    const got = await importAs(sample(path), {}, 'America/Los_Angeles')
    const calls = callsOf(got.blocks)
    expect([got.record.rows, got.record.rejectedRows, got.record.calls, got.answered, got.talkSeconds]).toEqual([
      expected['data_rows'], 0, expected['distinct_calls'], expected['answered_calls'], expected['talk_seconds_total'],
    ])
    expect(perDay(calls)).toEqual(expected['calls_per_day_utc'])
    expect(calls.map((c) => [c.callId, c.direction, c.wait])).toEqual([['cucmOHSUtest-2-25447', 'internal', 2], ['cucmOHSUtest-2-25449', 'internal', 0], ['cucmOHSUtest-2-25448', 'internal', 0]])
  })

  it('is recognised without its first line, and without its first two', async () => {
    const text = await sample('cisco-cucm/cdr.txt').text()
    for (const lines of [1, 2]) {
      const blob = csv(...text.split('\n').slice(lines))
      expect((await inspect(blob)).recognisedBy).toBe('cisco-cucm')
      const got = await importAs(blob)
      expect([got.record.rows, got.record.calls, got.answered, got.talkSeconds]).toEqual([3, 3, 1, 11])
    }
  })
})

describe('Cisco CUCM', () => {
  it('reads queues, causes, transfers and directions', async () => {
    const blob = csv(header, types,
      row(1, 5, 60),
      row(2, 0, 0, { destCause_value: 17, dateTimeDisconnect: t + 9 }),
      row(3, 0, 0, { callingPartyNumber: '4001', finalCalledPartyNumber: '0509998877', origDeviceName: 'SEP0011', destDeviceName: 'TRUNK-1', dateTimeDisconnect: t + 20 }),
      row(4, 2, 100, {}, ['4000', 1, 40]),
      row(5, 2, 30, { finalCalledPartyNumber: '4000', destDeviceName: '' }, ['4000', 1, 30]),
      row(6, 3, 10),
      row(6, 20, 50, { dateTimeOrigination: t + 13, finalCalledPartyNumber: '4002' }),
      row(7, 1, 1, { cdrRecordType: 2 }))
    const got = await importAs(blob)
    expect(callsOf(got.blocks).map((c) => [c.callId, c.direction, c.outcome, c.wait, c.talk, c.queue, c.operator, c.legs]).sort()).toEqual([
      ['2-1', 'inbound', 'answered', 5, 60, '', '4001', 1],
      ['2-2', 'inbound', 'failed', 9, 0, '', '', 1],
      ['2-3', 'outbound', 'unanswered', 20, 0, '', '4001', 1],
      // 100 seconds since the queue connected it, 38 of them still waiting.
      ['2-4', 'inbound', 'answered', 40, 62, '4000', '4001', 1],
      ['2-5', 'inbound', 'abandoned', 32, 0, '4000', '', 1],
      ['2-6', 'inbound', 'answered', 3, 60, '', '4002', 2],
    ])
    expect(got.record.rejected.map((f) => [f.code, f.where?.row])).toEqual([['row.notACall', 10]])
    expect([...(got.blocks[0]?.texts.legRows ?? [])]).toEqual([8, 9])
  })

  it('does not mind the case of its names nor quotes around cells', async () => {
    const quoted = (text: string) => text.split(',').map((cell) => `"${cell}"`).join(',')
    const got = await importAs(csv(quoted(header.toUpperCase()), quoted(types), quoted(row(1, 5, 60))))
    expect([got.record.layout, got.record.calls, got.talkSeconds]).toEqual(['cisco-cucm', 1, 60])
  })
})
