import { expose } from 'comlink'
import type { CallQueries } from '../../desk/services'
import type { Failure } from '../../domain/kernel/failure'
import { DexieCallArchive } from '../../storage/archive/dexie-call-archive'
import type { Database } from '../../storage/database/database'
import { DexieRecordStore } from '../../storage/records/dexie-record-store'
import { findLoss } from '../../storage/workspace/find-loss'
import { FigureQueries } from '../queries/call-queries'
import { CsvQueries } from '../queries/csv-queries'
import { DriftQueries } from '../queries/drift-queries'
import { HoursQueries } from '../queries/hours-queries'
import { InvoiceQueries } from '../queries/invoice-queries'
import { ReconcileQueries } from '../queries/reconcile-queries'
import { TraceQueries } from '../queries/trace-queries'
import { raiseUnlessClosed } from '../../storage/database/raise-later'
import { packOlderRows } from '../../storage/packing/pack-older-rows'
import { connect, type WorkspaceKind } from '../workspace/connection'
import { warmUp } from './warm-up'

/** Answers questions to the archive of one workspace. */
export type QueryWorker = { open(kind: WorkspaceKind): Promise<void>; findLoss(): Promise<Failure | null> } & CallQueries

let queries: { db: Database; figures: FigureQueries; invoices: InvoiceQueries; hours: HoursQueries; csv: CsvQueries; trace: TraceQueries; drift: DriftQueries; reconcile: ReconcileQueries } | null = null

let asked = 0
addEventListener('message', () => asked++)

/** What the worker does while nobody asks: it warms up, and packs what versions 1 and 2 stored. */
async function idle({ db, figures }: NonNullable<typeof queries>, records: DexieRecordStore): Promise<void> {
  const hotlineIds = async () => (await records.list('hotlines')).map(({ id }) => id)
  await warmUp({ span: () => figures.span(), report: (request) => figures.report(request), hotlineIds, asked: () => asked })
  // What is left over is packed after the next start.
  await packOlderRows(db)
}

function opened(): NonNullable<typeof queries> {
  if (!queries) throw new Error('the query worker is not open')
  return queries
}

const worker: QueryWorker = {
  async open(kind) {
    const db = await connect(kind, () => undefined)
    if (!db.ok) throw new Error(db.failure.code)
    const [records, archive] = [new DexieRecordStore(db.value), new DexieCallArchive(db.value)]
    const [figures, invoices] = [new FigureQueries(records, archive), new InvoiceQueries(db.value, records, archive)]
    queries = { db: db.value, figures, invoices, hours: new HoursQueries(records, archive), csv: new CsvQueries(records, archive, figures, invoices), trace: new TraceQueries(archive), drift: new DriftQueries(db.value, records, archive), reconcile: new ReconcileQueries(records, archive) }
    idle(queries, records).catch(raiseUnlessClosed(db.value))
  },
  findLoss: () => findLoss(opened().db),
  report: (...given) => opened().figures.report(...given),
  figure: (...given) => opened().figures.figure(...given),
  calls: (...given) => opened().figures.calls(...given),
  unmatched: (...given) => opened().figures.unmatched(...given),
  span: () => opened().figures.span(),
  computeInvoice: (...given) => opened().invoices.computeInvoice(...given),
  invoiceCalls: (...given) => opened().invoices.invoiceCalls(...given),
  invoiceDrift: (...given) => opened().drift.invoiceDrift(...given),
  touchedInvoices: (...given) => opened().drift.touchedInvoices(...given),
  issueInvoice: (...given) => opened().invoices.issueInvoice(...given),
  invoiceAnnex: (...given) => opened().csv.invoiceAnnex(...given),
  rawRows: (...given) => opened().trace.rawRows(...given),
  ledger: (...given) => opened().reconcile.ledger(...given),
  reconciledCalls: (...given) => opened().reconcile.reconciledCalls(...given),
  pairedSources: (...given) => opened().reconcile.pairedSources(...given),
  compareTotals: (...given) => opened().reconcile.compareTotals(...given),
  hours: (...given) => opened().hours.hours(...given),
  hoursMaking: (...given) => opened().hours.hoursMaking(...given),
  callsCsv: (...given) => opened().csv.callsCsv(...given),
}

expose(worker)
