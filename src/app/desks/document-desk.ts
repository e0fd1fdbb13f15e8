import type { DocumentDesk } from '../../desk/services'
import type { InvoiceInput } from '../../documents/invoice/input'
import type { ReportInput } from '../../documents/report/input'
import { failure } from '../../domain/kernel/failure'
import { fail, ok, type Result } from '../../domain/kernel/result'
import type { InvoiceId } from '../../domain/kernel/ids'
import type { ReportFigures } from '../../domain/report/report'
import { documentTexts } from '../../i18n/document-texts'
import type { RecordStore } from '../../storage/records/port'
import type { Workers } from '../workers/start'

/** Documents: their inputs are gathered here, drawn in the document worker. */
export function documentDesk(workers: Workers, records: RecordStore, now: () => number): DocumentDesk {
  return {
    async reportPdf(figures, language) {
      const input = await reportInput(records, figures, now())
      return ok(pdf(await workers.document.ask.report(input, language)))
    },
    async reportCsv(figures, language) {
      const [{ csvBlob }, { reportCsv }, texts] = await Promise.all([import('../../tables/write'), import('../../documents/report/report-csv'), documentTexts(language)])
      return csvBlob(reportCsv(await reportInput(records, figures, now()), texts, language))
    },
    async invoicePdf(invoiceId) {
      const input = await invoiceInput(workers, records, invoiceId, now())
      return input.ok ? ok(pdf(await workers.document.ask.invoice(input.value))) : input
    },
  }
}

function pdf(bytes: Uint8Array<ArrayBuffer>): Blob {
  return new Blob([bytes], { type: 'application/pdf' })
}

/** Names a report needs: one hotline's, its client's, or the centre's own. */
async function reportInput(records: RecordStore, figures: ReportFigures, createdAt: number): Promise<ReportInput> {
  const [companies, clients, hotlines] = await Promise.all([records.list('company'), records.list('clients'), records.list('hotlines')])
  const company = companies[0]?.legalName ?? ''
  const own = hotlines.filter(({ id }) => figures.request.hotlineIds.includes(id))
  const owners = new Set(own.map(({ clientId }) => clientId))
  const client = owners.size === 1 ? clients.find(({ id }) => owners.has(id)) : undefined
  const [only] = own
  const scope = own.length === 1 && only ? only.name : (client?.shortName ?? companies[0]?.shortName ?? '')
  const subject = own.length === 1 && only ? only.id : (client?.id ?? 'centre')
  return {
    figures, createdAt,
    names: { scope, client: client?.legalName ?? '', company, hotlines: new Map(hotlines.map(({ id, name, zone }) => [id, { name, zone }])) },
    documentId: `report-${figures.request.period.from}-${figures.request.period.kind}-${subject}`,
  }
}

async function invoiceInput(workers: Workers, records: RecordStore, invoiceId: InvoiceId, createdAt: number): Promise<Result<InvoiceInput>> {
  const [found, companies, hotlineList] = await Promise.all([records.get('invoices', invoiceId), records.list('company'), records.list('hotlines')])
  if (!found) return fail(failure('record.notFound'))
  const hotlines = new Map(hotlineList.map(({ id, name }) => [id, name]))
  if (found.record.state === 'issued') return ok({ invoice: found.record, hotlines, createdAt })
  const [client, computed] = await Promise.all([records.get('clients', found.record.clientId), workers.query.ask.computeInvoice(invoiceId)])
  const supplier = companies[0]
  if (!computed.ok) return computed
  if (!supplier) return fail(failure('invoice.noCompany'))
  if (!client) return fail(failure('record.notFound'))
  return ok({ invoice: found.record, supplier, buyer: client.record, lines: computed.value.lines, totals: computed.value.totals, hotlines, createdAt })
}
