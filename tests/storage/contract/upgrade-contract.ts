import type { CallBlock, CallTexts } from '../../../src/domain/archive/block'
import { DexieCallArchive } from '../../../src/storage/archive/dexie-call-archive'
import { DexieRecordStore } from '../../../src/storage/records/dexie-record-store'
import { packOlderRows } from '../../../src/storage/packing/pack-older-rows'
import { everything, holds, opened, same, throws, valueOf, type Engine, type Runner } from './harness'
import { liveCalls, sketchImport } from './sample-calls'
import { client } from './sample-records'

type Index = readonly [name: string, path: string | string[], many?: boolean]

/** Every store of version 1 by its key and indexes, written down apart from the code that is tested. */
const version1: Readonly<Record<string, { readonly key: string | string[]; readonly indexes?: readonly Index[] }>> = {
  company: { key: 'id' }, clients: { key: 'id' }, contacts: { key: 'id' }, operators: { key: 'id' }, hotlines: { key: 'id' }, matchRules: { key: 'id' },
  definitions: { key: 'id' }, sources: { key: 'id' }, tariffs: { key: 'id' }, works: { key: 'id' }, invoices: { key: 'id' },
  journal: { key: 'id', indexes: [['[table+rec]', ['table', 'rec']]] },
  meta: { key: 'key' }, counters: { key: 'key' },
  imports: { key: 'id', indexes: [['sourceId', 'sourceId']] },
  callBlocks: { key: ['importId', 'day'], indexes: [['day', 'day']] },
  callTexts: { key: ['importId', 'day'] },
  callMasks: { key: ['importId', 'day'], indexes: [['day', 'day']] },
  frozenCalls: { key: ['invoiceId', 'key'], indexes: [['invoiceId', 'invoiceId'], ['blockKeys', 'blockKeys', true]] },
}

const day = 20_700
const brought = sketchImport('old', [[day, 10, 'a', 30], [day, 20, 'b', 40]])

/** A workspace as version 1 left it: made by the engine alone, with its records, history, calls and a mask. */
function leaveVersion1(indexedDB: IDBFactory, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    // Dexie writes ten times its own number.
    const request = indexedDB.open(name, 10)
    request.onerror = () => reject(request.error ?? new Error('not opened'))
    request.onupgradeneeded = () => {
      for (const [table, { key, indexes = [] }] of Object.entries(version1)) {
        const store = request.result.createObjectStore(table, { keyPath: key })
        for (const [index, path, multiEntry = false] of indexes) store.createIndex(index, path, { multiEntry })
      }
    }
    request.onsuccess = () => {
      const write = request.result.transaction(Object.keys(version1), 'readwrite')
      for (const [table, row] of rowsOfVersion1()) write.objectStore(table).add(row)
      write.oncomplete = () => {
        request.result.close()
        resolve()
      }
      write.onerror = () => reject(write.error ?? new Error('not written'))
    }
  })
}

function rowsOfVersion1(): readonly (readonly [table: string, row: object])[] {
  const record = client('a')
  const fields = Object.keys(record)
  return [
    ['meta', { key: 'workspace', vaultId: 'ws_old', createdAt: 5 }],
    ['meta', { key: 'replica', replicaId: 'rep_old', nextSeq: fields.length, hlc: '001790000000000-00000000' }],
    ...fields.map((field, seq) => ['journal', {
      id: `rep_old:${seq}`, hlc: '001790000000000-00000000', txn: 'rep_old:0', table: 'clients', rec: record.id, field, value: record[field as keyof typeof record], prev: [], schema: 1,
    }] as const),
    ['clients', { id: record.id, record, $heads: Object.fromEntries(fields.map((field, seq) => [field, [`rep_old:${seq}`]])), $deleted: false }],
    ['counters', { key: '2026', next: 7 }],
    ['imports', brought.record],
    ...brought.blocks.flatMap(({ block, texts }): (readonly [string, CallBlock | CallTexts])[] => [['callBlocks', block], ['callTexts', texts]]),
    ['callMasks', { importId: brought.record.id, day, mask: Uint8Array.of(2) }],
  ]
}

/** What opening a database of an earlier version must keep. */
export function upgradeContract({ describe, it }: Runner, engine: Engine): void {
  describe('database of version 1', () => {
    it('opens with everything it held, and takes hours and files from then on', async () => {
      const name = engine.freshName()
      await leaveVersion1(engine.indexedDB, name)
      const db = await opened(engine, name)
      const [store, archive] = [new DexieRecordStore(db), new DexieCallArchive(db)]
      same(await store.list('clients'), [client('a')])
      same((await store.history('clients', client('a').id)).length, Object.keys(client('a')).length)
      same(await db.counters.toArray(), [{ key: '2026', next: 7 }])
      same((await db.meta.get('workspace')), { key: 'workspace', vaultId: 'ws_old', createdAt: 5 })
      same(await archive.imports(), [brought.record])
      same(await archive.texts(brought.record.id, day), brought.blocks[0]?.texts)
      same(await liveCalls(archive, day, day), [`${day}/20/b/40`], 'the mask holds')
      same(await archive.presence(), [])
      same(await archive.file(brought.record.id), null)
      const next = sketchImport('new', [[day + 3, 1, 'n', 5]])
      valueOf(await archive.store(next.record, next.blocks, { file: new Blob(['a']) }))
      same((await archive.keptFiles()).length, 1)
      valueOf(await store.commit([{ kind: 'update', table: 'clients', id: client('a').id, patch: { note: 'later' }, seen: (await store.get('clients', client('a').id))?.seen ?? {} }]))
      db.close()
      const again = await opened(engine, name)
      holds((await new DexieRecordStore(again).get('clients', client('a').id))?.record.note === 'later', 'the history goes on')
      again.close()
    })

    it('has its calls packed in the background, killed after any write and gone on with, and nobody sees a difference', async () => {
      const name = engine.freshName()
      await leaveVersion1(engine.indexedDB, name)
      const untouched = await opened(engine, name)
      const before = await withoutPacking(untouched)
      const raw = await rawRows(engine.indexedDB, name)
      untouched.close()
      for (let fatal = 1; fatal < 40; fatal++) {
        let left = fatal
        const db = await opened(engine, name, {
          fault: () => {
            if (--left === 0) throw new Error('killed')
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
      holds(raw.every((row) => !row.packed) && packed.length === raw.length && packed.every((row) => row.packed), 'every row is packed')
    })
  })
}

async function withoutPacking(db: Parameters<typeof everything>[0]): Promise<string> {
  const rows = await everything(db)
  const packing = await db.meta.get('packing')
  return packing ? rows.replace(/\{after:[^}]*key:"packing"[^}]*\},?/, '') : rows
}

/** The archive's rows as the engine holds them. */
function rawRows(indexedDB: IDBFactory, name: string): Promise<readonly { packed: boolean }[]> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name)
    request.onerror = () => reject(request.error ?? new Error('not opened'))
    request.onsuccess = () => {
      const read = request.result.transaction(['callBlocks', 'callTexts'], 'readonly')
      const found: { packed: boolean }[] = []
      for (const table of ['callBlocks', 'callTexts']) {
        const all = read.objectStore(table).getAll()
        all.onsuccess = () => found.push(...all.result.map((row: object) => ({ packed: 'packed' in row })))
      }
      read.oncomplete = () => {
        request.result.close()
        resolve(found)
      }
    }
  })
}
