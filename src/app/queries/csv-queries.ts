import { callAt } from '../../domain/archive/call-at'
import { columnsIn, fieldColumns } from '../../domain/hotline/report-fields'
import type { Language } from '../../domain/kernel/fields'
import type { InvoiceId } from '../../domain/kernel/ids'
import type { Selection } from '../../domain/selection/selection'
import { annexCsv, callsCsv, type ListedCall } from '../../documents/calls/calls-csv'
import type { CallNames, HotlineCall } from '../../documents/calls/columns'
import { csvBlob } from '../../tables/write'
import { documentTexts } from '../../i18n/document-texts'
import type { CallQueries } from '../../desk/services'
import type { CallArchive } from '../../storage/archive/port'
import type { RecordStore } from '../../storage/records/port'
import { textsOf, type FoundRows } from './call-source'
import type { FigureQueries } from './call-queries'
import type { InvoiceQueries } from './invoice-queries'

/** Calls as files: of a selection, or of an invoice's lines. Oldest first. */
export class CsvQueries implements Pick<CallQueries, 'callsCsv' | 'invoiceAnnex'> {
  constructor(
    private readonly records: RecordStore,
    private readonly archive: CallArchive,
    private readonly figures: FigureQueries,
    private readonly invoices: InvoiceQueries,
  ) {}

  async callsCsv(selection: Selection, language: Language): Promise<Blob> {
    const [texts, found] = await Promise.all([documentTexts(language), this.figures.select(selection)])
    const calls = await this.#calls(found)
    return csvBlob(callsCsv(calls, await callNames(this.records, calls), texts, language))
  }

  async invoiceAnnex(invoiceId: InvoiceId, language: Language): Promise<Blob> {
    const [texts, groups] = await Promise.all([documentTexts(language), this.annexGroups(invoiceId)])
    const names = await callNames(this.records, groups.flatMap(({ calls }) => calls))
    const listed = groups.flatMap(({ title, calls }) => calls.map((call): ListedCall => ({ call, line: title })))
    return csvBlob(annexCsv(listed, names, texts, language))
  }

  /** The calls each usage line of an invoice billed. */
  async annexGroups(invoiceId: InvoiceId): Promise<readonly { readonly title: string; readonly calls: readonly HotlineCall[] }[]> {
    const lines = await this.invoices.lines(invoiceId)
    const usage = lines.filter(({ rating }) => rating !== null && rating.clause.kind !== 'monthlyFee')
    return Promise.all(usage.map(async (line) => ({ title: line.title, calls: await this.#calls(await this.invoices.lineCalls(invoiceId, line.key, 'billed')) })))
  }

  async #calls(found: readonly FoundRows[]): Promise<HotlineCall[]> {
    const texts = await textsOf(this.archive, found, found.keys())
    return found.flatMap(({ block, rows, hotlineOf }, part) =>
      Array.from(rows, (row, position) => ({ ...callAt(block, texts.get(part) ?? null, row), hotlineId: hotlineOf(position) })),
    ).sort((a, b) => a.start - b.start)
  }
}

/** Names and zones of hotlines for a list of calls, and the own fields of the hotlines and calls in it. */
async function callNames(records: RecordStore, calls: readonly HotlineCall[]): Promise<CallNames> {
  const [hotlines, companies] = await Promise.all([records.list('hotlines'), records.list('company')])
  const owners = new Set(calls.map(({ hotlineId }) => hotlineId))
  return {
    hotlines: new Map(hotlines.map(({ id, name, zone }) => [id, { name, zone }])),
    zone: companies[0]?.zone ?? 'UTC',
    fields: fieldColumns(hotlines.filter(({ id }) => owners.has(id)), columnsIn(calls)),
  }
}
