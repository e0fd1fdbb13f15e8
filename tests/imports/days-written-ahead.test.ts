import { IDBFactory } from 'fake-indexeddb'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CallBuilder } from '../../src/domain/archive/block-builder'
import { blockBytes } from '../../src/domain/archive/block-digest'
import { mergeBlocks } from '../../src/domain/archive/merge-blocks'
import type { BuiltBlock, NewCall } from '../../src/domain/archive/new-call'
import type { ImportId } from '../../src/domain/kernel/ids'
import { makeId } from '../../src/domain/records'
import { readCalls } from '../../src/imports/read-calls'
import { DexieCallArchive } from '../../src/storage/archive/dexie-call-archive'
import type { StagedImport } from '../../src/storage/archive/port'
import { everything, opened, valueOf } from '../storage/contract/harness'
import { liveCalls } from '../storage/contract/sample-calls'
import { memoryEngine } from '../storage/engine'
import { csv, digest, inspect, now, sourceId } from './kit'

const header = 'call_id,start,direction,queue,agent,caller,callee,wait,talk,status'
const day = (n: number) => `2025-01-${String(n + 1).padStart(2, '0')}`
const engine = memoryEngine(new IDBFactory())
const bytesOf = (built: readonly BuiltBlock[]) => built.map(({ block, texts }) => [...blockBytes(block, texts)])

/** Calls as rows: id, day, second, talk. Rows with one id on neighbouring days are versions of one call. */
const rows = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 59 })), { minLength: 1, maxLength: 40, selector: ([id]) => id })
type Rows = readonly (readonly [id: number, day: number, second: number])[]
const line = ([id, n, second]: Rows[number]) => `id${id},${day(n)} 10:00:${String(second).padStart(2, '0')},inbound,q${id % 3},A${id % 5},38050${id}11,0800,5,${id},answered`

async function readingOf() {
  return { ...(await inspect(csv(header, line([1, 0, 0]), line([2, 0, 1])))).reading, callIdMeans: 'unique' as const }
}

async function importInto(archive: DexieCallArchive, list: Rows, heldCalls: number): Promise<{ id: ImportId; staged: boolean }> {
  const blob = csv(header, ...list.map(line))
  let handedOn = 0
  // Rows come in pieces of a megabyte: the blank space makes a piece of each row or so.
  const read = valueOf(await readCalls<StagedImport>(blob, await readingOf(), { sourceId, fileName: 'f.csv', now, digest, onBlocks: (blocks) => void (handedOn += blocks.reduce((sum, b) => sum + b.rows, 0)), spill: { open: (id) => archive.stage(id), heldCalls } }))
  expect(handedOn).toBe(list.length)
  await archive.preview(sourceId, read.blocks, read.record, read.staged ?? undefined)
  valueOf(await archive.store(read.record, read.blocks, read.staged ? { staged: read.staged } : {}))
  if (read.staged) valueOf(await read.staged.drop())
  return { id: read.record.id, staged: read.staged !== null }
}

const withoutMeta = async (db: Parameters<typeof everything>[0]) => (await everything(db)).split('\n').filter((l) => !l.startsWith('meta=')).join('\n')

describe('a file with too many calls to be held', () => {
  it('is stored as if it had been held, in whatever order its days come, and undone without a trace', async () => {
    await fc.assert(fc.asyncProperty(rows, async (list) => {
      const [held, spilled] = [await opened(engine), await opened(engine)]
      const empty = await everything(spilled)
      await importInto(new DexieCallArchive(held), list, 1000)
      const archive = new DexieCallArchive(spilled)
      const { id } = await importInto(archive, list, 0)
      expect(await withoutMeta(spilled)).toBe(await withoutMeta(held))
      valueOf(await archive.undo(id))
      expect(await everything(spilled)).toBe(empty)
    }), { numRuns: 25 })
  })
  it('hands days on while it is read and gets them back as one block each', async () => {
    // Three megabytes: days go back and forth over the pieces.
    const list: Rows = Array.from({ length: 40_000 }, (_, i) => [i, Math.floor(i / 5_000) % 3, i % 60])
    const [held, spilled] = [await opened(engine), await opened(engine)]
    await importInto(new DexieCallArchive(held), list, 1_000_000)
    expect((await importInto(new DexieCallArchive(spilled), list, 4_000)).staged).toBe(true)
    expect(await withoutMeta(spilled)).toBe(await withoutMeta(held))
  }, 60_000)
})

describe('overlapping exports', () => {
  it('give the calls of their union in any order, held or written ahead', async () => {
    await fc.assert(fc.asyncProperty(rows, fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }), async (list, a, b) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)]
      const [first, second] = [list.slice(0, to + 1), list.slice(Math.min(from, list.length - 1))]
      const union = list.slice(0, Math.max(first.length, list.length))
      const seen: (readonly string[])[] = []
      for (const exports of [[first, second], [second, first], [union]]) {
        const archive = new DexieCallArchive(await opened(engine))
        for (const each of exports) await importInto(archive, each, 0)
        seen.push(await liveCalls(archive, 0, 99_999))
      }
      expect(seen[1]).toEqual(seen[0])
      expect(seen[2]).toEqual(seen[0])
    }), { numRuns: 15 })
  })
})

describe('parts of a day', () => {
  const call = fc.record({
    start: fc.integer({ min: 0, max: 5 }), talk: fc.nat(3), outcome: fc.nat(6), direction: fc.nat(2), queue: fc.constantFrom('', 'q', 'Ж'), operator: fc.constantFrom('', 'o1', 'o2'),
    from: fc.constantFrom('', '+380501112233', 'анонім'), region: fc.constantFrom('', 'Київ', 'Львів'), legs: fc.integer({ min: 1, max: 3 }),
  })
  it('make byte for byte the block their calls make together', () => {
    fc.assert(fc.property(fc.array(call, { minLength: 2, maxLength: 30 }), fc.nat(28), fc.nat(28), (calls, a, b) => {
      const made: NewCall[] = calls.map(({ region, ...each }, i) => ({
        ...each, wait: 0, hold: i, wrap: 1, line: '', campaign: '', topic: '', disposition: 'd', callId: `id${i}`, to: '', fileRow: 10 * i + 2,
        ...(each.legs > 1 ? { legRows: Array.from({ length: each.legs }, (_, leg) => 10 * i + 2 + leg) } : {}), custom: { region },
      }))
      const build = (list: readonly NewCall[]) => {
        const builder = new CallBuilder()
        for (const each of list) builder.add(each)
        const [block] = valueOf(builder.finish(makeId('import', () => 'i'), sourceId)).blocks
        return block ? [block] : []
      }
      const cuts = [a, b].map((cut) => 1 + (cut % (calls.length - 1))).sort((x, y) => x - y)
      const [first, ...others] = [made.slice(0, cuts[0]), made.slice(cuts[0], cuts[1]), made.slice(cuts[1])].flatMap(build)
      if (!first) throw new Error('no part')
      expect(bytesOf([valueOf(mergeBlocks(first, others))])).toEqual(bytesOf(build(made)))
    }), { numRuns: 300 })
  })
})
