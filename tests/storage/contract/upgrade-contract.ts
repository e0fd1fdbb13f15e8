import { DexieCallArchive } from '../../../src/storage/archive/dexie-call-archive'
import type { Database } from '../../../src/storage/database/database'
import { recordTableNames } from '../../../src/storage/database/schema'
import { DexieRecordStore } from '../../../src/storage/records/dexie-record-store'
import { packOlderRows } from '../../../src/storage/database/pack-older-rows'
import { findLoss } from '../../../src/storage/workspace/find-loss'
import { everything, holds, opened, same, show, throws, valueOf, type Engine, type Runner } from './harness'
import { leaveDatabase, olderVersions, storedAsItStands, type OlderVersion } from './older-database'
import { sketchImport } from './sample-calls'
import { client } from './sample-records'

type Row = Readonly<Record<string, unknown>>
type FileRow = { readonly importId: string; readonly file: Blob }

/** Moments at which an upgrade is killed, over both versions. */
const KILLS = 50

/** What opening a database of an earlier version must keep. */
export function upgradeContract({ describe, it }: Runner, engine: Engine): void {
  /** How long upgrading and packing take, once all code is loaded. */
  const duration = async (version: OlderVersion): Promise<number> => {
    const elsewhere = await engine.openElsewhere(await left(version))
    const began = performance.now()
    await elsewhere.done
    return performance.now() - began
  }

  const left = async (version: OlderVersion): Promise<string> => {
    const name = engine.freshName()
    await leaveDatabase(engine.indexedDB, name, version)
    return name
  }

  for (const version of olderVersions) {
    describe(`database of version ${version}`, () => {
      it('opens with every row it held, frozen calls and kept files bit for bit', async () => {
        const name = await left(version)
        const before = (await storedAsItStands(engine.indexedDB, name)).stores
        const db = await opened(engine, name)
        const stands = ['journal', 'counters', 'imports', 'callMasks', ...(version === 2 ? ['presence'] : [])]
        for (const table of [...recordTableNames, ...stands]) same(await db.table(table).toArray(), before.get(table), table)
        same(await db.meta.bulkGet(['workspace', 'replica']), ['workspace', 'replica'].map((key) => rowsOf(before, 'meta').find((row) => row['key'] === key)))
        const abandoned = new Set(rowsOf(before, 'meta').map((row) => row['importId']))
        for (const table of ['callBlocks', 'callTexts'] as const) {
          same((await readOf(db, table)), rowsOf(before, table).filter((row) => !abandoned.has(row['importId'])), table)
        }
        same(await db.paperCalls.toArray(), rowsOf(before, 'frozenCalls').map(({ invoiceId, ...row }) => ({ ...row, paperId: invoiceId })))
        for (const { importId, file } of (before.get('importFiles') ?? []) as readonly FileRow[]) {
          same(await bytesOf(await new DexieCallArchive(db).file(importId as never)), await bytesOf(file), importId)
        }
        same((await db.blobs.toArray()).map(({ holders }) => holders).flat().sort(), ((before.get('importFiles') ?? []) as readonly FileRow[]).map(({ importId }) => importId))
        same(await findLoss(db), null)
        db.close()
      })

      it('takes hours and files from then on, and its history goes on', async () => {
        const name = await left(version)
        const db = await opened(engine, name)
        const [store, archive] = [new DexieRecordStore(db), new DexieCallArchive(db)]
        const kept = (await archive.keptFiles()).length
        const next = sketchImport('new', [[20_900, 1, 'n', 5]])
        valueOf(await archive.store(next.record, next.blocks, { file: new Blob(['a']) }))
        same((await archive.keptFiles()).length, kept + 1)
        const { id } = client('heat')
        const operations = (await store.history('clients', id)).length
        valueOf(await store.commit([{ kind: 'update', table: 'clients', id, patch: { address: 'Одеса' }, seen: (await store.get('clients', id))?.seen ?? {} }]))
        db.close()
        const again = await opened(engine, name)
        const reader = new DexieRecordStore(again)
        same((await reader.get('clients', id))?.record.address, 'Одеса')
        same((await reader.history('clients', id)).length, operations + 1)
        again.close()
      })

      it('has its calls packed in the background, killed after any write and gone on with, and nobody sees a difference', async () => {
        const name = await left(version)
        const untouched = await opened(engine, name)
        const before = await withoutPacking(untouched)
        const raw = await rawRows(engine.indexedDB, name)
        untouched.close()
        for (let fatal = 1; fatal < 80; fatal++) {
          let writes = fatal
          const db = await opened(engine, name, {
            fault: () => {
              if (--writes === 0) throw new Error('killed')
            },
          })
          const killed = await throws(() => packOlderRows(db))
          db.close()
          const after = await opened(engine, name)
          same(await withoutPacking(after), before, `killed at write ${fatal}`)
          after.close()
          if (!killed) break
        }
        const db = await opened(engine, name)
        const seen: number[] = []
        valueOf(await packOlderRows(db, { onProgress: ({ done, total }) => seen.push(done / total) }))
        same(seen, [], 'done before')
        same((await db.meta.get('packing')), { key: 'packing', table: null, after: null })
        same(await withoutPacking(db), before)
        db.close()
        const packed = await rawRows(engine.indexedDB, name)
        holds(raw.every((isPacked) => !isPacked) && packed.length === raw.length && packed.every(Boolean), 'every row is packed')
      })

      it('stays as it was when any write of its upgrade fails, and is upgraded at the next opening', async () => {
        let total = 0
        const whole = await opened(engine, await left(version), { fault: () => void total++ })
        const upgraded = await everything(whole)
        whole.close()
        holds(total >= 10, 'the upgrade writes')
        const name = await left(version)
        const before = show(await storedRows(engine.indexedDB, name))
        for (let fatal = 1; fatal <= total; fatal += 3) {
          let writes = fatal
          const failed = await throws(() => opened(engine, name, {
            fault: () => {
              if (--writes === 0) throw new Error('killed')
            },
          }))
          // What an opening writes after its upgrade is no longer part of it.
          const found = await storedAsItStands(engine.indexedDB, name)
          if (!failed || found.engine > version * 10) break
          same(show(await storedRows(engine.indexedDB, name)), before, `killed at write ${fatal}`)
        }
        const db = await opened(engine, name)
        same(await everything(db), upgraded)
        db.close()
      })
    })
  }

  describe('a kept file whose bytes the engine has lost', () => {
    it('does not lock the workspace: it alone is kept no more', async () => {
      const lost = (bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> =>
        bytes.length === 1500 ? Promise.reject(new DOMException('gone', 'NotReadableError')) : engine.digest(bytes)
      const db = await opened(engine, await left(2), { digest: lost })
      same((await new DexieCallArchive(db).keptFiles()).map(({ importId }) => importId), ['imp_october', 'imp_september'])
      same(await findLoss(db), null)
      db.close()
    })
  })

  describe('an upgrade killed at any moment', () => {
    it('leaves the older database or the newer one, whole, and the next opening finishes', async () => {
      const began = performance.now()
      const worldOf = async (version: OlderVersion) => {
        const name = await left(version)
        const before = show(await storedRows(engine.indexedDB, name))
        await (await engine.openElsewhere(name)).done
        const db = await opened(engine, name)
        const after = await withoutPacking(db)
        db.close()
        return { version, before, after, long: await duration(version) }
      }
      const worlds = [await worldOf(1), await worldOf(2)]
      const random = randomFrom(20_261_128)
      const outcomes = { older: 0, newer: 0, packed: 0 }
      for (let kill = 0; kill < KILLS; kill++) {
        const world = worlds[kill % worlds.length]
        if (!world) return
        const name = await left(world.version)
        const elsewhere = await engine.openElsewhere(name)
        const moment = random() * world.long
        await new Promise((resolve) => setTimeout(resolve, moment))
        elsewhere.kill()
        const what = `version ${world.version} killed after ${moment.toFixed(1)} ms`
        const found = await storedAsItStands(engine.indexedDB, name)
        if (found.engine === world.version * 10) {
          outcomes.older++
          same(show(await storedRows(engine.indexedDB, name)), world.before, what)
        } else {
          same(found.engine, 30, what)
          outcomes[(found.stores.get('meta') as readonly Row[]).some((row) => row['key'] === 'packing' && row['table'] === null) ? 'packed' : 'newer']++
        }
        const db = await opened(engine, name)
        valueOf(await packOlderRows(db))
        same(await withoutPacking(db), world.after, what)
        db.close()
        holds((await rawRows(engine.indexedDB, name)).every(Boolean), `${what}: every row is packed`)
      }
      console.log(`killed upgrades: ${JSON.stringify(outcomes)} in ${Math.round((performance.now() - began) / 1000)} s`)
      holds(outcomes.older > 0 && outcomes.older < KILLS, 'kills before and after the upgrade was through')
    }, 120_000)
  })
}

function rowsOf(stores: ReadonlyMap<string, readonly unknown[]>, table: string): readonly Row[] {
  return (stores.get(table) ?? []) as readonly Row[]
}

async function readOf(db: Database, table: 'callBlocks' | 'callTexts'): Promise<readonly object[]> {
  await everything(db)
  return table === 'callBlocks' ? db.callBlocks.toArray() : db.callTexts.toArray()
}

/** Every stored row by its store; blobs as their bytes. */
async function storedRows(indexedDB: IDBFactory, name: string): Promise<unknown> {
  const { stores, shape } = await storedAsItStands(indexedDB, name)
  const files = await Promise.all(((stores.get('importFiles') ?? []) as readonly FileRow[]).map(async ({ importId, file }) => [importId, await bytesOf(file)]))
  return [shape, [...stores], files]
}

async function bytesOf(blob: Blob | null): Promise<Uint8Array | null> {
  return blob && new Uint8Array(await blob.arrayBuffer())
}

/** Everything but how far the packing came. */
async function withoutPacking(db: Database): Promise<string> {
  const rows = await everything(db)
  return rows.replace(/\{after:[^}]*key:"packing"[^}]*\},?/, '')
}

/** Of the archive's rows as the engine holds them, which are packed. */
async function rawRows(indexedDB: IDBFactory, name: string): Promise<readonly boolean[]> {
  const { stores } = await storedAsItStands(indexedDB, name)
  return ['callBlocks', 'callTexts'].flatMap((table) => rowsOf(stores, table).map((row) => 'packed' in row))
}

function randomFrom(seed: number): () => number {
  let state = seed
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32
}
