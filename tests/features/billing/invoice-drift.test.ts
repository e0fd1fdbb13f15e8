// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import { CallBuilder } from '../../../src/domain/archive/block-builder'
import { asking, roomOf } from '../../usecases/asking'
import type { ImportRecord } from '../../../src/domain/archive/import-record'
import type { PlainDate } from '../../../src/domain/kernel/calendar'
import { makeId } from '../../../src/domain/records'
import InvoicePage from '../../../src/features/billing/InvoicePage.vue'
import { DexieCallArchive } from '../../../src/storage/archive/dexie-call-archive'
import type { NewBlock } from '../../../src/storage/archive/port'
import type { Change } from '../../../src/storage/records/port'
import { press, said, until, type World } from '../world'
import { draft, given, hotline, openBilling, records } from './billing-world'

let world: World
afterEach(() => world.close())

const noon = Date.UTC(2026, 9, 12, 9) / 1000
const perCall: Change = {
  kind: 'create', table: 'tariffs', record: {
    id: makeId('tariff', () => 'calls'), hotlineId: hotline.id, validFrom: '2026-01-01' as PlainDate, currency: 'UAH', vat: { category: 'S', percent: 200_000 }, reference: '',
    clauses: [{ id: makeId('clause', () => 'call'), kind: 'perCall', title: 'Прийнятий дзвінок', reference: '', price: 2_000_000, calls: { direction: 'inbound', outcomes: ['answered'], freeBelowSeconds: 0 }, includedCalls: 0 }],
  },
}
const rule: Change = { kind: 'create', table: 'matchRules', record: { id: makeId('matchRule', () => '1'), hotlineId: hotline.id, field: 'queue', value: 'q', from: null, to: null } }

/** An export of one source: calls by id, minutes after noon, seconds of talk. */
function exported(name: string, calls: readonly (readonly [id: string, minute: number, talk: number])[]): { record: ImportRecord; blocks: readonly NewBlock[] } {
  const builder = new CallBuilder()
  calls.forEach(([callId, minute, talk], i) => builder.add({
    start: noon + minute * 60, wait: 1, talk, hold: 0, wrap: 0, direction: 0, outcome: 0, callId, line: '', queue: 'q', campaign: '', operator: '', topic: '', disposition: '', from: '+380', to: '', fileRow: i + 2, legs: 1,
  }))
  const [id, sourceId] = [makeId('import', () => name), makeId('source', () => 'pbx')]
  const built = builder.finish(id, sourceId)
  if (!built.ok) throw new Error(built.failure.code)
  const { blocks } = built.value
  const starts = calls.map(([, minute]) => noon + minute * 60)
  return {
    blocks,
    record: {
      id, sourceId, fileName: `${name}.csv`, fileBytes: 1, fileHash: name, layout: 'own', zone: 'UTC', rows: calls.length, calls: calls.length, rejectedRows: 0, rejected: [],
      firstStart: Math.min(...starts), lastStart: Math.max(...starts), days: blocks.map(({ block }) => block.day), importedAt: 0,
    },
  }
}

async function store(name: string, calls: Parameters<typeof exported>[1]): Promise<void> {
  const { record, blocks } = exported(name, calls)
  const result = await new DexieCallArchive(world.db).store(record, blocks)
  if (!result.ok) throw new Error(result.failure.code)
}

async function issuedWith(calls: Parameters<typeof exported>[1]): Promise<void> {
  world = await openBilling()
  await given(world, [records.company, records.client, records.hotline, perCall, rule, records.draft])
  await store('first', calls)
  await world.show(InvoicePage, { invoiceId: draft.id })
  await until(() => said().includes('the same to the last unit'))
  await press('Issue')
  await press('Issue and take the number')
  await until(() => said().includes('Issued and frozen'))
}

describe('an issued invoice over calls that moved', () => {
  it('says nothing while nothing moved', async () => {
    await issuedWith([['a', 0, 60], ['b', 1, 60]])
    const drift = asking(roomOf(world.db))
    expect((await drift.invoiceDrift(draft.id))?.counts).toEqual({ added: 0, gone: 0, changed: 0 })
    // The same calls exported again, with no other: they are other rows and the same calls.
    await store('again', [['a', 0, 60], ['b', 1, 60]])
    expect((await drift.invoiceDrift(draft.id))?.counts).toEqual({ added: 0, gone: 0, changed: 0 })
    expect(said()).not.toContain('Since issue')
  })

  it('names what is new, gone and changed, and stays as it was issued', async () => {
    await issuedWith([['a', 0, 60], ['b', 1, 60], ['c', 2, 60]])
    const before = JSON.stringify(await world.store.get('invoices', draft.id))
    const frozen = JSON.stringify(await world.db.paperCalls.toArray())
    const archive = new DexieCallArchive(world.db)
    await store('later', [['a', 0, 60], ['b', 1, 95], ['d', 3, 60], ['e', 4, 60]])
    const drift = asking(roomOf(world.db))
    const found = await drift.invoiceDrift(draft.id)
    expect(found?.counts).toEqual({ added: 2, gone: 0, changed: 1 })
    expect(found?.changed.map(({ before: was, after }) => [was.callId, was.talk, after.talk])).toEqual([['b', 60, 95]])
    expect(found?.lines.map(({ issued, now }) => [issued, now])).toEqual([[{ calls: 3, quantity: 3, amount: 600 }, { calls: 5, quantity: 5, amount: 1000 }]])
    expect(await drift.touchedInvoices(makeId('import', () => 'later'))).toMatchObject([{ invoiceId: draft.id, added: 2, gone: 0, changed: 1 }])
    const undone = await archive.undo(makeId('import', () => 'first'))
    expect(undone.ok).toBe(true)
    expect((await drift.invoiceDrift(draft.id))?.counts).toEqual({ added: 2, gone: 1, changed: 1 })
    expect(JSON.stringify(await world.store.get('invoices', draft.id))).toBe(before)
    expect(JSON.stringify(await world.db.paperCalls.toArray())).toBe(frozen)

    await world.show(InvoicePage, { invoiceId: draft.id })
    await until(() => said().includes('Since issue: +2 calls, −1 gone, 1 changed; the invoice is unchanged.'))
    await press('Show what moved')
    await until(() => said().includes('Talk: 1:00 → 1:35'))
  })

  it('is not named after an import of other months', async () => {
    await issuedWith([['a', 0, 60]])
    await store('march', [['z', -60 * 24 * 200, 60]])
    const drift = asking(roomOf(world.db))
    expect(await drift.touchedInvoices(makeId('import', () => 'march'))).toEqual([])
  })
})
