import { describe, expect, it } from 'vitest'
import { callsOf, csv, importAs, inspect, read } from '../kit'

const shown = (blocks: Parameters<typeof callsOf>[0]) => callsOf(blocks).map((c) => [c.callId, c.direction, c.outcome, c.wait, c.talk, c.operator, c.legs])

describe('Avaya IP Office SMDR', () => {
  const header = 'Call Start,Connected Time,Ring Time,Caller,Direction,Called Number,Dialled Number,Account,Is Internal,Call ID,Continuation,Party1Device,Party1Name,Party2Device,Party2Name,Hold Time,Park Time'
  const rows = [
    // A caller nobody took, an extension's call that voicemail took, a call passed on to voicemail after a person, …
    '2025/01/13 09:28:41,00:00:00,9,0671112233,I,4324,4433,,0,1000001,0,E4324,Joe Bloggs,T9161,LINE 5.1,0,0',
    '2025/01/13 09:29:58,00:00:10,21,215,O,211,211,,1,1000002,0,E215,Extn215,V9051,VM Channel 1,0,0',
    '2025/01/13 09:30:57,00:00:13,7,0671112234,I,4750,4433,,0,1000003,1,E4750,John Smith,T9002,LINE 1.2,11,0',
    '2025/01/13 09:30:57,00:00:21,0,0671112234,I,4750,4433,,0,1000003,0,V9502,VM Channel 2,T9002,LINE 1.2,0,0',
    // … one that a second person took while the first rang out, an internal and an outbound one.
    '2025/01/13 09:40:00,00:00:00,15,0671112235,I,4750,4433,,0,1000004,1,E4750,John Smith,T9002,LINE 1.2,0,0',
    '2025/01/13 09:40:00,00:01:00,5,0671112235,I,4751,4433,,0,1000004,0,E4751,Ann Lee,T9002,LINE 1.2,0,0',
    '2025/01/13 09:50:00,00:00:44,4,4688,O,4207,4207,,1,1000005,0,E4688,Joe Bloggs,E4207,John Smith,0,0',
    '2025/01/13 09:55:00,00:02:00,12,4688,O,0509998877,0509998877,Acme,0,1000006,0,E4688,Joe Bloggs,T9001,LINE 1.1,0,0',
  ]
  const wanted = [
    ['1000001', 'inbound', 'abandoned', 9, 0, '', 1], ['1000002', 'internal', 'machine', 31, 0, 'Extn215', 1], ['1000003', 'inbound', 'answered', 7, 13, 'John Smith', 2],
    ['1000004', 'inbound', 'answered', 20, 60, 'Ann Lee', 2], ['1000005', 'internal', 'answered', 4, 44, 'Joe Bloggs', 1], ['1000006', 'outbound', 'answered', 12, 120, 'Joe Bloggs', 1],
  ]

  it.each([['a file with header', [header, ...rows]], ['a socket without header', rows]])('reads %s; segments of a Call ID are one call', async (_, lines) => {
    const blob = csv(...lines)
    const look = await inspect(blob)
    expect([look.recognisedBy, look.questions]).toEqual(['avaya-ip-office', []])
    const got = await importAs(blob)
    expect(shown(got.blocks)).toEqual(wanted)
    expect(callsOf(got.blocks).map((c) => [c.line, c.hold, c.campaign])[2]).toEqual(['4433', 11, ''])
    const first = lines.length - rows.length
    expect([...(got.blocks[0]?.texts.legRows ?? [])]).toEqual([first + 3, first + 4, first + 5, first + 6])
  })

  it('a Call ID counted from the beginning again is another call', async () => {
    const got = await importAs(csv(header, rows[0] ?? '', (rows[0] ?? '').replace('09:28:41', '11:28:41')))
    expect(got.record.calls).toBe(2)
  })

  it('obeys machines, and refuses a row with a broken duration', async () => {
    const blob = csv(header, ...rows, (rows[0] ?? '').replace(',9,', ',nine,'))
    const { reading, places } = await inspect(blob)
    expect(places.find((p) => p.name === 'Voicemail')?.machine).toBe(true)
    const got = await read(blob, { ...reading, machines: ['Voicemail', 'Ann Lee'] })
    expect(callsOf(got.blocks).map((c) => c.outcome)[3]).toBe('machine')
    expect(got.record.rejected.map((f) => [f.code, f.where?.row])).toEqual([['row.badDuration', 10]])
  })
})

describe('Avaya Communication Manager', () => {
  const line = (date: string, time: string, duration: string, code: string, dialled: string, calling: string) => `${date} ${time} ${duration} ${code} ${'9'.padEnd(4)} ${'101'.padEnd(4)} ${dialled.padEnd(15)} ${calling.padEnd(10)} `
  const rows = [
    line('011325', '1005', '0015', '9', '4101', '0671112233'), line('011325', '1010', '0002', 'H', '4101', '0671112234'), line('011325', '1011', '0001', 'G', '4101', '0671112233'),
    line('011325', '1015', '1003', '7', '0509998877', '4102'), line('011325', '1016', '0000', 'E', '0509998878', '4102'), line('011325', '1017', '0010', '0', '4103', '4102'),
    line('011325', '0002', '1000', '9', '4101', '0671112236'), line('011325', '1018', '0001', 'K', '4101', '0671112235'),
  ]

  it('reads positions, not cells: the time of a record is the end of its call, durations have tenths of a minute', async () => {
    const blob = csv(...rows)
    const look = await inspect(blob)
    expect([look.recognisedBy, look.questions, look.reading.dateOrder]).toEqual(['avaya-cm', [], 'mdy'])
    const got = await importAs(blob)
    const utc = (day: number, hour: number, minute: number) => Date.UTC(2025, 0, day, hour, minute) / 1000
    expect(callsOf(got.blocks).sort((a, b) => a.fileRow - b.fileRow).map((c) => [c.start, c.direction, c.outcome, c.wait, c.talk, c.operator, c.from, c.to])).toEqual([
      [utc(13, 10, 5) - 90, 'inbound', 'answered', 0, 90, '4101', '0671112233', '4101'],
      [utc(13, 10, 10) - 12, 'inbound', 'abandoned', 12, 0, '', '0671112234', '4101'],
      [utc(13, 10, 15) - 3618, 'outbound', 'answered', 0, 3618, '4102', '4102', '0509998877'],
      [utc(13, 10, 16), 'outbound', 'failed', 0, 0, '4102', '4102', '0509998878'],
      [utc(13, 10, 17) - 60, 'internal', 'answered', 0, 60, '4102', '4102', '4103'],
      // It began the day before.
      [utc(12, 23, 2), 'inbound', 'answered', 0, 3600, '4101', '0671112236', '4101'],
      [utc(13, 10, 18) - 6, 'inbound', 'unknown', 6, 0, '', '0671112235', '4101'],
    ])
    // The ringing of an answered call has a record of its own and is no call.
    expect(got.record.rejected.map((f) => [f.code, f.where?.row])).toEqual([['row.notACall', 3]])
  })

  it('knows days before months where a number is no month, passes over date lines and refuses a broken row', async () => {
    const blob = csv('0113', ...['130125', '140125', '150125'].map((date) => line(date, '1005', '0015', '9', '4101', '0671112233')), line('139925', '1005', '0015', '9', '4101', '0671112233'), 'torn')
    expect((await inspect(blob)).reading.dateOrder).toBe('dmy')
    const got = await importAs(blob)
    expect([got.record.calls, got.record.rows, got.record.rejected.map((f) => [f.code, f.where?.row])]).toEqual([3, 5, [['row.badDate', 5], ['row.badDate', 6]]])
  })

  it('obeys machines', async () => {
    const blob = csv(...rows)
    const { reading } = await inspect(blob)
    expect(callsOf((await read(blob, { ...reading, machines: ['4101'] })).blocks).filter((c) => c.outcome === 'machine').length).toBe(2)
  })
})
