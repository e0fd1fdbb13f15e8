import type { MatchRule } from '../../../src/domain/hotline/hotline'
import type { PlainDate } from '../../../src/domain/kernel/calendar'
import type { CurrencyCode } from '../../../src/domain/kernel/currency'
import type { MeasurementRules } from '../../../src/domain/measurement/measurement-rules'
import { usualRules } from '../../../src/domain/measurement/measurement-rules'
import type { Operator } from '../../../src/domain/operator/operator'
import { makeId } from '../../../src/domain/records'
import type { Work } from '../../../src/domain/tariff/work'
import { DexieRecordStore } from '../../../src/storage/records/dexie-record-store'
import type { Change, Removal } from '../../../src/storage/records/port'
import { everything, opened, same, valueOf, type Engine, type Runner } from './harness'
import { there } from './later-app'
import { client, hotline } from './sample-records'

const rule: MatchRule = { id: makeId('matchRule', () => 'r'), hotlineId: hotline('h').id, field: 'queue', value: '700', from: null, to: null }
const rules: MeasurementRules = { ...usualRules, id: makeId('definition', () => 'd'), hotlineId: hotline('h').id, validFrom: '2026-01-01' as PlainDate }
const work: Work = {
  id: makeId('work', () => 'w'), clientId: client('a').id, hotlineId: hotline('h').id, date: '2026-10-01' as PlainDate, title: 'Запис вітання',
  quantity: 1_000_000, unit: 'год', price: 0, currency: 'UAH' as CurrencyCode, vat: { category: 'S', percent: 2000 }, invoiceMonth: null,
}
const operator: Operator = { id: makeId('operator', () => 'o'), name: 'Ольга', aliases: [], startsOn: null, endsOn: null, note: '' }
const everyone: readonly Change[] = [
  { kind: 'create', table: 'clients', record: client('a', 'А') }, { kind: 'create', table: 'operators', record: operator },
  { kind: 'create', table: 'hotlines', record: { ...hotline('h'), operatorIds: [operator.id] } }, { kind: 'create', table: 'matchRules', record: rule },
  { kind: 'create', table: 'definitions', record: rules },
]
const sketch = (removal: Removal): unknown => (removal.kind === 'held' ? removal.by.map(({ table, title }) => [table, title]) : removal.changes.map((change) => [change.kind, change.table]))

/** What removing a record takes, by what other records declare of it. */
export function referencesContract({ describe, it }: Runner, engine: Engine): void {
  const filled = async (more: readonly Change[] = []): Promise<DexieRecordStore> => {
    const store = new DexieRecordStore(await opened(engine))
    valueOf(await store.commit([...everyone, ...more]))
    return store
  }

  describe('removal', () => {
    it('is forbidden by what points at a record, and says what that is', async () => {
      const store = await filled()
      same(await store.removal('clients', client('a').id), { kind: 'held', by: [{ table: 'hotlines', id: hotline('h').id, title: 'h' }] })
      same(sketch(await store.removal('operators', operator.id)), [['hotlines', 'h']], 'from a list, too')
    })

    it('takes along what goes with a record, nothing before what points at it, and undo brings all of it back', async () => {
      const store = await filled()
      const removal = await store.removal('hotlines', hotline('h').id)
      same(sketch(removal), [['remove', 'definitions'], ['remove', 'matchRules'], ['remove', 'hotlines']])
      if (removal.kind !== 'free') throw new Error('it is held')
      const { transaction } = valueOf(await store.commit(removal.changes))
      same([await store.list('hotlines'), await store.list('matchRules'), await store.list('definitions')], [[], [], []])
      same(sketch(await store.removal('clients', client('a').id)), [['remove', 'clients']], 'what is gone holds nothing')
      valueOf(await store.undo(transaction))
      same([await store.list('matchRules'), await store.list('definitions')], [[rule], [rules]])
    })

    it('takes along hundreds', async () => {
      const store = await filled()
      const names = Array.from({ length: 300 }, (_, i): MatchRule => ({ ...rule, id: makeId('matchRule', () => `r${i}`), value: String(i) }))
      valueOf(await store.commit(names.map((record) => ({ kind: 'create', table: 'matchRules', record }))))
      const removal = await store.removal('hotlines', hotline('h').id)
      if (removal.kind !== 'free') throw new Error('it is held')
      same(removal.changes.length, 303)
      const { transaction } = valueOf(await store.commit(removal.changes))
      same((await store.list('matchRules')).length, 0)
      valueOf(await store.undo(transaction))
      same((await store.list('matchRules')).length, 301)
    })

    it('counts a holder once, however it points, and lets go what no longer points', async () => {
      const store = await filled([{ kind: 'create', table: 'works', record: work }])
      same(sketch(await store.removal('clients', client('a').id)), [['hotlines', 'h'], ['works', 'Запис вітання']])
      same(sketch(await store.removal('hotlines', hotline('h').id)), [['works', 'Запис вітання']])
      const { seen } = there(await store.get('works', work.id))
      valueOf(await store.commit([{ kind: 'update', table: 'works', id: work.id, patch: { hotlineId: null }, seen }]))
      same((await store.removal('hotlines', hotline('h').id)).kind, 'free')
    })

    it('of a record that is not there takes nothing, and asking changes nothing', async () => {
      const db = await opened(engine)
      const store = new DexieRecordStore(db)
      valueOf(await store.commit(everyone))
      const before = await everything(db)
      same(await store.removal('clients', client('z').id), { kind: 'free', changes: [] })
      await store.removal('hotlines', hotline('h').id)
      await store.pointers('clients', client('a').id)
      same(await everything(db), before)
    })
  })

  describe('pointers', () => {
    it('name every record that points at one, the fields it does so from and what becomes of it', async () => {
      const store = await filled([{ kind: 'create', table: 'works', record: work }])
      const found = await store.pointers('hotlines', hotline('h').id)
      same(found.map(({ table, title, fields, onRemove }) => [table, title, fields, onRemove]), [
        ['matchRules', '700', ['hotlineId'], 'cascade'], ['definitions', 'SL6 2026-01-01', ['hotlineId'], 'cascade'], ['works', 'Запис вітання', ['hotlineId'], 'restrict'],
      ])
      same((await store.pointers('operators', operator.id)).map(({ table, fields }) => [table, fields]), [['hotlines', ['operatorIds']]])
      same(await store.pointers('works', work.id), [])
    })
  })
}
