import type { Client } from '../../../src/domain/client/client'
import { exportWorkspace } from '../../../src/storage/backup/export-workspace'
import { importWorkspace } from '../../../src/storage/backup/import-workspace'
import type { Database } from '../../../src/storage/database/database'
import { DexieRecordStore } from '../../../src/storage/records/dexie-record-store'
import type { Change } from '../../../src/storage/records/port'
import { codeOf, everything, holds, opened, same, valueOf, type Engine, type Runner } from './harness'
import { asLater, asLaterApp, there } from './later-app'
import { client } from './sample-records'

const { id } = client('a')
const update = async (store: DexieRecordStore, patch: object): Promise<Change> =>
  ({ kind: 'update', table: 'clients', id, patch: patch as Partial<Client>, seen: there(await store.get('clients', id)).seen })

/** What stands between the versions of a record: whatever was written is read by every later app, field for field. */
export function versionsContract({ describe, it }: Runner, engine: Engine): void {
  const { digest } = engine
  const withClient = async (record = client('a')): Promise<Database> => {
    const db = await opened(engine)
    valueOf(await new DexieRecordStore(db).commit([{ kind: 'create', table: 'clients', record }]))
    return db
  }

  describe('versions of a record', () => {
    it('are migrated on reading, by get, list and watch, and nothing is written', async () => {
      const db = await withClient()
      const before = await everything(db)
      await asLaterApp(3, async () => {
        const store = new DexieRecordStore(db)
        const expected = { ...Object.fromEntries(Object.entries(client('a')).filter(([field]) => field !== 'note')), segment: 'credit', remark: '' }
        same(there(await store.get('clients', id)).record, expected)
        same(await store.list('clients', { segment: 'credit' } as Partial<Client>), [expected])
        same(await store.list('clients', { segment: 'cash' } as Partial<Client>), [])
        const seen = await new Promise((resolve) => {
          const stop = store.watch('clients', { segment: 'credit' } as Partial<Client>, (list) => {
            queueMicrotask(() => stop())
            resolve(list)
          })
        })
        same(seen, [expected])
      })
      same(await everything(db), before)
    })

    it('go up with the first change: what the migration made stands in the journal, apart from what the person did', async () => {
      const db = await withClient({ ...client('a'), note: 'перше' })
      await asLaterApp(3, async () => {
        const store = new DexieRecordStore(db)
        const receipt = valueOf(await store.commit([await update(store, { contract: 'К-2' })]))
        same(receipt.conflicts, [])
        same(await db.records('clients').get(id).then((row) => [row?.$version, row?.record['segment'], row?.record['remark'], 'note' in (row?.record ?? {})]), [3, 'credit', 'перше', false])
        const entries = await store.history('clients', id)
        const own = entries.filter((entry) => entry.transaction === receipt.transaction)
        same(own.map((entry) => [entry.field, entry.value, entry.version]), [['contract', 'К-2', 3]])
        const made = entries.filter((entry) => entry.transaction === `${receipt.transaction}/migration`).map((entry) => [entry.field, entry.value, entry.version])
        same(made.sort(), [['note', null, 3], ['remark', 'перше', 3], ['segment', 'credit', 3]])
        valueOf(await store.undo(receipt.transaction))
        const back = there(await store.get('clients', id))
        same([back.record.contract, asLater(back.record)?.segment, asLater(back.record)?.remark], ['', 'credit', 'перше'])
      })
    })

    it('are no conflict: an author who saw the old record has seen what became of it', async () => {
      const db = await withClient()
      const { seen } = there(await new DexieRecordStore(db).get('clients', id))
      await asLaterApp(3, async () => {
        const store = new DexieRecordStore(db)
        const change: Change = { kind: 'update', table: 'clients', id, patch: { segment: 'key', remark: 'нове' } as Partial<Client>, seen }
        same(valueOf(await store.commit([change])).conflicts, [])
        const heads = there(await store.get('clients', id)).seen
        same([heads['segment']?.length, heads['remark']?.length], [1, 1])
      })
    })

    it('keep both values of a conflict through a migration', async () => {
      const db = await withClient()
      const here = new DexieRecordStore(db)
      const { seen } = there(await here.get('clients', id))
      for (const note of ['тут', 'там']) valueOf(await here.commit([{ kind: 'update', table: 'clients', id, patch: { note }, seen }]))
      await asLaterApp(3, async () => {
        const store = new DexieRecordStore(db)
        valueOf(await store.commit([await update(store, { contract: 'К-2' })]))
        const after = there(await store.get('clients', id))
        same(asLater(after.record)?.remark, 'там')
        const standing = (await store.history('clients', id)).filter((entry) => after.seen['note']?.includes(entry.operation)).map((entry) => entry.value)
        same(standing.sort(), [null, 'тут'].sort(), 'the value that was not shown still stands')
      })
    })

    it('let a change of before the update be taken back as long as nothing was written after it', async () => {
      const db = await withClient()
      const before = new DexieRecordStore(db)
      const first = valueOf(await before.commit([await update(before, { note: 'друге' })]))
      const second = valueOf(await before.commit([await update(before, { paymentDays: 0 })]))
      await asLaterApp(3, async () => {
        const store = new DexieRecordStore(db)
        same(asLater((await store.get('clients', id))?.record)?.segment, 'cash')
        valueOf(await store.undo(second.transaction))
        same(asLater((await store.get('clients', id))?.record)?.segment, 'credit', 'the migration sees what was there before')
        valueOf(await store.commit([await update(store, { contract: 'К-2' })]))
        same(codeOf(await store.undo(first.transaction)), 'record.changedSince')
      })
    })

    it('take back what undo did, too', async () => {
      const db = await withClient()
      await asLaterApp(2, async () => {
        const store = new DexieRecordStore(db)
        const edit = valueOf(await store.commit([await update(store, { note: 'нове' })]))
        const undone = valueOf(await store.undo(edit.transaction))
        same(there(await store.get('clients', id)).record.note, '')
        valueOf(await store.undo(undone.transaction))
        same(there(await store.get('clients', id)).record.note, 'нове')
      })
    })

    it('come in from a file of any of them, and go out as they stand', async () => {
      const first = await withClient()
      const file1 = valueOf(await exportWorkspace(first, digest))
      await asLaterApp(2, async () => {
        const there2 = await opened(engine)
        valueOf(await importWorkspace(there2, file1, digest))
        const store = new DexieRecordStore(there2)
        same(asLater((await store.get('clients', id))?.record)?.segment, 'credit')
        same(await valueOf(await exportWorkspace(there2, digest)).text(), await file1.text(), 'untouched, it goes out as it came')
        valueOf(await store.commit([await update(store, { segment: 'key' })]))
        const file2 = valueOf(await exportWorkspace(there2, digest))
        holds((await file2.text()).includes('"$version":2'), 'the line says its version')
        await asLaterApp(3, async () => {
          const there3 = await opened(engine)
          valueOf(await importWorkspace(there3, file2, digest))
          const read = asLater((await new DexieRecordStore(there3).get('clients', id))?.record)
          same([read?.segment, read?.remark], ['key', ''])
        })
      })
    })

    it('say nothing of the first one: what is stored today is what was stored before', async () => {
      const db = await withClient()
      holds(!('$version' in ((await db.records('clients').get(id)) ?? {})), 'no version')
    })
  })
}
