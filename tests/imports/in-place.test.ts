import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RowCells } from '../../src/imports/rows/row-cells'
import { RowSplitter } from '../../src/imports/rows/row-splitter'
import { callsOf, csv, importAs, inspect, read } from './kit'

const cellText = fc.stringMatching(/^[a-zіїğ0-9 ]{0,5}$/)
const lineEnd = fc.constantFrom('\n', '\r\n', '\r')
const table = fc.array(fc.tuple(fc.array(cellText, { minLength: 1, maxLength: 70 }), lineEnd), { minLength: 1, maxLength: 12 })

describe('cells in place', () => {
  it('are the cells that were joined, whatever ends the lines', () => {
    fc.assert(fc.property(table, fc.constantFrom(',', ';', '\t', '|'), (lines, delimiter) => {
      const text = lines.map(([cells, end]) => cells.join(delimiter) + end).join('')
      const row = new RowCells()
      const seen: (readonly string[])[] = []
      row.begin(text)
      for (let at = 0; at < text.length;) {
        at = row.takeLine(at, delimiter)
        seen.push(row.toArray())
      }
      // A line that ends in CR before an empty line that ends in LF is one CRLF.
      const joined = lines.map(([cells, end]) => cells.join(delimiter) + end).join('').replaceAll('\r\n', '\n').replaceAll('\r', '\n')
      expect(seen).toEqual(joined.slice(0, -1).split('\n').map((line) => line.split(delimiter)))
    }))
  })
  it('do not remember a text that begins again', () => {
    const row = new RowCells()
    for (let i = 0; i < 2; i++) {
      row.begin('a,b\nc,d\n')
      expect(row.takeLine(0, ',')).toBe(4)
      expect(row.toArray()).toEqual(['a', 'b'])
      expect(row.takeLine(4, ',')).toBe(8)
      expect(row.toArray()).toEqual(['c', 'd'])
    }
  })
  it('are empty where the row has none', () => {
    const row = new RowCells()
    row.begin('a,b')
    row.takeLine(0, ',')
    expect([row.length, row.textOf(1), row.textOf(2), row.textOf(70)]).toEqual([2, 'b', '', ''])
    expect(row.takeCells(['x']).textOf(1)).toBe('')
  })
})

/** Lines as `lines` gives them, every other piece left to `push`. */
function readEither(pieces: readonly string[], inPlace: (i: number) => boolean): readonly (readonly string[])[] {
  const splitter = new RowSplitter(',')
  const rows: (readonly string[])[] = []
  const row = new RowCells()
  const take = (text: string, from: number, to: number) => {
    row.begin(text)
    for (let at = from; at < to;) {
      at = row.takeLine(at, ',')
      rows.push(row.toArray())
    }
  }
  pieces.forEach((piece, i) => {
    const lines = inPlace(i) ? splitter.lines(piece) : null
    if (!lines) return void rows.push(...splitter.push(piece).rows)
    take(lines.carried, 0, lines.carried.length)
    take(piece, lines.from, lines.to)
  })
  return [...rows, ...splitter.end().rows]
}

describe('lines in place', () => {
  it('are the rows of the file however it is cut in pieces and whoever reads them', () => {
    fc.assert(fc.property(table, fc.array(fc.nat(40), { minLength: 1, maxLength: 20 }), fc.array(fc.boolean(), { minLength: 1, maxLength: 7 }), (lines, cuts, turns) => {
      const text = lines.map(([cells, end]) => cells.join(',') + end).join('')
      const pieces: string[] = []
      for (let at = 0, i = 0; at < text.length; i++) {
        const size = (cuts[i % cuts.length] ?? 0) + 1
        pieces.push(text.slice(at, at + size))
        at += size
      }
      const expected = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replace(/\n$/, '').split('\n').map((line) => line.split(','))
      const blank = (row: readonly string[]) => row.length === 1 && row[0] === ''
      const got = readEither(pieces, (i) => turns[i % turns.length] ?? false)
      expect(got.filter((row) => !blank(row))).toEqual(expected.filter((row) => !blank(row)))
    }), { numRuns: 300 })
  })
})

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
    const row = (i: number, agent = 'Ann') => `id${i},2025-01-13 10:00:${String(i % 60).padStart(2, '0')},inbound,q1,${agent},380671112233,0800,5,${i},answered`
    const rows = Array.from({ length: 40_000 }, (_, i) => row(i, i === 20_000 ? '"Ann, B."' : 'Ann'))
    const got = await importAs(new Blob([[header, ...rows].join('\r\n')]), { callIdMeans: 'unique' })
    expect([got.record.rows, got.record.calls, got.talkSeconds]).toEqual([40_000, 40_000, (40_000 * 39_999) / 2])
    const odd = callsOf(got.blocks).filter((c) => c.operator !== 'Ann')
    expect(odd.map((c) => [c.callId, c.operator, c.fileRow])).toEqual([['id20000', 'Ann, B.', 20_002]])
  })
})
