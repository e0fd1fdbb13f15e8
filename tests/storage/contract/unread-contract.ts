import type { Client } from '../../../src/domain/client/client'
import { exportWorkspace } from '../../../src/storage/backup/export-workspace'
import { importWorkspace } from '../../../src/storage/backup/import-workspace'
import type { Database } from '../../../src/storage/database/database'
import { StorageError } from '../../../src/storage/database/storage-failure'
import { issuePaper } from '../../../src/storage/papers/issue-paper'
import { DexieRecordStore } from '../../../src/storage/records/dexie-record-store'
import type { Change, Unread } from '../../../src/storage/records/port'
import { codeOf, eventually, everything, opened, same, valueOf, type Engine, type Runner } from './harness'
import { asLaterApp, there } from './later-app'
import { client, draft, hotline, issuedFrom } from './sample-records'

const { id } = client('a')
const create = (record: Client): Change => ({ kind: 'create', table: 'clients', record })
const told = (unread: readonly Unread[]): unknown => unread.map(({ table, id: one, title, why }) => [table, one, title, why.kind === 'damaged' ? `damaged ${why.field}` : why.kind])

/** The code a read ends with. */
async function refusal(read: Promise<unknown>): Promise<string> {
  try {
    await read
  } catch (error) {
    if (error instanceof StorageError) return error.failure.code
    throw error
  }
  throw new Error('it was read')
}

/** Writes over a stored record what no app would write. */
async function damage(db: Database, table: 'clients' | 'hotlines', which: string, fields: object): Promise<void> {
  const row = await db.records(table).get(which)
  if (!row) throw new Error('nothing to damage')
  await db.records(table).put({ ...row, record: { ...row.record, ...fields } })
}

/** Records this app cannot read: told, left alone, carried on. */
export function unreadContract({ describe, it }: Runner, engine: Engine): void {
  const { digest } = engine
  /** Three clients, of which the first is the later app's work: made by this one, changed by that. */
  const parked = async (): Promise<Database> => {
    const db = await opened(engine)
    valueOf(await new DexieRecordStore(db).commit([create(client('a', 'А')), create(client('b', 'Б')), create(client('c', 'В'))]))
    await asLaterApp(2, async () => {
      const store = new DexieRecordStore(db)
      const { seen } = there(await store.get('clients', id))
      valueOf(await store.commit([{ kind: 'update', table: 'clients', id, patch: { segment: 'key' } as Partial<Client>, seen }]))
    })
    return db
  }
  const damaged = async (): Promise<Database> => {
    const db = await opened(engine)
    valueOf(await new DexieRecordStore(db).commit([create(client('a', 'А')), create(client('b', 'Б')), create(client('c', 'В'))]))
    await damage(db, 'clients', id, { currency: 'XXQ' })
    return db
  }

  for (const [name, make, why, code] of [['a newer app wrote', parked, 'newer', 'storage.newer'], ['is damaged', damaged, 'damaged currency', 'storage.damaged']] as const) {
    describe(`a record that ${name}`, () => {
      it('does not fail what is shown: watchers get the others, and are told of it', async () => {
        const db = await make()
        const store = new DexieRecordStore(db)
        const seen: unknown[] = []
        const stop = store.watch('clients', {}, (list, unread) => seen.push([list.map((one) => one.shortName), told(unread)]))
        await eventually(() => seen.length > 0, 'the watcher is called')
        same(seen.at(-1), [['Б', 'В'], [['clients', id, 'А', why]]])
        stop()
        same(told(await store.unread()), [['clients', id, 'А', why]])
      })

      it('is told by whatever is computed: no list is handed out without it, but one it surely is not in', async () => {
        const store = new DexieRecordStore(await make())
        same(await refusal(store.get('clients', id)), code)
        same(await refusal(store.list('clients')), code)
        same(await refusal(store.list('clients', { shortName: 'А' })), code)
        same((await store.list('clients', { shortName: 'Б' })).length, 1)
        same(there(await store.get('clients', client('b').id)).record.shortName, 'Б')
      })

      it('is never changed, and whatever tries is refused with its code', async () => {
        const db = await make()
        const store = new DexieRecordStore(db)
        const last = (await store.history('clients', id))[0]?.transaction ?? ''
        const seen = (await db.records('clients').get(id))?.$heads ?? {}
        const before = await everything(db)
        const whole: Change = { kind: 'create', table: 'clients', record: client('d') }
        same(codeOf(await store.commit([whole, { kind: 'update', table: 'clients', id, patch: { note: 'x' }, seen }])), code)
        same(codeOf(await store.commit([whole, { kind: 'remove', table: 'clients', id, seen }])), code)
        same(codeOf(await store.commit([whole, create(client('a'))])), code)
        same(codeOf(await store.undo(last)), code)
        same((await store.removal('clients', id)).kind, 'held')
        same(await everything(db), before)
      })

      it('goes out and comes in as it stands, with its history', async () => {
        const db = await make()
        const file = valueOf(await exportWorkspace(db, digest))
        const other = await opened(engine)
        same(valueOf(await importWorkspace(other, file, digest)).records, 3)
        same(told(await new DexieRecordStore(other).unread()), [['clients', id, 'А', why]])
        same(await other.records('clients').toArray(), await db.records('clients').toArray())
        same(await other.journal.toArray(), await db.journal.toArray())
        same(await valueOf(await exportWorkspace(other, digest)).text(), await file.text())
      })

      it('holds what it points at', async () => {
        const db = await make()
        const store = new DexieRecordStore(db)
        valueOf(await store.commit([{ kind: 'create', table: 'hotlines', record: { ...hotline('h'), clientId: client('b').id } }]))
        await damage(db, 'hotlines', hotline('h').id, { zone: 5 })
        same(await store.removal('clients', client('b').id), { kind: 'held', by: [{ table: 'hotlines', id: hotline('h').id, title: 'h' }] })
      })
    })
  }

  describe('a record a newer app wrote', () => {
    it('is read again by that app, as if nothing had been', async () => {
      const db = await parked()
      const file = valueOf(await exportWorkspace(db, digest))
      const other = await opened(engine)
      valueOf(await importWorkspace(other, file, digest))
      await asLaterApp(2, async () => {
        const store = new DexieRecordStore(other)
        same(await store.unread(), [])
        same((await store.list('clients', { segment: 'key' } as Partial<Client>)).map((one) => one.id), [id])
      })
    })

    it('comes in from the file that app wrote, and goes back to it', async () => {
      const db = await parked()
      const file = await asLaterApp(2, async () => valueOf(await exportWorkspace(db, digest)))
      const other = await opened(engine)
      same(valueOf(await importWorkspace(other, file, digest)).records, 3)
      same(told(await new DexieRecordStore(other).unread()), [['clients', id, 'А', 'newer']])
      const back = valueOf(await exportWorkspace(other, digest))
      await asLaterApp(2, async () => {
        const again = await opened(engine)
        valueOf(await importWorkspace(again, back, digest))
        same((await new DexieRecordStore(again).list('clients', { segment: 'key' } as Partial<Client>)).map((one) => one.id), [id])
        same(await again.records('clients').toArray(), await db.records('clients').toArray())
      })
    })

    it('that was removed is nobody’s trouble', async () => {
      const db = await parked()
      await asLaterApp(2, async () => {
        const store = new DexieRecordStore(db)
        valueOf(await store.commit([{ kind: 'remove', table: 'clients', id, seen: there(await store.get('clients', id)).seen }]))
      })
      const store = new DexieRecordStore(db)
      same(await store.unread(), [])
      same((await store.list('clients')).length, 2)
      same(await store.get('clients', id), null)
    })
  })

  describe('a damaged record', () => {
    it('is missed by no list, though its damage lies in the field it is asked for by', async () => {
      const db = await opened(engine)
      const store = new DexieRecordStore(db)
      valueOf(await store.commit([{ kind: 'create', table: 'hotlines', record: hotline('h') }, { kind: 'create', table: 'hotlines', record: hotline('i') }]))
      await damage(db, 'hotlines', hotline('h').id, { clientId: 'nobody' })
      same(await refusal(new DexieRecordStore(db).list('hotlines', { clientId: client('a').id })), 'storage.damaged')
    })

    it('is read once it is whole again', async () => {
      const db = await damaged()
      const store = new DexieRecordStore(db)
      same((await store.unread()).length, 1)
      const file = valueOf(await exportWorkspace(db, digest))
      await damage(db, 'clients', id, { currency: 'UAH' })
      same(await new DexieRecordStore(db).unread(), [])
      const other = await opened(engine)
      valueOf(await importWorkspace(other, file, digest))
      same((await new DexieRecordStore(other).unread()).length, 1)
    })

    it('is shown without a name when what it is called is damaged too', async () => {
      const db = await damaged()
      await damage(db, 'clients', id, { shortName: { of: 'nobody' } })
      same((await new DexieRecordStore(db).unread()).map(({ title }) => title), [''])
    })

    it('that is an invoice still bears its number', async () => {
      const db = await opened(engine)
      const store = new DexieRecordStore(db)
      valueOf(await store.commit([{ kind: 'create', table: 'invoices', record: draft('one') }, { kind: 'create', table: 'invoices', record: draft('two') }]))
      const request = (which: string) => ({ table: 'invoices' as const, draft: draft(which), series: { key: 'all', format: (count: number) => `N-${count}` }, build: (number: string) => issuedFrom(draft(which), number), frozen: [] })
      same(valueOf(await issuePaper(db, request('one'))).number, 'N-1')
      const row = await db.records('invoices').get(draft('one').id)
      if (row) await db.records('invoices').put({ ...row, record: { ...row.record, dueOn: 'soon' } })
      await db.counters.clear()
      same(valueOf(await issuePaper(db, request('two'))).number, 'N-2')
    })
  })
}
