import { describe, expect, it } from 'vitest'
import type { Reading } from '../../src/domain/source/source'
import { inspectFile } from '../../src/imports/inspect-file'
import { readCalls } from '../../src/imports/read-calls'
import { callsOf, csv, digest, importAs, inspect, now, read, sourceId } from './kit'

const header = 'call_id,start,direction,queue,agent,caller,wait,talk,status'
const row = (id: string, time: string, rest = 'inbound,q1,Ann,380671112233,5,60,answered') => `${id},2025-01-13 ${time},${rest}`
const own: Partial<Reading> = { callIdMeans: 'call' }

describe('reading a file', () => {
  it('gives an id by content and reading, whatever the name and the day', async () => {
    const blob = csv(header, row('a', '10:00:00'), row('b', '10:05:00'))
    const { reading } = await inspect(blob)
    const one = await readCalls(blob, reading, { sourceId, fileName: 'one.csv', now, digest })
    const two = await readCalls(blob, reading, { sourceId, fileName: 'two.csv', now: now + 5, digest })
    const other = await readCalls(blob, { ...reading, zone: 'Europe/Kyiv' }, { sourceId, fileName: 'one.csv', now, digest })
    if (!one.ok || !two.ok || !other.ok) throw new Error('must read')
    expect(one.value.record.id).toMatch(/^imp_[0-9a-f]{32}$/)
    expect(two.value.record.id).toBe(one.value.record.id)
    expect(two.value.blocks).toEqual(one.value.blocks)
    expect(other.value.record.id).not.toBe(one.value.record.id)
    expect(other.value.record.fileHash).toBe(one.value.record.fileHash)
  })

  it('keeps the file row of a call, header and blank lines counted', async () => {
    const got = await importAs(csv(header, row('a', '10:00:00'), '', row('b', '10:05:00')))
    expect(callsOf(got.blocks).map((c) => [c.callId, c.fileRow])).toEqual([['a', 2], ['b', 4]])
    expect(got.record.rows).toBe(2)
  })

  it('joins legs by id: earliest start, summed talk, the operator who took it', async () => {
    const got = await importAs(csv(header,
      row('a', '10:00:20', 'inbound,q2,Bob,380671112233,10,30,answered'),
      row('b', '10:00:05'),
      row('a', '10:00:00', 'inbound,q1,Ann,380671112233,20,0,no answer')), own)
    expect(callsOf(got.blocks).map((c) => [c.callId, c.legs, c.wait, c.talk, c.operator, c.queue, c.outcome])).toEqual([
      ['a', 2, 30, 30, 'Bob', 'q1', 'answered'], ['b', 1, 5, 60, 'Ann', 'q1', 'answered'],
    ])
    expect(got.joinedLegs).toBe(1)
  })

  it('joins legs that stand far apart in the file', async () => {
    const many = Array.from({ length: 99_000 }, (_, i) => row(`x${i}`, '11:00:00'))
    const got = await importAs(csv(header, row('a', '10:00:00'), ...many, row('a', '10:00:20')), own)
    expect([got.record.calls, got.joinedLegs]).toEqual([99_001, 1])
  })

  it('refuses single rows with row number and reason, never the file', async () => {
    const got = await importAs(csv(header, row('a', '10:00:00'), row('b', '10:61:00'), row('c', '10:00:00', 'inbound,q1,Ann,3806,-5,60,answered'),
      row('d', '10:00:00', 'inbound,q1,Ann'), `${row('e', '10:00:00')},shifted`, 'f,"open,inbound', row('g', '10:00:00'), row('h', '10:00:00', 'inbound,q,A,1,5,60,email')))
    expect(got.record.rejected.map((f) => [f.where?.row, f.code])).toEqual([
      [3, 'row.badDate'], [4, 'row.badDuration'], [5, 'row.cellCount'], [6, 'row.cellCount'], [7, 'row.badQuote'], [9, 'row.notACall'],
    ])
    expect([got.record.rows, got.record.calls, got.record.rejectedRows]).toEqual([8, 2, 6])
  })

  it('an inbound call nobody took was abandoned, an outbound one unanswered, an unknown word stays unknown', async () => {
    const got = await importAs(csv(header, row('a', '10:00:00', 'inbound,q,A,1,25,0,no answer'), row('b', '10:01:00', 'outbound,q,A,1,25,0,no answer'), row('c', '10:02:00', 'inbound,q,A,1,25,0,gremlins')))
    expect(callsOf(got.blocks).map((c) => [c.outcome, c.disposition])).toEqual([['abandoned', 'no answer'], ['unanswered', 'no answer'], ['unknown', 'gremlins']])
    expect(got.warnings).toContainEqual({ code: 'unknownOutcomes', params: { n: 1 } })
  })

  it('asks for day against month, and says nothing once the reading is corrected only by a person', async () => {
    const blob = csv('start,agent,talk', '01/02/2025 10:00:00,Ann,5', '03/04/2025 10:00:00,Ann,5')
    expect((await inspect(blob)).questions).toEqual(['dateOrder'])
    const look = await inspect(blob)
    const got = await read(blob, { ...look.reading, dateOrder: 'mdy' })
    expect(callsOf(got.blocks).map((c) => c.start)).toEqual([Date.UTC(2025, 0, 2, 10) / 1000, Date.UTC(2025, 2, 4, 10) / 1000])
  })

  it('warns of a round number of rows, totals, machines, equal rows, the future', async () => {
    const rows = Array.from({ length: 99 }, (_, i) => `2025-01-13 10:00:${String(i % 60).padStart(2, '0')},Ann,${i},voicemail`)
    const got = await importAs(csv('start,agent,talk,status', ...rows, '2027-01-01 00:00:00,Ann,5,voicemail', 'Totals,,500,'))
    expect(Object.fromEntries(got.warnings.map((w) => [w.code, w.params['n']]))).toEqual({ roundRowCount: 100, totalsRow: 1, machineAnswered: 100, futureCalls: 1 })
  })

  it('remembers a corrected reading by the signature of the header', async () => {
    const first = await inspect(csv(header, row('a', '10:00:00')))
    const corrected: Reading = { ...first.reading, defaultDirection: 'outbound', callIdMeans: 'call' }
    const saved = (signature: string) => (signature === first.signature ? corrected : null)
    const again = await inspectFile(csv(header, row('z', '11:00:00')), 'x', { zone: 'UTC', saved })
    expect(again.ok && [again.value.recognisedBy, again.value.reading]).toEqual(['saved', corrected])
    const other = await inspectFile(csv(`${header},extra`, `${row('z', '11:00:00')},1`), 'x', { zone: 'UTC', saved })
    expect(other.ok && other.value.recognisedBy).toBe('own')
  })

  it('gives calls of a file without line, queue or campaign the name a person chose', async () => {
    const blob = csv('start,agent,talk', '2025-01-13 10:00:00,Ann,5')
    const look = await inspect(blob)
    expect(callsOf((await read(blob, { ...look.reading, lineName: 'Pharmacy' })).blocks).map((c) => c.line)).toEqual(['Pharmacy'])
    const named = csv(header, row('a', '10:00:00'))
    const own = await inspect(named)
    expect(callsOf((await read(named, { ...own.reading, lineName: 'Pharmacy' })).blocks).map((c) => [c.line, c.queue])).toEqual([['Pharmacy', 'q1']])
  })

  it('stops when asked and stores nothing', async () => {
    const blob = csv(header, row('a', '10:00:00'))
    const { reading } = await inspect(blob)
    expect(await readCalls(blob, reading, { sourceId, fileName: 'f', now, digest, signal: { aborted: true } })).toMatchObject({ ok: false, failure: { code: 'import.cancelled' } })
  })

  it('reports progress up to the last byte', async () => {
    const blob = csv(header, ...Array.from({ length: 30_000 }, (_, i) => row(`c${i}`, '10:00:00')))
    const { reading } = await inspect(blob)
    const seen: number[] = []
    await readCalls(blob, reading, { sourceId, fileName: 'f', now, digest, onProgress: (p) => seen.push(p.bytes) })
    expect(seen.length).toBeGreaterThan(1)
    expect(seen[seen.length - 1]).toBe(blob.size)
  })
})

describe('files that cannot be read', () => {
  it.each([
    ['an empty file', new Blob([]), 'file.empty'],
    ['a spreadsheet', new Blob([Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 6, 0)]), 'import.binary'],
  ])('%s', async (_, blob, code) => {
    expect(await inspectFile(blob, 'f', { zone: 'UTC' })).toMatchObject({ ok: false, failure: { code } })
  })

  it('a zone nobody knows', async () => {
    expect(await inspectFile(csv(header, row('a', '10:00:00')), 'f', { zone: 'Mars/Olympus' })).toMatchObject({ ok: false, failure: { code: 'import.unknownZone' } })
  })

  it('a header without rows is refused', async () => {
    expect((await inspect(csv(header))).refused?.code).toBe('import.noRows')
  })

  it.each([
    ['no start column', { columns: ['ignore', 'ignore', 'direction'] }, 'import.noStartColumn'],
    ['times without a day', { columns: ['ignore', 'startTime'] }, 'import.noDate'],
    ['nothing that is a call', { dateOrder: 'epoch', columns: ['start'] }, 'import.noCalls'],
  ] as [string, Partial<Reading>, string][])('%s', async (_, correction, code) => {
    const blob = csv(header, row('a', '10:00:00'))
    const { reading } = await inspect(blob)
    expect(await readCalls(blob, { ...reading, ...correction }, { sourceId, fileName: 'f', now, digest })).toMatchObject({ ok: false, failure: { code } })
  })
})
