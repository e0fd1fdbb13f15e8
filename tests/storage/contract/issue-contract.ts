import { DexieCallArchive } from '../../../src/storage/archive/dexie-call-archive'
import type { Database } from '../../../src/storage/database/database'
import { frozenCallsFor, frozenCallsOf } from '../../../src/storage/papers/frozen-calls'
import { issuePaper, type IssueRequest } from '../../../src/storage/papers/issue-paper'
import { DexieRecordStore } from '../../../src/storage/records/dexie-record-store'
import { codeOf, everything, holds, opened, same, throws, valueOf, type Engine, type Runner } from './harness'
import { sketchImport } from './sample-calls'
import { draft, issuedFrom } from './sample-records'

const calls = sketchImport('calls', [[20_700, 10, 'a', 30], [20_700, 20, 'b', 40]])

function request(id: string, over: Partial<IssueRequest<'invoices'>> = {}): IssueRequest<'invoices'> {
  const from = draft(id)
  const blocks = [{ importId: calls.record.id, day: 20_700, bits: Uint8Array.of(3) }]
  return {
    table: 'invoices',
    draft: from,
    series: { key: '2026', format: (count) => `2026-${String(count).padStart(4, '0')}` },
    build: (number) => issuedFrom(from, number),
    frozen: [{ paperId: from.id, key: 'clause@2026-10-01', blocks }],
    ...over,
  }
}

async function withDrafts(db: Database, ids: readonly string[]): Promise<Database> {
  valueOf(await new DexieRecordStore(db).commit(ids.map((id) => ({ kind: 'create', table: 'invoices', record: draft(id) }))))
  valueOf(await new DexieCallArchive(db).store(calls.record, calls.blocks))
  return db
}

/** What issuing must hold. */
export function issueContract({ describe, it }: Runner, engine: Engine): void {
  describe('issuing', () => {
    it('numbers, replaces the draft, journals and freezes', async () => {
      const db = await withDrafts(await opened(engine), ['a'])
      const store = new DexieRecordStore(db)
      same(valueOf(await issuePaper(db, request('a'))).number, '2026-0001')
      same((await store.get('invoices', draft('a').id))?.record, issuedFrom(draft('a'), '2026-0001'))
      holds((await store.history('invoices', draft('a').id)).some((entry) => entry.field === 'number' && entry.value === '2026-0001'), 'the number is in the history')
      same(await frozenCallsOf(db, draft('a').id), request('a').frozen)
      same(await frozenCallsFor(db, draft('a').id, 'clause@2026-10-01'), request('a').frozen[0])
      same(await frozenCallsFor(db, draft('a').id, 'other'), null)
      same(valueOf(await new DexieCallArchive(db).undo(calls.record.id)).keptForPapers, 2)
    })

    it('gives two connections consecutive numbers and issues a draft once', async () => {
      const name = engine.freshName()
      const here = await withDrafts(await opened(engine, name), ['a', 'b', 'c'])
      const there = await opened(engine, name)
      const results = await Promise.all([
        issuePaper(here, request('a')), issuePaper(there, request('b')), issuePaper(there, request('a')), issuePaper(here, request('c')),
      ])
      same(results.flatMap((r) => (r.ok ? [r.value.number] : [])).sort(), ['2026-0001', '2026-0002', '2026-0003'])
      same(results.flatMap((r) => (r.ok ? [] : [r.failure.code])), ['invoice.notDraft'])
    })

    it('refuses what is no longer what was computed, and uses no number up', async () => {
      const db = await withDrafts(await opened(engine), ['a'])
      const before = await everything(db)
      same(codeOf(await issuePaper(db, request('z'))), 'record.notFound')
      same(codeOf(await issuePaper(db, request('a', { draft: { ...draft('a'), note: 'інше' } }))), 'invoice.changed')
      const gone = [{ paperId: draft('a').id, key: 'k', blocks: [{ importId: calls.record.id, day: 1, bits: Uint8Array.of(1) }] }]
      same(codeOf(await issuePaper(db, request('a', { frozen: gone }))), 'invoice.changed')
      same(codeOf(await issuePaper(db, request('a', { build: () => ({ ...issuedFrom(draft('a'), ' ') }) }))), 'record.invalid')
      same(await everything(db), before)
      same(valueOf(await issuePaper(db, request('a'))).number, '2026-0001')
    })

    it('passes a number over that an invoice of another series bears', async () => {
      const db = await withDrafts(await opened(engine), ['a', 'b'])
      valueOf(await issuePaper(db, request('a')))
      const renamed = { key: 'other', format: request('a').series.format }
      same(valueOf(await issuePaper(db, request('b', { series: renamed }))).number, '2026-0002')
    })

    it('is all or nothing at every write request', async () => {
      let total = 0
      const counted = await withDrafts(await opened(engine, undefined, { fault: () => void total++ }), ['a'])
      total = 0
      valueOf(await issuePaper(counted, request('a')))
      const writes = total
      holds(writes >= 5, 'counter, record, journal, meta and frozen calls')
      for (let fatal = 1; fatal <= writes; fatal++) {
        let left = Number.POSITIVE_INFINITY
        const db = await opened(engine, undefined, {
          fault: () => {
            if (--left === 0) throw new Error('planted')
          },
        })
        await withDrafts(db, ['a'])
        const before = await everything(db)
        left = fatal
        holds(await throws(() => issuePaper(db, request('a'))), `write ${fatal} fails`)
        same(await everything(db), before)
        left = Number.POSITIVE_INFINITY
        same(valueOf(await issuePaper(db, request('a'))).number, '2026-0001')
        db.close()
      }
    })
  })
}
