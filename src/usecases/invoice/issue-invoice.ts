import type { IssuedInvoice } from '../../domain/invoice/invoice'
import { prepareIssue } from '../../domain/invoice/issue'
import { counterKey, invoiceNumber } from '../../domain/invoice/number'
import type { PlainDate } from '../../domain/kernel/calendar'
import { failure } from '../../domain/kernel/failure'
import type { InvoiceId } from '../../domain/kernel/ids'
import { fail, type Result } from '../../domain/kernel/result'
import { frozenHash } from '../../storage/invoices/frozen-hash'
import { issueInvoice as writeIssued } from '../../storage/invoices/issue-invoice'
import type { Room } from '../room'
import { rateDraft } from './invoice-content'

/** Recomputes, recounts and, when balanced, freezes and numbers the draft. Fails as `prepareIssue` and the store do. */
export async function issueInvoice(room: Room, invoiceId: InvoiceId, issuedOn: string): Promise<Result<IssuedInvoice>> {
  const rated = await rateDraft(room, invoiceId)
  if (!rated.ok) return rated
  const { basis, rated: { computation }, frozen } = rated.value
  const hash = await frozenHash(frozen, room.digest)
  const { draft, client, company } = basis
  const date = issuedOn as PlainDate // checked below by the schema of the issued invoice
  const prepare = (number: string): Result<IssuedInvoice> =>
    prepareIssue({ draft, company, client, lines: computation.lines, recount: computation.recount, uncovered: computation.uncovered, number, issuedOn: date, frozenHash: hash })
  const trial = prepare('—')
  if (!trial.ok || !company) return trial.ok ? fail(failure('invoice.noCompany')) : trial
  const pattern = company.numberPattern
  return writeIssued(room.db, {
    draft,
    series: { key: `${pattern} ${counterKey(company.numberReset, date)}`, format: (count) => invoiceNumber(pattern, date, count) },
    build: (number) => ({ ...trial.value, number }),
    frozen,
  })
}
