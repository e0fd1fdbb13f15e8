import type { Paper } from '../../documents/documents'
import { failure } from '../../domain/kernel/failure'
import type { InvoiceId } from '../../domain/kernel/ids'
import { fail, ok, type Result } from '../../domain/kernel/result'
import { computeInvoice } from '../invoice/invoice-content'
import type { Room } from '../room'

/**
 * An invoice as a paper: a draft as it would be billed now, an issued one from its own copies. Fails with
 * `record.notFound`, `invoice.noCompany` or as the computing of a draft does.
 */
export async function gatherInvoice(room: Room, invoiceId: InvoiceId, createdAt: number): Promise<Result<Paper<'invoice'>>> {
  const { records } = room
  const [found, companies, hotlineList] = await Promise.all([records.get('invoices', invoiceId), records.list('company'), records.list('hotlines')])
  if (!found) return fail(failure('record.notFound'))
  const hotlines = new Map(hotlineList.map(({ id, name }) => [id, name]))
  if (found.record.state === 'issued') return ok({ kind: 'invoice', input: { invoice: found.record, hotlines, createdAt } })
  const [client, computed] = await Promise.all([records.get('clients', found.record.clientId), computeInvoice(room, invoiceId)])
  const supplier = companies[0]
  if (!computed.ok) return computed
  if (!supplier) return fail(failure('invoice.noCompany'))
  if (!client) return fail(failure('record.notFound'))
  const { lines, totals } = computed.value
  return ok({ kind: 'invoice', input: { invoice: found.record, supplier, buyer: client.record, lines, totals, hotlines, createdAt } })
}
