import { Dexie } from 'dexie'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { deleteDatabase, openDatabase, type OpenSurroundings } from '../../src/storage/database/open-database'
import type { Sentinel, SentinelRecord } from '../../src/storage/database/sentinel'
import { DexieRecordStore } from '../../src/storage/records/dexie-record-store'
import { codeOf, everything, valueOf } from './contract/harness'
import { client } from './contract/sample-records'

function memorySentinel(): Sentinel & { readonly kept: Map<string, SentinelRecord> } {
  const kept = new Map<string, SentinelRecord>()
  return {
    kept,
    read: (name) => Promise.resolve(kept.get(name) ?? null),
    write: (name, record) => Promise.resolve(void kept.set(name, record)),
    remove: (name) => Promise.resolve(void kept.delete(name)),
  }
}

function surroundings(over: Partial<OpenSurroundings> = {}): OpenSurroundings & { readonly told: string[] } {
  const told: string[] = []
  let ids = 0
  return {
    indexedDB: new IDBFactory(),
    IDBKeyRange,
    sentinel: memorySentinel(),
    onVersionChange: () => told.push('versionchange'),
    now: () => 1_000,
    newId: () => `id${++ids}`,
    digest: (bytes) => crypto.subtle.digest('SHA-256', bytes),
    told,
    ...over,
  }
}

const create = { kind: 'create', table: 'clients', record: client('a') } as const

/** A database as a later release would leave it. */
async function writeNewer(indexedDB: IDBFactory, name: string): Promise<void> {
  const newer = new Dexie(name, { indexedDB, IDBKeyRange })
  newer.version(99).stores({ clients: 'id', complaints: 'id' })
  await newer.open()
  await newer.table('clients').put({ id: 'new shape' })
  newer.close()
}

describe('opening a database', () => {
  it('makes it once, remembers it outside IndexedDB and finds it again', async () => {
    const world = surroundings()
    const db = valueOf(await openDatabase('own', world))
    expect(await world.sentinel.read('own')).toEqual({ vaultId: 'ws_id1', createdAt: 1_000 })
    valueOf(await new DexieRecordStore(db).commit([create]))
    db.close()
    const again = valueOf(await openDatabase('own', world))
    expect(await new DexieRecordStore(again).list('clients')).toEqual([client('a')])
  })

  it('refuses a database of a newer app and leaves it as it was', async () => {
    const world = surroundings()
    await writeNewer(world.indexedDB, 'own')
    expect(codeOf(await openDatabase('own', world))).toBe('storage.newerSchema')
    const databases = await world.indexedDB.databases()
    expect(databases).toEqual([{ name: 'own', version: 990 }])
  })

  it('refuses to stand an empty database in for one that vanished', async () => {
    const world = surroundings()
    valueOf(await openDatabase('own', world)).close()
    const lost = { ...world, indexedDB: new IDBFactory() }
    for (let attempt = 0; attempt < 3; attempt++) expect(codeOf(await openDatabase('own', lost))).toBe('storage.vanished')
    expect(await lost.indexedDB.databases()).toEqual([])
  })

  it('does not come back empty when the database is cleared while open', async () => {
    const world = surroundings()
    const db = valueOf(await openDatabase('own', world))
    const store = new DexieRecordStore(db)
    valueOf(await store.commit([create]))
    expect((await deleteDatabaseOnly(world, 'own')).ok).toBe(true)
    expect(world.told).toEqual(['versionchange'])
    expect(codeOf(await store.commit([create]))).toBe('storage.lost')
    expect(await world.indexedDB.databases()).toEqual([])
  })

  it('adopts a database whose sentinel was lost', async () => {
    const world = surroundings()
    valueOf(await openDatabase('own', world)).close()
    await world.sentinel.remove('own')
    valueOf(await openDatabase('own', world)).close()
    expect((await world.sentinel.read('own'))?.vaultId).toBe('ws_id1')
  })

  it('deletes a database for good: the next start is a first start', async () => {
    const world = surroundings()
    const db = valueOf(await openDatabase('linewright-sample', world))
    valueOf(await new DexieRecordStore(db).commit([create]))
    valueOf(await deleteDatabase('linewright-sample', world))
    expect(world.told).toEqual(['versionchange'])
    const fresh = valueOf(await openDatabase('linewright-sample', world))
    expect(await new DexieRecordStore(fresh).list('clients')).toEqual([])
  })

  it('tells an engine that cannot read its files from a first start', async () => {
    const indexedDB = new IDBFactory()
    const broken: IDBFactory = Object.create(indexedDB, {
      open: {
        value: () => {
          const request = indexedDB.open('other', 1)
          Object.defineProperty(request, 'error', {
            get: () => new DOMException('Internal error opening backing store', 'UnknownError'),
            set: () => undefined,
          })
          request.addEventListener('upgradeneeded', (event) => {
            event.stopImmediatePropagation()
            request.transaction?.abort()
          })
          return request
        },
      },
    })
    expect(codeOf(await openDatabase('own', surroundings({ indexedDB: broken })))).toBe('storage.damaged')
  })
})

describe('writing', () => {
  it('reports a full disk, however deep the engine hides it, and writes nothing', async () => {
    let full = false
    const db = valueOf(
      await openDatabase(
        'own',
        surroundings({
          fault: () => {
            if (full) throw new Dexie.AbortError('aborted', new DOMException('no room', 'QuotaExceededError'))
          },
        }),
      ),
    )
    const before = await everything(db)
    full = true
    expect(codeOf(await new DexieRecordStore(db).commit([create]))).toBe('storage.quota')
    full = false
    expect(await everything(db)).toBe(before)
  })

  it('gives up on a write another tab keeps waiting, and writes nothing', async () => {
    const world = surroundings({ patience: 80 })
    const [slow, fast] = [valueOf(await openDatabase('own', world)), valueOf(await openDatabase('own', world))]
    const hold = slow.transaction('rw', slow.tables, async () => {
      const until = performance.now() + 400
      while (performance.now() < until) await slow.meta.get('replica')
    })
    expect(codeOf(await new DexieRecordStore(fast).commit([create]))).toBe('storage.busy')
    await hold
    expect(await new DexieRecordStore(fast).list('clients')).toEqual([])
    valueOf(await new DexieRecordStore(fast).commit([create]))
  })

  it('reports a lost connection', async () => {
    const db = valueOf(await openDatabase('own', surroundings()))
    db.close({ disableAutoOpen: true })
    expect(codeOf(await new DexieRecordStore(db).commit([create]))).toBe('storage.lost')
    await expect(new DexieRecordStore(db).list('clients')).rejects.toMatchObject({ failure: { code: 'storage.lost' } })
  })
})

function deleteDatabaseOnly(world: OpenSurroundings, name: string): Promise<{ ok: boolean }> {
  return deleteDatabase(name, { ...world, sentinel: { ...world.sentinel, remove: () => Promise.resolve() } })
}
