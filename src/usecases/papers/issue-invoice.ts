import type { IssuedInvoice } from '../../domain/invoice/invoice'
import { prepareIssue } from '../../domain/invoice/issue'
import { counterKey, invoiceNumber } from '../../domain/invoice/number'
import type { PlainDate } from '../../domain/kernel/calendar'
import { failure } from '../../domain/kernel/failure'
import type { InvoiceId } from '../../domain/kernel/ids'
import { fail, type Result } from '../../domain/kernel/result'
import { issuePaper } from './issue-paper'
import type { Room } from '../room'
import { rateDraft } from '../invoice/invoice-content'

/** Recomputes, recounts and, when balanced, freezes and numbers the draft. Fails as `prepareIssue` and the store do. */
export async function issueInvoice(room: Room, invoiceId: InvoiceId, issuedOn: string): Promise<Result<IssuedInvoice>> {
  const rated = await rateDraft(room, invoiceId)
  if (!rated.ok) return rated
  const { basis: { draft, client, company }, rated: { computation }, frozen } = rated.value
  const date = issuedOn as PlainDate // checked by the schema of the issued invoice
  if (!company) return fail(failure('invoice.noCompany'))
  const { numberPattern: pattern, numberReset } = company
  return issuePaper(room, {
    table: 'invoices', draft, frozen,
    series: { key: `${pattern} ${counterKey(numberReset, date)}`, format: (count) => invoiceNumber(pattern, date, count) },
    copy: (number, frozenHash) => prepareIssue({ ...computation, draft, company, client, number, issuedOn: date, frozenHash }),
  })
}
