import { describe, expect, it } from 'vitest'
import { callsOf, countBy, csv, expectedOf, haveSamples, importAs, inspect, perDay, read, sample } from '../kit'

const shown = (blocks: Parameters<typeof callsOf>[0]) => callsOf(blocks).map((c) => [c.callId, c.outcome, c.wait, c.talk, c.queue, c.operator, c.legs])

describe.skipIf(!haveSamples)('a real queue log of PBXware', () => {
  const path = 'pbxware/queue_log.csv'
  const n = (key: string) => Number(expectedOf(path)[key])

  it('brings a call for every id that entered the queue', async () => {
    const expected = expectedOf(path)
    const look = await inspect(sample(path))
    expect([look.recognisedBy, look.questions]).toEqual(['queue-log', []])
    const calls = callsOf((await importAs(sample(path))).blocks).filter((c) => c.direction === 'inbound')
    expect(calls.length).toBe(n('queue_calls'))
    expect(countBy(calls, (c) => c.outcome)).toEqual({ answered: n('answered'), abandoned: n('abandoned'), overflow: n('timeout_exit'), unknown: n('neither') })
    expect(countBy(calls, (c) => c.queue)).toEqual(expected['queues'])
    expect(perDay(calls)).toEqual(expected['queue_calls_per_day'])
    // The published sum counts COMPLETE rows; a blind transfer (38 s) and an attended one (30 s) ended their talk without such a row.
    expect(calls.reduce((sum, c) => sum + c.talk, 0)).toBe(n('talk_seconds_total') + 38 + 30)
    // The published waits are the log's own hold times; the clock between entering and connecting differs by a second in some rows.
    const waits = calls.filter((c) => c.outcome === 'answered').reduce((sum, c) => sum + c.wait, 0)
    expect(Math.abs(waits - n('wait_seconds_answered_total'))).toBeLessThanOrEqual(n('answered'))
  })

  it('brings the calls agents dialled: several dials of one id are one call', async () => {
    const calls = callsOf((await importAs(sample(path))).blocks).filter((c) => c.direction === 'outbound')
    const events = expectedOf(path)['events'] as Record<string, number>
    const endings = (events['OUTANSWER'] ?? 0) + (events['OUTCANCEL'] ?? 0) + (events['OUTCHANUNAVAIL'] ?? 0) + (events['OUTCONGESTION'] ?? 0) + (events['OUTTRANSFER'] ?? 0)
    // Every event is a leg: of 128 dials 18 tried another trunk for the same call, so 110 calls were dialled.
    expect([calls.length, calls.reduce((sum, c) => sum + c.legs, 0) - endings]).toEqual([110, n('outbound_dials')])
    const answered = calls.filter((c) => c.outcome === 'answered')
    expect([answered.length, answered.reduce((sum, c) => sum + c.talk, 0)]).toEqual([n('outbound_answered'), n('outbound_talk_seconds')])
    expect(countBy(calls, (c) => c.outcome)).toEqual({ answered: 77, unanswered: 24, failed: 9 })
    expect(calls.filter((c) => c.operator.startsWith('Agent/') && c.to !== '').length).toBe(110)
  })
})

describe('queue logs', () => {
  const multi = [
    [1_736_762_400, '1.1', 'sales', 'NONE', 'ENTERQUEUE', '', '0671112233', '1'],
    [1_736_762_430, '1.1', 'sales', 'NONE', 'EXITWITHTIMEOUT', '1', '1', '30'],
    [1_736_762_431, '1.1', 'backup', 'NONE', 'ENTERQUEUE', '', '0671112233', '1'],
    [1_736_762_440, '1.1', 'backup', 'SIP/101', 'CONNECT', '9', '1.2', '3'],
    [1_736_762_500, '1.1', 'backup', 'SIP/101', 'BLINDTRANSFER', '200', 'ctx', '9', '60', '1'],
    [1_736_762_510, '1.1', 'vip', 'NONE', 'ENTERQUEUE', '', '0671112233', '1'],
    [1_736_762_520, '1.1', 'vip', 'NONE', 'ABANDON', '1', '1', '10'],
    [1_736_762_600, '2.1', 'sales', 'NONE', 'ENTERQUEUE', '', '0671112234', '1'],
    [1_736_762_610, '2.1', 'sales', 'NONE', 'EXITEMPTY', '1', '1', '10'],
    [1_736_762_700, '3.1', 'sales', 'NONE', 'ENTERQUEUE', '', '0671112235', '1'],
    [1_736_762_710, '3.1', 'sales', 'NONE', 'EXITWITHKEY', '0', '1', '1', '10'],
    [1_736_762_800, '4.1', 'sales', 'NONE', 'ENTERQUEUE', '', '0671112236', '1'],
    [1_736_762_805, '4.1', 'sales', 'SIP/102', 'CONNECT', '5', '4.2', '3'],
    [1_736_762_825, '4.1', 'sales', 'SIP/102', 'ATTENDEDTRANSFER', 'BRIDGE', 'x'],
  ]
  const wanted = [
    // Waited through the first queue; its second queue's caller hung up after a person had answered.
    ['1.1', 'answered', 40, 60, 'backup', 'SIP/101', 7],
    ['2.1', 'overflow', 10, 0, 'sales', '', 2], ['3.1', 'overflow', 10, 0, 'sales', '', 2],
    ['4.1', 'answered', 5, 20, 'sales', 'SIP/102', 3],
  ]
  const filled = (cells: readonly (string | number)[]) => Array.from({ length: 10 }, (_, i) => String(cells[i] ?? ''))
  const stamped = (cells: readonly (string | number)[]) => {
    const [time, ...rest] = filled(cells)
    return [`${new Date(Number(time) * 1000).toISOString().slice(0, 19).replace('T', ' ')}.582431`, ...rest]
  }

  it('a call that entered several queues is one call; transfers end a talk without COMPLETE', async () => {
    const got = await importAs(csv(...multi.map((cells) => cells.join('|'))))
    expect(shown(got.blocks)).toEqual(wanted)
    expect([...(got.blocks[0]?.texts.legRows ?? [])]).toEqual(multi.map((_, i) => i + 1))
  })

  it.each([
    ['with header', ['time,callid,queuename,agent,event,data1,data2,data3,data4,data5'], (cells: string[]) => cells],
    ['with header, id and the old data column', ['id,time,callid,queuename,agent,event,data,data1,data2,data3,data4,data5'], (cells: string[]) => ['7', ...cells.slice(0, 5), '', ...cells.slice(5)]],
    ['without header', [], (cells: string[]) => cells],
    ['without header, an id before and the old data column between', [], (cells: string[]) => ['7', ...cells.slice(0, 5), '', ...cells.slice(5)]],
  ] as const)('the table form %s reads alike', async (_, header, form) => {
    const blob = csv(...header, ...multi.map((cells) => form(stamped(cells)).join(',')))
    const look = await inspect(blob)
    expect([look.recognisedBy, look.reading.dateOrder]).toEqual(['queue-log', 'ymd'])
    expect(shown((await importAs(blob)).blocks)).toEqual(wanted)
  })

  it('obeys machines and the words a person gave', async () => {
    const blob = csv(...multi.map((cells) => cells.join('|')))
    const { reading, places } = await inspect(blob)
    expect(places.map((p) => p.name)).toEqual(['SIP/101', 'SIP/102'])
    const got = await read(blob, { ...reading, machines: ['SIP/102'], dispositions: { ...reading.dispositions, exitwithkey: 'abandoned' } })
    expect(callsOf(got.blocks).map((c) => c.outcome)).toEqual(['answered', 'overflow', 'abandoned', 'machine'])
  })

  it('refuses an event with a broken time, and only it', async () => {
    const got = await importAs(csv(...multi.slice(7).map((cells) => cells.join('|')), 'yesterday|5.1|sales|NONE|ENTERQUEUE||0671112233|1'))
    expect([got.record.calls, got.record.rejected.map((f) => [f.code, f.where?.row])]).toEqual([3, [['row.badDate', 8]]])
  })
})
