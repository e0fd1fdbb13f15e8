import { issuePaper } from '../../../src/storage/papers/issue-paper'
import { DexieRecordStore } from '../../../src/storage/records/dexie-record-store'
import type { Change, Seen } from '../../../src/storage/records/port'
import type { Client } from '../../../src/domain/client/client'
import { codeOf, everything, holds, opened, same, throws, valueOf, type Engine, type Runner } from './harness'
import { there } from './later-app'
import { client, draft, hotline, issuedFrom } from './sample-records'

const [a, b] = [client('a').id, client('b').id]
const create = (record: Client): Change => ({ kind: 'create', table: 'clients', record })
const update = (id: Client['id'], patch: Partial<Client>, seen: Seen): Change => ({ kind: 'update', table: 'clients', id, patch, seen })
const seenOf = async (store: DexieRecordStore, id: Client['id']): Promise<Seen> => there(await store.get('clients', id)).seen

/** What taking a commit back must hold: everything is as before it, and nothing is struck from the journal. */
export function undoContract({ describe, it }: Runner, engine: Engine): void {
  const two = async (): Promise<DexieRecordStore> => {
    const store = new DexieRecordStore(await opened(engine))
    valueOf(await store.commit([create(client('a', 'А')), create(client('b', 'Б'))]))
    return store
  }

  describe('undo', () => {
    it('takes a commit of several records back as one, as new operations', async () => {
      const store = await two()
      const before = (await store.history('clients', a)).length
      const { transaction } = valueOf(await store.commit([
        update(a, { note: 'x', paymentDays: 3 }, await seenOf(store, a)), update(b, { note: 'y' }, await seenOf(store, b)), create(client('c')),
      ]))
      same(valueOf(await store.undo(transaction)).conflicts, [])
      same(await store.list('clients'), [client('a', 'А'), client('b', 'Б')])
      const history = await store.history('clients', a)
      same([history.length - before, history.slice(0, 2).map((entry) => entry.value).sort()], [4, ['', 10].sort()])
      same(Object.values(await seenOf(store, a)).map((heads) => heads.length).filter((n) => n !== 1), [], 'no conflict is left')
    })

    it('brings a removed record back as it was, and can itself be taken back', async () => {
      const store = await two()
      const removed = valueOf(await store.commit([{ kind: 'remove', table: 'clients', id: a, seen: await seenOf(store, a) }]))
      const back = valueOf(await store.undo(removed.transaction))
      same(there(await store.get('clients', a)).record, client('a', 'А'))
      const again = valueOf(await store.undo(back.transaction))
      same(await store.get('clients', a), null)
      valueOf(await store.undo(again.transaction))
      same(there(await store.get('clients', a)).record, client('a', 'А'))
      valueOf(await store.commit([update(a, { note: 'later' }, await seenOf(store, a))]))
      same(codeOf(await store.undo(back.transaction)), 'record.changedSince')
    })

    it('lets a made record go, unless it was changed or something points at it', async () => {
      const store = await two()
      const made = valueOf(await store.commit([create(client('c', 'В'))]))
      const pointing = valueOf(await store.commit([{ kind: 'create', table: 'hotlines', record: { ...hotline('h'), clientId: client('c').id } }]))
      const refused = await store.undo(made.transaction)
      same(codeOf(refused), 'record.inUse')
      holds(!refused.ok && refused.failure.params?.['name'] === 'В' && refused.failure.params['users'] === 'h', 'it says who points at whom')
      valueOf(await store.undo(pointing.transaction))
      valueOf(await store.undo(made.transaction))
      same(await store.get('clients', client('c').id), null)
      const other = valueOf(await store.commit([create(client('d'))]))
      valueOf(await store.commit([update(client('d').id, { note: 'x' }, await seenOf(store, client('d').id))]))
      same(codeOf(await store.undo(other.transaction)), 'record.changedSince')
    })

    it('lets a record and what was made with it go together', async () => {
      const store = await two()
      const made = valueOf(await store.commit([create(client('c')), { kind: 'create', table: 'hotlines', record: { ...hotline('h'), clientId: client('c').id } }]))
      valueOf(await store.undo(made.transaction))
      same([await store.get('clients', client('c').id), await store.get('hotlines', hotline('h').id)], [null, null])
    })

    it('gives a field back both values it held', async () => {
      const store = await two()
      const seen = await seenOf(store, a)
      for (const note of ['тут', 'там']) valueOf(await store.commit([update(a, { note }, seen)]))
      const settled = valueOf(await store.commit([update(a, { note: 'разом' }, await seenOf(store, a))]))
      valueOf(await store.undo(settled.transaction))
      const after = there(await store.get('clients', a))
      same([after.record.note, after.seen['note']?.length], ['там', 2])
      const values = (await store.history('clients', a)).filter((entry) => after.seen['note']?.includes(entry.operation)).map((entry) => entry.value)
      same(values.sort(), ['там', 'тут'])
    })

    it('takes a field away again that was not there', async () => {
      const store = await two()
      valueOf(await store.commit([{ kind: 'create', table: 'hotlines', record: hotline('h') }]))
      const read = there(await store.get('hotlines', hotline('h').id))
      const given = valueOf(await store.commit([{ kind: 'update', table: 'hotlines', id: read.record.id, patch: { fields: [{ name: 'region', label: 'Область' }] }, seen: read.seen }]))
      valueOf(await store.undo(given.transaction))
      same(there(await store.get('hotlines', hotline('h').id)).record, hotline('h'))
    })

    it('takes two changes of one record in one commit back as one, and sees no conflict between them', async () => {
      const store = await two()
      const seen = await seenOf(store, a)
      const twice = valueOf(await store.commit([update(a, { note: 'один' }, seen), update(a, { note: 'два' }, seen)]))
      same([twice.conflicts, there(await store.get('clients', a)).record.note], [[], 'два'])
      valueOf(await store.undo(twice.transaction))
      same([there(await store.get('clients', a)).record.note, (await seenOf(store, a))['note']?.length], ['', 1])
      const gone = valueOf(await store.commit([update(b, { note: 'x' }, await seenOf(store, b)), { kind: 'remove', table: 'clients', id: b, seen: await seenOf(store, b) }]))
      same([gone.conflicts, await store.get('clients', b)], [[], null])
      valueOf(await store.undo(gone.transaction))
      same(there(await store.get('clients', b)).record, client('b', 'Б'))
    })

    it('takes back a commit of hundreds of records, whatever it did to them', async () => {
      const store = new DexieRecordStore(await opened(engine))
      const many = Array.from({ length: 300 }, (_, i) => client(String(i).padStart(3, '0')))
      const made = valueOf(await store.commit(many.map(create)))
      const read = new Map((await Promise.all(many.map(async ({ id }) => there(await store.get('clients', id))))).map((one) => [one.record.id, one.seen]))
      const before = await store.list('clients')
      const done = valueOf(await store.commit(many.map(({ id }, i): Change => (i % 3 === 0 ? { kind: 'remove', table: 'clients', id, seen: read.get(id) ?? {} } : update(id, { note: 'x', paymentDays: i }, read.get(id) ?? {})))))
      valueOf(await store.undo(done.transaction))
      same(await store.list('clients'), before)
      same(codeOf(await store.undo(made.transaction)), 'record.changedSince')
    })

    it('refuses where something later stands on it, and writes nothing then; another field is not in the way', async () => {
      const store = await two()
      const first = valueOf(await store.commit([update(a, { note: 'один' }, await seenOf(store, a)), update(b, { note: 'один' }, await seenOf(store, b))]))
      valueOf(await store.commit([update(a, { contract: 'К-1' }, await seenOf(store, a))]))
      const later = valueOf(await store.commit([update(b, { note: 'два' }, await seenOf(store, b))]))
      const before = await store.list('clients')
      same(codeOf(await store.undo(first.transaction)), 'record.changedSince')
      same(await store.list('clients'), before)
      valueOf(await store.undo(later.transaction))
      same(codeOf(await store.undo(later.transaction)), 'record.changedSince')
    })

    it('refuses what it does not know and what is issued', async () => {
      const db = await opened(engine)
      const store = new DexieRecordStore(db)
      same(codeOf(await store.undo('rep_nobody:1')), 'record.notFound')
      const made = valueOf(await store.commit([{ kind: 'create', table: 'invoices', record: draft('one') }]))
      valueOf(await issuePaper(db, { table: 'invoices', draft: draft('one'), series: { key: 'all', format: String }, build: (number) => issuedFrom(draft('one'), number), frozen: [] }))
      const before = await everything(db)
      same(codeOf(await store.undo(made.transaction)), 'invoice.notDraft')
      same(await everything(db), before)
    })

    it('is all or nothing at every write request', async () => {
      let left = Number.POSITIVE_INFINITY
      for (let fatal = 1, writes = 1; fatal <= writes; fatal++) {
        let total = 0
        const db = await opened(engine, undefined, { fault: () => {
          total++
          if (--left === 0) throw new Error('planted')
        } })
        const store = new DexieRecordStore(db)
        valueOf(await store.commit([create(client('a')), create(client('b'))]))
        const { transaction } = valueOf(await store.commit([update(a, { note: 'x' }, await seenOf(store, a)), { kind: 'remove', table: 'clients', id: b, seen: await seenOf(store, b) }]))
        const before = await everything(db)
        const start = total
        left = fatal
        holds(await throws(() => store.undo(transaction)), `write ${fatal} fails the undo`)
        same(await everything(db), before)
        left = Number.POSITIVE_INFINITY
        const again = total
        valueOf(await store.undo(transaction))
        writes = total - again
        holds(start < again && writes >= 4, 'an undo makes several write requests')
        db.close()
      }
    })
  })
}
