import { describe, expect, it } from 'vitest'
import { asking, roomOf } from '../asking'
import { isPlainDate, type PlainDate } from '../../../src/domain/kernel/calendar'
import { sampleImports } from '../../../src/sample/imports'
import { makeSample } from '../../../src/sample/sample'
import { DexieCallArchive } from '../../../src/storage/archive/dexie-call-archive'
import { DexieRecordStore } from '../../../src/storage/records/dexie-record-store'
import type { Change } from '../../../src/storage/records/port'
import { opened, valueOf } from '../../storage/contract/harness'
import { memoryEngine } from '../../storage/engine'

const date = (text: string): PlainDate => (isPlainDate(text) ? text : expect.fail(text))
const sample = makeSample({ today: date('2026-11-23') })
const october = [...sampleImports(sample)].find(({ record }) => record.fileName === 'calls-2026-10.csv') ?? expect.fail('no october')
const draft = sample.drafts.find(({ month }) => month === '2026-10-01') ?? expect.fail('no draft')

/** The sample centre with one month of calls and its invoice issued: two of its hotlines have calls in the same blocks. */
async function issued() {
  const db = await opened(memoryEngine())
  const [records, archive] = [new DexieRecordStore(db), new DexieCallArchive(db)]
  valueOf(await archive.store(october.record, october.blocks))
  valueOf(await records.commit([
    { kind: 'create', table: 'company', record: sample.company },
    ...sample.clients.map((record): Change => ({ kind: 'create', table: 'clients', record })),
    ...sample.hotlines.map((record): Change => ({ kind: 'create', table: 'hotlines', record })),
    ...sample.matchRules.map((record): Change => ({ kind: 'create', table: 'matchRules', record })),
    ...sample.definitions.map((record): Change => ({ kind: 'create', table: 'definitions', record })),
    ...sample.tariffs.map((record): Change => ({ kind: 'create', table: 'tariffs', record })),
    ...sample.works.map((record): Change => ({ kind: 'create', table: 'works', record })),
    { kind: 'create', table: 'invoices', record: draft },
  ]))
  const invoice = valueOf(await asking(roomOf(db)).issueInvoice(draft.id, '2026-11-23'))
  return { archive, drift: asking(roomOf(db)), calls: invoice.recount.calls }
}

describe('what moved under an issued invoice', () => {
  it('is nothing while the archive is as it was', async () => {
    const { drift } = await issued()
    expect((await drift.invoiceDrift(draft.id))?.counts).toEqual({ added: 0, gone: 0, changed: 0 })
    expect(await drift.touchedInvoices(october.record.id)).toEqual([])
  })

  it('counts each call once, though several of its hotlines have calls in one block', async () => {
    const { archive, drift, calls } = await issued()
    valueOf(await archive.undo(october.record.id))
    const moved = await drift.invoiceDrift(draft.id)
    expect(calls).toBeGreaterThan(1000)
    expect(moved?.counts).toEqual({ added: 0, gone: calls, changed: 0 })
    expect(new Set(moved?.gone.map(({ callId }) => callId)).size).toBe(moved?.gone.length)
    // The same file again: everything stands where it stood.
    valueOf(await archive.store(october.record, october.blocks))
    expect((await drift.invoiceDrift(draft.id))?.counts).toEqual({ added: 0, gone: 0, changed: 0 })
  })
})
