import { expect } from 'vitest'
import { openContainer } from '../../../src/imports/containers/open-container'
import { inspectFile } from '../../../src/imports/inspect-file'
import { readCalls } from '../../../src/imports/read-calls'
import { DexieCallArchive } from '../../../src/storage/archive/dexie-call-archive'
import type { Database } from '../../../src/storage/database/database'
import { systemTableNames } from '../../../src/storage/database/schema'
import { valueOf } from '../../storage/contract/harness'
import { memoryEngine } from '../../storage/engine'
import { csv, digest, importAs, now, sourceId } from '../kit'
import { mutated, seeds } from './mutations'

/** Everything an import may touch, byte for byte. */
async function stored(db: Database): Promise<string> {
  const tables = await db.transaction('r', [...systemTableNames], () => Promise.all(systemTableNames.map((name) => db.table(name).toArray())))
  return JSON.stringify(tables, (_, value: unknown) => (ArrayBuffer.isView(value) ? [value.constructor.name, Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64')] : value))
}

type Fate = { readonly refused: string } | { readonly imported: true }

/** One file through the whole pipeline into the archive and out of it again. */
async function fateOf(bytes: Uint8Array<ArrayBuffer>, archive: DexieCallArchive, db: Database, before: string): Promise<Fate> {
  const opened = await openContainer(new Blob([bytes]), 'f')
  if (!opened.ok) return { refused: opened.failure.code }
  const { blob, decoding } = opened.value
  const look = await inspectFile(blob, 'f', { zone: 'Europe/Kyiv', decoding })
  if (!look.ok) return { refused: look.failure.code }
  if (look.value.refused) return { refused: look.value.refused.code }
  let steps = 0
  const read = await readCalls(blob, look.value.reading, { sourceId, fileName: 'f', now, digest, onProgress: () => steps++ })
  expect(steps).toBeLessThanOrEqual(2 + blob.size / (1 << 16))
  if (!read.ok) return { refused: read.failure.code }
  const { record, blocks, joinedLegs, presence } = read.value
  expect(record.rows).toBeLessThanOrEqual(blob.size)
  // Stretches of presence a queue log's events do not make whole are refused beside its rows of calls.
  const stretches = look.value.brings === 'both' ? record.rejected.filter(({ code }) => code === 'row.badInterval').length : 0
  if (look.value.brings !== 'hours') expect(record.rows).toBe(record.calls + joinedLegs + record.rejectedRows - stretches)
  expect(record.rejected.length).toBe(Math.min(record.rejectedRows, 500))
  const overlap = await archive.preview(sourceId, blocks, record)
  expect(overlap.newCalls + overlap.alreadyHere + overlap.changed).toBe(record.calls)
  const extras = presence.length > 0 ? { presence: { importId: record.id, sourceId, zone: record.zone, entries: [...presence] } } : {}
  const kept = await archive.store(record, blocks, extras)
  if (!kept.ok) {
    expect((await stored(db)) === before).toBe(true)
    return { refused: kept.failure.code }
  }
  valueOf(await archive.undo(record.id))
  expect((await stored(db)) === before).toBe(true)
  return { imported: true }
}

/**
 * Every damaged file from one seed number to another: each is refused with a reason or imported, leaves nothing behind
 * when undone, and never throws. Two runs of half the files take half the time on two cores.
 */
export async function survive(first: number, last: number): Promise<void> {
  const db = valueOf(await memoryEngine().open('mutated'))
  const archive = new DexieCallArchive(db)
  // Calls that are here already overlap with some of the files.
  const base = await importAs(csv('call_id,start,direction,agent,caller,talk,status', 'a,2025-01-13 10:00:00,inbound,Ann O,+380671112233,60,answered', 'z,2025-01-14 12:00:00,inbound,Ann,1,5,answered'), { callIdMeans: 'unique' }, 'Europe/Kyiv')
  valueOf(await archive.store(base.record, base.blocks))
  const before = await stored(db)
  const imported = new Map<string, number>()
  let refused = 0
  for (let seed = first; seed <= last; seed++) {
    const { name, bytes } = mutated(seed)
    const fate = await fateOf(bytes, archive, db, before).catch((cause: unknown) => {
      throw new Error(`mutated(${seed}), a ${name} file`, { cause })
    })
    if ('imported' in fate) imported.set(name, (imported.get(name) ?? 0) + 1)
    else {
      expect(fate.refused, `mutated(${seed})`).toMatch(/^(file|import)\.\w+$/)
      refused++
    }
  }
  expect((await stored(db)) === before).toBe(true)
  // Neither everything nor nothing gets through, of any layout.
  const files = last - first + 1
  expect(refused).toBeGreaterThan(files / 20)
  expect(seeds.filter(({ name }) => (imported.get(name) ?? 0) < files / 300).map(({ name }) => name)).toEqual([])
  db.close()
}
