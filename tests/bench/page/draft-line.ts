import { exportOf } from '../../domain/archive/archive-kit'
import { invoiceRecord } from '../../../src/domain/invoice/invoice'
import { dayOfDate } from '../../../src/domain/kernel/calendar'
import { makeId } from '../../../src/domain/records'
import { startRecord } from '../../../src/domain/kernel/record'
import { periodOf } from '../../../src/domain/kernel/period'
import type { Tariff } from '../../../src/domain/tariff/tariff'
import { DexieCallArchive } from '../../../src/storage/archive/dexie-call-archive'
import { DexieRecordStore } from '../../../src/storage/records/dexie-record-store'
import type { Database } from '../../../src/storage/database/database'
import { computeInvoice } from '../../../src/usecases/invoice/invoice-content'
import { listLineCalls } from '../../../src/usecases/invoice/list-line-calls'
import { KeptAnswers } from '../../../src/usecases/kept-answers'
import type { Room } from '../../../src/usecases/room'
import { centre, date } from './archive'

const CALLS = 50_000
const PAGE = 500
const month = periodOf('month', date('2026-05-01'))

/** A draft with one line of 50,000 calls: how long its list takes to the first page, and from there to the second. */
export async function secondPage(db: Database): Promise<{ readonly firstMs: number; readonly secondMs: number; readonly total: number }> {
  const room: Room = { db, records: new DexieRecordStore(db), archive: new DexieCallArchive(db), kept: new KeptAnswers(), digest: (bytes) => crypto.subtle.digest('SHA-256', bytes) }
  const { draft, key } = await prepare(room)
  const page = async (offset: number) => {
    const before = performance.now()
    const { total } = await listLineCalls(room, draft.id, key, 'billed', offset, PAGE)
    return { ms: performance.now() - before, total }
  }
  const [first, second] = [await page(0), await page(PAGE)]
  return { firstMs: first.ms, secondMs: second.ms, total: second.total }
}

async function prepare(room: Room) {
  const [client] = centre.clients
  const hotline = centre.hotlines.find(({ clientId }) => clientId === client?.id)
  if (!client || !hotline) throw new Error('the sample has no client with a hotline')
  const tariff: Tariff = {
    id: makeId('tariff', () => 'bench'), hotlineId: hotline.id, validFrom: month.from, currency: client.currency, vat: { category: 'S', percent: 200_000 }, reference: '',
    clauses: [{ id: makeId('clause', () => 'bench'), kind: 'perCall', title: 'Calls', reference: '', price: 1_000_000, calls: { direction: 'both', outcomes: ['answered'], freeBelowSeconds: 0 }, includedCalls: 0 }],
  }
  const draft = startRecord(invoiceRecord, () => 'bench', { client, month })
  const start = dayOfDate(month.from) * 86_400 + 12 * 3600
  const calls = Array.from({ length: CALLS }, (_, i) => ({ start: start + Math.floor((i / CALLS) * 30 * 86_400), queue: 'bench', talk: 30 + (i % 300), from: String(380_000_000_000 + i), callId: String(i) }))
  const blocks = exportOf('bench', calls)
  const stored = await room.archive.store({
    id: makeId('import', () => 'bench'), sourceId: makeId('source', () => 'pbx'), fileName: 'bench.csv', fileBytes: 1, fileHash: 'bench', layout: 'own', zone: 'UTC', rows: CALLS, calls: CALLS, rejectedRows: 0, rejected: [],
    firstStart: start, lastStart: start + 30 * 86_400, days: blocks.map(({ block }) => block.day), importedAt: 0,
  }, blocks)
  const rule = { id: makeId('matchRule', () => 'bench'), hotlineId: hotline.id, field: 'queue', value: 'bench', from: null, to: null } as const
  const written = await room.records.commit([
    { kind: 'create', table: 'company', record: centre.company }, { kind: 'create', table: 'clients', record: client }, { kind: 'create', table: 'hotlines', record: hotline },
    { kind: 'create', table: 'matchRules', record: rule }, { kind: 'create', table: 'tariffs', record: tariff }, { kind: 'create', table: 'invoices', record: draft },
  ])
  if (!stored.ok || !written.ok) throw new Error('the draft could not be prepared')
  const computed = await computeInvoice(room, draft.id)
  const line = computed.ok ? computed.value.lines.find(({ rating }) => rating?.billedCalls === CALLS) : undefined
  if (!line) throw new Error('no line bills all calls')
  return { draft, key: line.key }
}
