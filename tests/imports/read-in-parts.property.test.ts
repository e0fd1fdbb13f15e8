import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockBytes } from '../../src/domain/archive/block-digest'
import type { BuiltBlock } from '../../src/domain/archive/new-call'
import type { Reading } from '../../src/domain/source/source'
import { partsOf } from '../../src/imports/parts/file-parts'
import type { PartHelper } from '../../src/imports/parts/part-queue'
import { PartReader } from '../../src/imports/parts/read-part'
import { readCalls, type PartsOptions } from '../../src/imports/read-calls'
import { csv, digest, inspect, now, sourceId } from './kit'

/** How a second reader may behave: as it should, slowly, not at all, or now and then. */
const helpers = ['prompt', 'slow', 'lost', 'fitful'] as const
type Helper = (typeof helpers)[number]

function parts(bytes: number, kind: Helper): PartsOptions {
  let asked = 0
  const help: PartsOptions['help'] = (...file): PartHelper => {
    const reader = new PartReader(...file)
    return {
      async read(part) {
        const turn = asked++
        if (kind === 'lost' || (kind === 'fitful' && turn % 2 === 0)) return null
        if (kind === 'slow') await new Promise((resolve) => setTimeout(resolve, 2))
        // As it comes from another thread: a copy, not the same objects.
        return structuredClone(await reader.read(part))
      },
      end: () => undefined,
    }
  }
  return { help, bytes }
}

const bytesOf = (built: readonly BuiltBlock[]) => built.map(({ block, texts }) => Buffer.from(blockBytes(block, texts)).toString('base64'))

/** Everything a file came to, or its refusal. */
async function outcome(blob: Blob, reading: Reading, how?: PartsOptions) {
  const shown: number[] = []
  const got = await readCalls(blob, reading, { sourceId, fileName: 'f.csv', now, digest, ...(how ? { parts: how } : {}), onBlocks: (blocks) => void shown.push(...blocks.map(({ rows }) => rows)) })
  if (!got.ok) return got
  const { blocks, staged, ...rest } = got.value
  return { ...rest, staged, blocks: bytesOf(blocks), shown: shown.reduce((sum, rows) => sum + rows, 0) }
}

const header = 'call_id,start,direction,queue,agent,caller,callee,wait,talk,status'
const sound = ['a1,2025-01-13 10:00:00,inbound,q,A,380671112233,0800,1,1,answered', 'a2,2025-01-14 10:00:00,outbound,q,B,380671112233,0800,1,1,no answer']
async function readingOf(correction: Partial<Reading>): Promise<Reading> {
  return { ...(await inspect(csv(header, ...sound))).reading, ...correction }
}

/** Cells that are read, refused, trimmed or torn; a cell in quotes may hold line ends and delimiters. */
const cells = fc.tuple(
  fc.constantFrom('i1', 'i2', 'i3', 'i4', 'i5', 'i6', '', '"i,7"', '"i\n8"'), fc.constantFrom('2025-01-13 10:00:00', '2025-01-13 23:59:59', '2025-01-14 00:00:00', '2025-01-15 08:00:00', '"2025-01-14 07:05:00"', 'NULL', 'Total'),
  fc.constantFrom('inbound', ' outbound', ''), fc.constantFrom('q1', '"q\r\n2"', 'гаряча лінія', '"q ""3"""', '"open', 'stray"quote'), fc.constantFrom('Ann', 'Çağla', ''),
  fc.constantFrom('+380671112233', '"38067\n,11"', ''), fc.constantFrom('0800', ''), fc.constantFrom('5', '1:05', '-1', ''), fc.constantFrom('60', '0', 'x'), fc.constantFrom('answered', 'no answer', 'gremlins', '"a\nb\n"'),
)
const nasty = fc.record({
  rows: fc.array(fc.oneof({ weight: 8, arbitrary: cells.map((row) => row.join(',')) }, { weight: 1, arbitrary: fc.constantFrom('', ' ', header, ',,,', 'i9,2025-01-13 10:00:00,inbound,q', '\u00ff\ufeff', 'Total,,,,,,,3,4,') }), { minLength: 1, maxLength: 14 }),
  end: fc.constantFrom('\n', '\r\n', '\r'), tail: fc.boolean(), junk: fc.boolean(),
})
function fileOf({ rows, end, tail, junk }: { rows: readonly string[]; end: string; tail: boolean; junk: boolean }): Blob {
  const text = new TextEncoder().encode([header, ...sound, ...rows].join(end) + (tail ? end : ''))
  // Bytes that are no UTF-8.
  if (junk) for (let i = 150; i < text.length; i += 97) text[i] = 0xe2
  return new Blob([text])
}
const means = fc.constantFrom('unique', 'none', 'call')

describe('a file read in parts by two', () => {
  it('comes to the same bytes, ids, counts and refusals wherever it is cut and however the second reader does', async () => {
    await fc.assert(fc.asyncProperty(nasty, means, fc.integer({ min: 1, max: 400 }), fc.constantFrom(...helpers), async (made, callIdMeans, bytes, helper) => {
      const blob = fileOf(made)
      const reading = await readingOf({ callIdMeans })
      expect(await outcome(blob, reading, parts(bytes, helper))).toEqual(await outcome(blob, reading))
    }), { numRuns: 200 })
  })
  it('does so for every length of a part of one nasty file', async () => {
    const rows = ['i1,2025-01-13 10:00:00,inbound,"q\nq\r\n\n",A,1,2,3,4,answered', 'i1,2025-01-13 10:00:01,inbound,q,A,1,2,3,4,answered', 'i2,2025-01-14 10:00:00,inbound,"open,A,1,2,3,4,answered', 'i3,2025-01-14 00:00:00,inbound,"a ""b"" c",A,1,2,3,4,answered', 'i3,2025-01-13 23:59:59,inbound,q,A,1,2,3,4,answered', '', 'i4,2025-01-15 00:00:00,inbound,q,A,1,2,x,4,answered']
    for (const end of ['\n', '\r\n']) {
      for (const callIdMeans of ['unique', 'none'] as const) {
        const [blob, reading] = [fileOf({ rows, end, tail: true, junk: false }), await readingOf({ callIdMeans })]
        const whole = await outcome(blob, reading)
        for (let bytes = 1; bytes <= blob.size / 3; bytes++) expect(await outcome(blob, reading, parts(bytes, 'prompt')), `${bytes}`).toEqual(whole)
      }
    }
  }, 60_000)
  it('reads a cut inside a quoted cell of five megabytes as it is read in one', async () => {
    const row = (i: number, queue = 'q') => `i${i},2025-01-13 10:00:${String(i % 60).padStart(2, '0')},inbound,${queue},A,1,2,3,4,answered`
    const long = `"${'x,y\n'.repeat(1_300_000)}"`
    const blob = new Blob([[header, row(1), row(2, long), row(3), row(4, `"${'z\n'.repeat(30_000)}"`), ...Array.from({ length: 2000 }, (_, i) => row(i + 5))].join('\n')])
    const reading = await readingOf({ callIdMeans: 'unique' })
    expect(await outcome(blob, reading, parts(1 << 20, 'prompt'))).toEqual(await outcome(blob, reading))
  }, 60_000)
  it('reads a line of five megabytes without an end as it is read in one', async () => {
    const row = (i: number) => `i${i},2025-01-13 10:00:00,inbound,q,A,1,2,3,4,answered`
    const blob = new Blob([[header, row(1), 'x'.repeat(5 << 20), row(2), 'y,'.repeat(700_000), row(3)].join('\n')])
    const reading = await readingOf({ callIdMeans: 'unique' })
    for (const bytes of [100_000, 1_100_000]) expect(await outcome(blob, reading, parts(bytes, 'prompt'))).toEqual(await outcome(blob, reading))
  }, 60_000)
  it('reads nothing any more after a part that could not be read', async () => {
    const blob = fileOf({ rows: Array.from({ length: 50 }, (_, i) => `k${i},2025-01-13 10:00:00,inbound,q,A,1,2,3,4,answered`), end: '\n', tail: true, junk: false })
    const [first, second] = await partsOf(blob, 1000)
    const rows = header.split(',')
    if (!first || !second) throw new Error('no parts')
    const slice = (from?: number, to?: number) => (from === first.from ? { size: blob.size, slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) }) } : blob.slice(from, to))
    const broken = { size: blob.size, slice } as unknown as Blob
    const reader = new PartReader({ blob: broken, reading: await readingOf({}), fileName: 'f.csv' }, { preamble: [], header: rows, width: rows.length, rows: [] }, sourceId)
    const [one, two] = [reader.read(first), reader.read(second)]
    await expect(one).rejects.toThrow('gone')
    await expect(two).rejects.toThrow('gone')
  })
  it('cuts behind line feeds only, and leaves no byte out', async () => {
    await fc.assert(fc.asyncProperty(nasty, fc.integer({ min: 1, max: 300 }), async (made, bytes) => {
      const blob = fileOf(made)
      const cut = await partsOf(blob, bytes)
      const all = new Uint8Array(await blob.arrayBuffer())
      expect(cut.map(({ from }) => from)).toEqual([0, ...cut.slice(0, -1).map(({ to }) => to)])
      expect([cut.at(-1)?.to, cut.filter(({ last }) => last).length]).toEqual([blob.size, 1])
      for (const { from } of cut.slice(1)) expect(all[from - 1]).toBe(10)
    }))
  })
})
