import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { callsOf, countBy, csv, expectedOf, haveSamples, importAs, inspect, perDay, read, sample } from '../kit'

const record = (id: number, ...rest: string[]) => `Call ${id},00000171DEE41BB3_${id},${rest.join(',')}`
const [start, answer, end] = ['2020/05/04 10:00:00', '2020/05/04 10:00:05', '2020/05/04 10:01:05']

describe.skipIf(!haveSamples)('real 3CX records (socket)', () => {
  const path = '3cx-cdr-socket/cdr-27col.csv'

  it('gives the published counts', async () => {
    const expected = expectedOf(path)
    const n = (key: string) => Number(expected[key])
    const look = await inspect(sample(path))
    expect([look.recognisedBy, look.layoutName, look.questions]).toEqual(['3cx-cdr', '3CX CDR', []])
    const columns = look.reading.columns.map((meaning, i) => (i === 17 ? 'custom:cost' as const : meaning))
    const got = await read(sample(path), { ...look.reading, columns })
    const calls = callsOf(got.blocks)
    const inbound = calls.filter((c) => c.direction === 'inbound')
    const outbound = calls.filter((c) => c.direction === 'outbound')
    const queued = inbound.filter((c) => c.queue !== '')
    const taken = queued.filter((c) => c.outcome === 'answered')
    const talk = (list: typeof calls) => list.reduce((sum, c) => sum + c.talk, 0)
    expect([got.record.rows, got.record.rejectedRows, got.record.calls, got.joinedLegs]).toEqual([expected['data_rows'], 0, expected['distinct_calls'], 0])
    expect(perDay(calls)).toEqual(expected['calls_per_day'])
    expect(countBy(calls, (c) => c.disposition)).toEqual(expected['reasons'])
    // Two calls the PBX made to record a greeting (PlayFile) have no caller: they are internal here, inbound in the published facts.
    expect(inbound.length).toBe(n('inbound_external') - 2)
    // So are the 16 calls a program made (MakeCall), "other rows" there.
    expect(calls.filter((c) => c.direction === 'internal').length).toBe(n('internal') + n('other_rows') + 2)
    expect(outbound.length).toBe(n('outbound_external'))
    expect([queued.length, taken.length, talk(taken)]).toEqual([n('inbound_to_queue_dn'), n('inbound_queue_taken_by_agent'), n('inbound_queue_agent_duration_seconds')])
    expect(countBy(queued, (c) => c.queue)).toEqual(expected['queue_calls_by_dn'])
    // Not taken: 67 callers hung up; the queue sent seven elsewhere and ended one.
    expect(countBy(queued.filter((c) => c.outcome !== 'answered'), (c) => c.outcome)).toEqual({ abandoned: 67, overflow: n('inbound_queue_not_taken') - 67 })
    expect(inbound.filter((c) => c.outcome === 'machine' && c.to === '009').length).toBe(n('inbound_ended_by_EndCall_rule'))
    // The published sum of all durations counts seconds in queues and menus too, which are no talk here: only these parts compare.
    expect([outbound.filter((c) => c.outcome === 'answered').length, talk(outbound)]).toEqual([n('outbound_answered'), n('outbound_duration_seconds')])
    expect(calls.filter((c) => c.from === 'anonymous').length).toBe(n('anonymous_callers'))
    // Picked up by anything at all, a queue and a rule included, is what the file calls answered.
    const pickedUp = calls.filter((c) => c.outcome === 'answered' || c.outcome === 'machine' || c.queue !== '').length
    expect([pickedUp, calls.length - pickedUp]).toEqual([n('rows_with_answer_time'), n('rows_without_answer_time')])
    const cost = got.blocks.flatMap(({ block }) => {
      const field = block.coded['custom:cost']
      return [...(field?.codes ?? [])].map((code) => Number(field?.dictionary[code]))
    })
    expect(cost.reduce((a, b) => a + b, 0)).toBeCloseTo(n('outbound_cost_sum'), 2)
  })

  it('shows queues and the closing rule as machines, extensions as people', async () => {
    const { places } = await inspect(sample(path))
    expect(places.filter((p) => p.machine).map((p) => p.name).sort()).toEqual(['610', '611', '612', '615', 'EndCall'])
  })
})

describe('3CX records (socket)', () => {
  it('are recognised with fields left out, by what stands in them', async () => {
    const blob = csv(
      `Call 1,00:01:00,${start},${answer},${end},TerminatedBySrc,0611352353,Ext.610,ReplacedDst,Ext.185,"Chain: 0611352353,Ext.610,Ext.185,"`,
      `Call 2,00:00:09,${start},${answer},${end},TerminatedBySrc,0611352354,Ext.610,,,"Chain: 0611352354,Ext.610,"`,
      `Call 3,,${start},,${end},Failed,Ext.101,0450095062,,,`,
      `Call 4,00:00:30,${start},${answer},${end},TerminatedBySrc,Ext.101,0450095062,,,"Chain: Ext.101,0450095062,"`,
    )
    expect((await inspect(blob)).recognisedBy).toBe('3cx-cdr')
    expect(callsOf((await importAs(blob)).blocks).map((c) => [c.callId, c.direction, c.outcome, c.queue, c.operator, c.talk, c.wait])).toEqual([
      ['Call 1', 'inbound', 'answered', '610', '185', 60, 5], ['Call 2', 'inbound', 'abandoned', '610', '', 0, 14],
      ['Call 3', 'outbound', 'failed', '', '101', 0, 65], ['Call 4', 'outbound', 'answered', '', '101', 30, 5],
    ])
  })

  it('give the same calls whichever of the fields they can do without are left out', async () => {
    const fields = 'historyid callid duration time-start time-answered time-end reason-terminated from-no to-no from-dn to-dn dial-no reason-changed final-number final-dn bill-code bill-rate bill-cost bill-name chain from-type to-type final-type from-dispname to-dispname final-dispname missed-queue-calls'.split(' ')
    const rows = [
      ['Call 1', '00000171DEE41BB3_1', '00:01:00', start, answer, end, 'TerminatedByDst', '0611352353', 'Ext.610', '10000', '610', '610', 'ReplacedDst', 'Ext.185', '185', '', '', '', '', '"Chain: 0611352353,Ext.610,Ext.185,"', 'External', 'Internal', 'Internal', 'a', 'b', 'c', ''],
      ['Call 2', '00000171DEE41BB3_2', '00:00:09', start, answer, end, 'TerminatedBySrc', '0611352354', 'Ext.610', '10000', '610', '610', '', '', '', '', '', '', '', '"Chain: 0611352354,Ext.610,"', 'External', 'Internal', 'Internal', 'a', 'b', 'c', '610'],
      ['Call 3', '00000171DEE41BB3_3', '', start, '', end, 'Failed', 'Ext.101', '0450095062', '101', '10001', '0450095062', '', '', '', '', '1', '', 'default', '', 'Internal', 'External', 'External', 'a', 'b', 'c', ''],
      ['Call 4', '00000171DEE41BB3_4', '00:00:30', start, answer, end, 'TerminatedBySrc', 'Ext.101', 'Ext.102', '101', '102', '102', '', '', '', '', '', '', '', '"Chain: Ext.101,Ext.102,"', 'Internal', 'Internal', 'Internal', 'a', 'b', 'c', ''],
      ['Call 5', '00000171DEE41BB3_5', '00:00:31', start, answer, end, 'TerminatedBySrc', 'Ext.101', '0450095063', '101', '10001', '0450095063', '', '', '', '', '1', '0.17', 'default', '"Chain: Ext.101,0450095063,"', 'Internal', 'External', 'External', 'a', 'b', 'c', ''],
    ]
    const kept = new Set(['historyid', 'duration', 'time-start', 'time-answered', 'time-end', 'reason-terminated', 'from-no', 'to-no', 'reason-changed', 'final-number'])
    await fc.assert(fc.asyncProperty(fc.subarray(fields.filter((field) => !kept.has(field))), async (left) => {
      const out = new Set(left)
      const got = await importAs(csv(...rows.map((row) => row.filter((_, i) => !out.has(fields[i] ?? '')).join(','))))
      expect(callsOf(got.blocks).map((c) => [c.callId, c.direction, c.outcome, c.queue, c.operator, c.talk, c.wait])).toEqual([
        ['Call 1', 'inbound', 'answered', '610', '185', 60, 5], ['Call 2', 'inbound', 'abandoned', '610', '', 0, 14], ['Call 3', 'outbound', 'failed', '', '101', 0, 65],
        ['Call 4', 'internal', 'answered', '', '101', 30, 5], ['Call 5', 'outbound', 'answered', '', '101', 31, 5],
      ])
    }), { numRuns: 60 })
  })

  it('obey the list of machines and the words a person gave', async () => {
    const blob = csv(
      record(1, '00:01:00', start, answer, end, 'TerminatedBySrc,0611352353,Ext.120,10000,120,120,,,,,,,,"Chain: 0611352353,Ext.120,",External,Internal,Internal,,,,'),
      record(2, '00:00:30', start, answer, end, 'TerminatedByDst,0611352353,Ext.121,10000,121,121,,,,,,,,"Chain: 0611352353,Ext.121,",External,Internal,Internal,,,,'),
    )
    const { reading } = await inspect(blob)
    const outcomes = async (correction: object) => callsOf((await read(blob, { ...reading, ...correction })).blocks).map((c) => c.outcome)
    expect(await outcomes({})).toEqual(['answered', 'answered'])
    expect(await outcomes({ machines: ['120'] })).toEqual(['machine', 'answered'])
    const columns = reading.columns.map((meaning, i) => (i === 6 ? 'disposition' : meaning))
    expect(await outcomes({ columns, dispositions: { terminatedbydst: 'failed' } })).toEqual(['answered', 'failed'])
  })

  it('refuse one row with a broken date or duration', async () => {
    const rest = 'TerminatedBySrc,0611352353,Ext.120,10000,120,120,,,,,,,,,External,Internal,Internal,,,,'
    const blob = csv(record(1, '00:01:00', start, answer, end, rest), record(2, '00:01:00', '2020/13/04 10:00:00', answer, end, rest), record(3, 'abc', start, answer, end, rest),
      record(4, '00:01:00', start, answer, end, rest), record(5, '00:01:00', start, answer, end, rest), ...Array.from({ length: 20 }, (_, i) => record(10 + i, '00:01:00', start, answer, end, rest)))
    const got = await importAs(blob)
    expect(got.record.rejected.map((f) => [f.code, f.where?.row])).toEqual([['row.badDate', 2], ['row.badDuration', 3]])
    expect(got.record.calls).toBe(23)
  })
})

describe('the 3CX call log (v20)', () => {
  const header = 'Call Time,Caller ID,Destination,Trunk,Trunk number,Did,Status,Ringing,Talking,Total Duration,Call Type'
  const blob = csv(header,
    '2025-08-16T01:10:20,5550001,Sales 137 (137),T,1,4242,Answered,0:00:06,0:00:45,0:00:51,',
    '2025-08-16T01:10:00,5550001,Welcome (801),T,1,4242,Answered,0:00:00,0:00:20,0:00:20,',
    '2025-08-16T01:20:00,5550002,Night desk (805),T,1,4242,Answered,0:00:02,0:00:30,0:00:32,')
  const seen = async (correction: object) => {
    const { reading } = await inspect(blob)
    return callsOf((await read(blob, { ...reading, ...correction })).blocks).map((c) => [c.outcome, c.operator, c.talk])
  }

  it('lists its places with the guess, and obeys a list in its stead', async () => {
    const { places } = await inspect(blob)
    expect(places).toEqual([{ name: 'Night desk (805)', rows: 1, machine: true }, { name: 'Sales 137 (137)', rows: 1, machine: false }, { name: 'Welcome (801)', rows: 1, machine: true }])
    expect(await seen({})).toEqual([['answered', 'Sales 137 (137)', 45], ['machine', '', 0]])
    expect(await seen({ machines: ['Welcome (801)'] })).toEqual([['answered', 'Sales 137 (137)', 45], ['answered', 'Night desk (805)', 30]])
    expect(await seen({ machines: ['Welcome (801)', 'Sales 137 (137)', 'Night desk (805)'] })).toEqual([['machine', '', 0], ['machine', '', 0]])
  })

  it('obeys the words a person gave', async () => {
    expect(await seen({ dispositions: { answered: 'unanswered' } })).toEqual([['abandoned', '', 0], ['abandoned', '', 0]])
  })

  it('keeps the rows of every leg', async () => {
    const got = await importAs(blob)
    expect([...(got.blocks[0]?.texts.legRows ?? [])]).toEqual([2, 3])
  })
})

describe('the newer 3CX report', () => {
  it('joins rows of one Call ID whatever their times and order', async () => {
    const blob = csv('Call Time,Call ID,From,To,Direction,Status,Ringing,Talking,Cost,Call Activity Details',
      '2025-08-16 01:00:00,7,5550001,Sales Queue (8001),Inbound,Unanswered,00:00:10,00:00:00,,',
      '2025-08-16 01:00:40,7,5550001,Ann (101),Inbound,Answered,00:00:05,00:01:00,,',
      '2025-08-16 01:05:00,8,Ann (101),5550002,Outbound,Answered,00:00:04,00:00:30,0.10,',
      '2025-08-16 01:06:00,9,Ann (101),5550003,Outbound,Unanswered,00:00:20,00:00:00,,')
    expect((await inspect(blob)).recognisedBy).toBe('3cx-report')
    const got = await importAs(blob)
    expect(callsOf(got.blocks).map((c) => [c.callId, c.direction, c.outcome, c.wait, c.talk, c.queue, c.operator, c.to, c.legs])).toEqual([
      ['7', 'inbound', 'answered', 45, 60, 'Sales Queue (8001)', 'Ann (101)', 'Sales Queue (8001)', 2],
      ['8', 'outbound', 'answered', 4, 30, '', 'Ann (101)', '5550002', 1], ['9', 'outbound', 'unanswered', 20, 0, '', 'Ann (101)', '5550003', 1],
    ])
    expect([...(got.blocks[0]?.texts.legRows ?? [])]).toEqual([2, 3])
  })
})
