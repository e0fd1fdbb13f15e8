import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileRowsOf } from '../../src/domain/archive/leg-rows'
import type { BuiltBlock } from '../../src/domain/archive/new-call'
import type { Reading } from '../../src/domain/source/source'
import type { RawRows } from '../../src/imports/port'
import { rawRows } from '../../src/imports/raw-rows'
import { csv, haveSamples, importAs, inspect, read, sample } from './kit'

async function rows(blob: Blob, reading: Pick<Reading, 'encoding' | 'delimiter' | 'headerRow' | 'skipRows'>, wanted: readonly number[]): Promise<RawRows> {
  const result = await rawRows(blob, reading, wanted, 'file.csv')
  if (!result.ok) throw new Error(result.failure.code)
  return result.value
}

const plain = { encoding: 'utf-8', delimiter: ',', headerRow: true, skipRows: 0 } as const

describe('rows of a file as they stand in it', () => {
  it('come with the header, in file order, each once, however they are asked for', async () => {
    expect(await rows(csv('a,b', '1,2', '3,4', '5,6'), plain, [4, 2, 4])).toEqual({
      header: ['a', 'b'], rows: [{ fileRow: 2, cells: ['1', '2'] }, { fileRow: 4, cells: ['5', '6'] }],
    })
  })

  it('keep their number below title lines and blank rows', async () => {
    const titled = { ...plain, skipRows: 2 }
    expect(await rows(csv('Calls of May', '', 'a,b', '', '1,2'), titled, [5])).toEqual({ header: ['a', 'b'], rows: [{ fileRow: 5, cells: ['1', '2'] }] })
  })

  it('have no header in a file without one', async () => {
    expect(await rows(csv('1|2', '3|4'), { ...plain, delimiter: '|', headerRow: false }, [1])).toEqual({ header: [], rows: [{ fileRow: 1, cells: ['1', '2'] }] })
  })

  it('keep line ends inside quotes, and a quoted row is one row', async () => {
    expect(await rows(csv('a,b', '"one\nmore",2', '3,4'), plain, [2, 3])).toEqual({
      header: ['a', 'b'], rows: [{ fileRow: 2, cells: ['one\nmore', '2'] }, { fileRow: 3, cells: ['3', '4'] }],
    })
  })

  it('are left out where the file has no such row', async () => {
    expect((await rows(csv('a,b', '1,2'), plain, [0, 2, 9])).rows).toEqual([{ fileRow: 2, cells: ['1', '2'] }])
  })

  it('stop the reading after the last one', async () => {
    const long = new Blob(['a,b\n1,2\n', Array.from({ length: 400_000 }, (_, i) => `${i},${i}`).join('\n')])
    let read = 0
    const watched = { size: long.size, slice: (from: number, to: number) => ((read = Math.max(read, to)), long.slice(from, to)) } as unknown as Blob
    await rows(watched, plain, [2])
    // The piece in hand and the one being read ahead.
    expect(read).toBeLessThanOrEqual(2 << 20)
    expect(long.size).toBeGreaterThan(4 << 20)
  })

  it('say that the file cannot be read, as a failure', async () => {
    const gone = { size: 3, slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')) }) } as unknown as Blob
    expect(await rawRows(gone, plain, [1], 'file.csv')).toMatchObject({ ok: false, failure: { code: 'import.unreadable' } })
  })
})

/** A file of calls with unique ids, in which some cells have quotes, line ends and stray quotes. */
const callFile = fc.array(fc.record({
  note: fc.constantFrom('', 'plain', '"quoted, cell"', '"two\nlines"', '"he said ""no"""', 'stray " quote', '"torn quote'),
  blankBefore: fc.boolean(),
  end: fc.constantFrom('\n', '\r\n'),
}), { minLength: 1, maxLength: 40 })

describe('the row a call says it came from', () => {
  it('is the row that holds its id, whatever quotes and blank lines stand above it', async () => {
    await fc.assert(fc.asyncProperty(callFile, async (lines) => {
      const text = ['callid,start,talk,note\n', ...lines.map(({ note, blankBefore, end }, i) => `${blankBefore ? end : ''}id-${i},2026-05-01 10:${String(i).padStart(2, '0')}:00,60,${note}${end}`)].join('')
      const blob = new Blob([text])
      const { reading } = await inspect(csv('callid,start,talk,note', 'id-0,2026-05-01 10:00:00,60,plain', 'id-1,2026-05-01 10:01:00,60,plain'))
      const { blocks } = await read(blob, { ...reading, callIdMeans: 'unique' }).catch(() => ({ blocks: [] }))
      await expectIds(blob, reading, blocks)
    }), { numRuns: 150 })
  })

  it('is found in every encoding and across the borders of pieces', async () => {
    const lines = Array.from({ length: 30_000 }, (_, i) => `id-${i};2026-05-01 10:00:${String(i % 60).padStart(2, '0')};60;Звертання ${'я'.repeat(i % 37)}`)
    const text = `callid;start;talk;note\r\n${lines.join('\r\n')}`
    const wide = new Uint16Array(text.length + 1)
    wide[0] = 0xfeff
    for (let i = 0; i < text.length; i++) wide[i + 1] = text.charCodeAt(i)
    for (const blob of [new Blob([text]), new Blob([wide])]) {
      const { reading } = await inspect(blob)
      const { blocks } = await read(blob, reading)
      const wanted = blocks.flatMap(({ texts }) => [0, 17, 14_999, 29_999].flatMap((row) => fileRowsOf(texts, row)))
      const found = await rows(blob, reading, wanted)
      expect(found.rows.map(({ fileRow, cells }) => cells[0] === `id-${fileRow - 2}`)).toEqual([true, true, true, true])
    }
  })
})

async function expectIds(blob: Blob, reading: Reading, blocks: readonly BuiltBlock[]): Promise<void> {
  for (const { block, texts } of blocks) {
    for (let row = 0; row < block.rows; row++) {
      const id = new TextDecoder().decode(texts.callId.bytes.subarray(texts.callId.offsets[row], texts.callId.offsets[row + 1]))
      expect((await rows(blob, reading, fileRowsOf(texts, row))).rows.map(({ cells }) => cells[0])).toEqual([id])
    }
  }
}

describe.skipIf(!haveSamples)('a call of several legs', () => {
  it('opens to every row of its linked id, and to no other', async () => {
    const blob = sample('asterisk-cdr-csv/Master-21col-linkedid.csv')
    const { blocks, joinedLegs } = await importAs(blob)
    const { reading } = await inspect(blob)
    const all = (await rows(blob, reading, Array.from({ length: 5000 }, (_, i) => i + 1))).rows
    const linkedOf = (cells: readonly string[]): string => cells.at(-2) ?? ''
    let joined = 0
    for (const { block, texts } of blocks) {
      for (let row = 0; row < block.rows; row++) {
        const legs = fileRowsOf(texts, row)
        const linked = new Set(all.filter(({ fileRow }) => legs.includes(fileRow)).map(({ cells }) => linkedOf(cells)))
        expect(linked.size).toBe(1)
        expect(legs).toEqual(all.filter(({ cells }) => linked.has(linkedOf(cells))).map(({ fileRow }) => fileRow))
        joined += legs.length - 1
      }
    }
    expect(joined).toBe(joinedLegs)
    expect(joined).toBeGreaterThan(0)
  })
})
