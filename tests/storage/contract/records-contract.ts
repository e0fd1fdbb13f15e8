import { DexieRecordStore } from '../../../src/storage/records/dexie-record-store'
import type { Change } from '../../../src/storage/records/port'
import type { Client } from '../../../src/domain/client/client'
import { codeOf, eventually, everything, holds, opened, same, throws, valueOf, type Engine, type Runner } from './harness'
import { client, draft, issuedFrom } from './sample-records'

const create = (record: Client): Change => ({ kind: 'create', table: 'clients', record })

/** What any store of business records must hold. */
export function recordsContract({ describe, it }: Runner, engine: Engine): void {
  describe('records', () => {
    it('gives back what was committed, with what its reader saw', async () => {
      const store = new DexieRecordStore(await opened(engine))
      const receipt = valueOf(await store.commit([create(client('b', 'Б')), create(client('a', 'А'))]))
      same(receipt.conflicts, [])
      same(receipt.operations, Object.keys(client('a')).length * 2)
      const found = await store.get('clients', client('a').id)
      same(found?.record, client('a', 'А'))
      same(Object.keys(found?.seen ?? {}).sort(), Object.keys(client('a')).sort())
      same((await store.list('clients')).map((c) => c.shortName), ['А', 'Б'])
      same((await store.list('clients', { shortName: 'Б' })).map((c) => c.id), [client('b').id])
      same(await store.get('clients', client('z').id), null)
    })

    it('refuses a record that breaks its schema and writes nothing', async () => {
      const db = await opened(engine)
      const store = new DexieRecordStore(db)
      const before = await everything(db)
      const result = await store.commit([create(client('a')), create({ ...client('b'), shortName: '  ' })])
      same(codeOf(result), 'record.invalid')
      holds(!result.ok && result.failure.where?.field === 'shortName', 'the field is named')
      same(codeOf(await store.commit([{ kind: 'update', table: 'clients', id: client('a').id, patch: { note: 'x' }, seen: {} }])), 'record.notFound')
      same(await everything(db), before)
    })

    it('drops unknown and hostile fields on the way in', async () => {
      const store = new DexieRecordStore(await opened(engine))
      const hostile: Client = { ...client('a'), ...JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"extra":1}') }
      valueOf(await store.commit([create(hostile)]))
      same((await store.get('clients', client('a').id))?.record, client('a'))
      holds(!('polluted' in {}), 'no prototype was polluted')
    })

    it('refuses to make a living record twice and restores a deleted one with its history', async () => {
      const store = new DexieRecordStore(await opened(engine))
      valueOf(await store.commit([create(client('a'))]))
      same(codeOf(await store.commit([create(client('a', 'Інший'))])), 'record.invalid')
      const seen = (await store.get('clients', client('a').id))?.seen ?? {}
      same(valueOf(await store.commit([{ kind: 'remove', table: 'clients', id: client('a').id, seen }])).conflicts, [])
      same(await store.get('clients', client('a').id), null)
      same(await store.list('clients'), [])
      valueOf(await store.commit([create(client('a'))]))
      same((await store.get('clients', client('a').id))?.record, client('a'))
      holds((await store.history('clients', client('a').id)).some((entry) => entry.field === '$deleted' && entry.value === true), 'the deletion is in the history')
    })

    it('writes operations only for fields that changed, newest first in the history', async () => {
      let now = 1_000
      const store = new DexieRecordStore(await opened(engine, undefined, { now: () => now }))
      valueOf(await store.commit([create(client('a'))]))
      now = 5_000
      const seen = (await store.get('clients', client('a').id))?.seen ?? {}
      const receipt = valueOf(await store.commit([{ kind: 'update', table: 'clients', id: client('a').id, patch: { note: 'нове', archived: false }, seen }]))
      same(receipt.operations, 1)
      const newest = (await store.history('clients', client('a').id))[0]
      same([newest?.field, newest?.value, newest?.at, newest?.transaction], ['note', 'нове', 5_000, receipt.transaction])
    })

    it('keeps both values when two connections edit one field unseen, and one edit that saw both ends it', async () => {
      const name = engine.freshName()
      const [here, there] = [new DexieRecordStore(await opened(engine, name)), new DexieRecordStore(await opened(engine, name))]
      const { id } = client('a')
      valueOf(await here.commit([create(client('a'))]))
      const seen = (await here.get('clients', id))?.seen ?? {}
      const first = valueOf(await here.commit([{ kind: 'update', table: 'clients', id, patch: { note: 'тут', paymentDays: 5 }, seen }]))
      const second = valueOf(await there.commit([{ kind: 'update', table: 'clients', id, patch: { note: 'там', contract: 'К-1' }, seen }]))
      same(first.conflicts, [])
      same(second.conflicts, [{ table: 'clients', id, field: 'note' }])
      const merged = await here.get('clients', id)
      same([merged?.record.note, merged?.record.paymentDays, merged?.record.contract], ['там', 5, 'К-1'])
      same(merged?.seen['note']?.length, 2, 'both values are kept')
      const values = (await here.history('clients', id)).filter((entry) => merged?.seen['note']?.includes(entry.operation)).map((entry) => entry.value)
      same(values, ['там', 'тут'])
      same(valueOf(await here.commit([{ kind: 'update', table: 'clients', id, patch: { note: 'там' }, seen: merged?.seen ?? {} }])).conflicts, [])
      same((await there.get('clients', id))?.seen['note']?.length, 1, 'settled')
    })

    it('does not delete what its author had not seen', async () => {
      const store = new DexieRecordStore(await opened(engine))
      const { id } = client('a')
      valueOf(await store.commit([create(client('a'))]))
      const seen = (await store.get('clients', id))?.seen ?? {}
      valueOf(await store.commit([{ kind: 'update', table: 'clients', id, patch: { note: 'важливо' }, seen }]))
      same(valueOf(await store.commit([{ kind: 'remove', table: 'clients', id, seen }])).conflicts, [{ table: 'clients', id, field: '$deleted' }])
      const kept = await store.get('clients', id)
      same(kept?.record.note, 'важливо')
      same(valueOf(await store.commit([{ kind: 'remove', table: 'clients', id, seen: kept?.seen ?? {} }])).conflicts, [])
      same(await store.get('clients', id), null)
    })

    it('keeps the order of history when the clock jumps back', async () => {
      let now = 9_000_000
      const store = new DexieRecordStore(await opened(engine, undefined, { now: () => now }))
      const { id } = client('a')
      valueOf(await store.commit([create(client('a'))]))
      for (const [at, note] of [[5, 'один'], [9_000_001, 'два'], [0, 'три'], [-7, 'чотири']] as const) {
        now = at
        const seen = (await store.get('clients', id))?.seen ?? {}
        valueOf(await store.commit([{ kind: 'update', table: 'clients', id, patch: { note }, seen }]))
      }
      const notes = (await store.history('clients', id)).filter((entry) => entry.field === 'note').map((entry) => entry.value)
      same(notes, ['чотири', 'три', 'два', 'один', ''])
    })

    it('calls a watcher back now and after every change of the table, until stopped', async () => {
      const name = engine.freshName()
      const [here, there] = [new DexieRecordStore(await opened(engine, name)), new DexieRecordStore(await opened(engine, name))]
      const seen: string[] = []
      const stop = here.watch('clients', {}, (list) => seen.push(list.map((c) => c.shortName).join()))
      await eventually(() => seen.at(-1) === '', 'the watcher is told the empty list')
      valueOf(await here.commit([create(client('a', 'А'))]))
      await eventually(() => seen.at(-1) === 'А', 'the watcher is told of its own change')
      valueOf(await there.commit([create(client('b', 'Б'))]))
      await eventually(() => seen.at(-1) === 'А,Б', 'the watcher is told of the other connection')
      stop()
      valueOf(await here.commit([create(client('c', 'В'))]))
      await new Promise((resolve) => setTimeout(resolve, 60))
      same(seen.at(-1), 'А,Б')
    })

    it('leaves the issued invoice to issuing', async () => {
      const store = new DexieRecordStore(await opened(engine))
      valueOf(await store.commit([{ kind: 'create', table: 'invoices', record: draft('a') }]))
      const issued = issuedFrom(draft('b'), '1')
      same(codeOf(await store.commit([{ kind: 'create', table: 'invoices', record: issued }])), 'invoice.notDraft')
      same(codeOf(await store.commit([{ kind: 'update', table: 'invoices', id: draft('a').id, patch: issued, seen: {} }])), 'invoice.notDraft')
    })

    it('is all or nothing at every write request', async () => {
      const changes: Change[] = [create(client('a')), create(client('b')), { kind: 'create', table: 'invoices', record: draft('a') }]
      let total = 0
      const counted = await opened(engine, undefined, { fault: () => void total++ })
      const baseline = total
      valueOf(await new DexieRecordStore(counted).commit(changes))
      const writes = total - baseline
      holds(writes >= 4, 'a commit makes several write requests')
      for (let fatal = 1; fatal <= writes; fatal++) {
        let left = Number.POSITIVE_INFINITY
        const db = await opened(engine, undefined, {
          fault: () => {
            if (--left === 0) throw new Error('planted')
          },
        })
        const before = await everything(db)
        left = fatal
        holds(await throws(() => new DexieRecordStore(db).commit(changes)), `write ${fatal} fails the commit`)
        same(await everything(db), before, `after failing write ${fatal}`)
        left = Number.POSITIVE_INFINITY
        valueOf(await new DexieRecordStore(db).commit(changes))
        db.close()
      }
    })
  })
}
