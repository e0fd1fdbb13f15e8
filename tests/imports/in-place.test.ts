import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { callsOf, csv, importAs, inspect, read } from './kit'

describe('a file read in place', () => {
  const header = 'call_id,start,direction,queue,agent,caller,callee,wait,talk,status'
  const call = fc.tuple(
    fc.constantFrom('1763.1', '1763.22', 'aaaa-bbbb-cccc-dddd', '', 'id'), fc.constantFrom('2025-01-13 10:00:00', '2025-01-13 23:59:59', '2025-01-14 00:00:00', '2025-1-5 7:05', 'NULL', '10:61'),
    fc.constantFrom('inbound', ' outbound', 'INBOUND', ''), fc.constantFrom('q1', ' q1', 'гаряча лінія підтримки', 'NULL', ''), fc.constantFrom('Ann', 'Çağla Öztürk Yıldırım', ''),
    fc.constantFrom('+380671112233', 'anonymous', ''), fc.constantFrom('0800', ''), fc.constantFrom('5', '00012', '999999', '1:05', '-1', ''), fc.constantFrom('60', '0', '12.4', 'x'), fc.constantFrom('answered', 'no answer', ' Answered ', 'gremlins', ''),
  )
  it('gives the calls and the refusals of the same file with every cell in quotes', async () => {
    const { reading } = await inspect(csv(header, 'a1,2025-01-13 10:00:00,inbound,q,A,380671112233,0800,1,1,answered', 'a2,2025-01-14 10:00:00,outbound,q,A,380671112233,0800,1,1,no answer'))
    await fc.assert(fc.asyncProperty(fc.array(call, { minLength: 1, maxLength: 25 }), fc.constantFrom('\n', '\r\n'), fc.constantFrom('call', 'unique', 'none'), async (rows, end, callIdMeans) => {
      const all = [header.split(','), ...rows.map((row) => [...row]), ['last', '2025-01-13 10:00:00', 'inbound', 'q', 'A', '1', '2', '1', '1', 'answered']]
      const file = (quote: string) => new Blob([all.map((row) => row.map((cell) => quote + cell + quote).join(',')).join(end) + end])
      const plain = await read(file(''), { ...reading, callIdMeans })
      const quoted = await read(file('"'), { ...reading, callIdMeans })
      const facts = (got: typeof plain) => ({
        calls: callsOf(got.blocks).map((c) => ({ ...c, importId: '' })), rejected: got.record.rejected, rows: got.record.rows, answered: got.answered, talk: got.talkSeconds, warnings: got.warnings,
      })
      expect(facts(plain)).toEqual(facts(quoted))
    }), { numRuns: 60 })
  })
  it('keeps a row that stands across two pieces, and those after a quote', async () => {
    const row = (i: number, agent = 'Ann') => `id${i},2025-01-13 10:00:${String(i % 60).padStart(2, '0')},inbound,q1,${agent},380671112233,0800,5,${(i * 7919) % 40_000},answered`
    const rows = Array.from({ length: 40_000 }, (_, i) => row(i, i === 20_000 ? '"Ann, B."' : 'Ann'))
    const got = await importAs(new Blob([[header, ...rows].join('\r\n')]), { callIdMeans: 'unique' })
    expect([got.record.rows, got.record.calls, got.talkSeconds]).toEqual([40_000, 40_000, (40_000 * 39_999) / 2])
    const odd = callsOf(got.blocks).filter((c) => c.operator !== 'Ann')
    expect(odd.map((c) => [c.callId, c.operator, c.fileRow])).toEqual([['id20000', 'Ann, B.', 20_002]])
  })
})
