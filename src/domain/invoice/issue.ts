import type { Client } from '../client/client'
import type { Company } from '../company/company'
import type { PlainDate } from '../kernel/calendar'
import { failure } from '../kernel/failure'
import type { HotlineId } from '../kernel/ids'
import { fail, ok, type Result } from '../kernel/result'
import { dueDate } from './due'
import type { Invoice, InvoiceLine, IssuedInvoice, Recount } from './invoice'
import { invoiceTotals } from './totals'

/** Everything an invoice is issued from; `company` is null when its profile was never filled in. */
export type IssueInput = {
  readonly draft: Invoice
  readonly company: Company | null
  readonly client: Client
  readonly lines: readonly InvoiceLine[]
  readonly recount: Recount
  readonly uncovered: readonly { readonly hotlineId: HotlineId; readonly calls: number }[]
  readonly number: string
  readonly issuedOn: PlainDate
  readonly frozenHash: string
}

/**
 * Turns a draft into an issued invoice with its own copies of parties, lines, totals and recount. Refuses, in this
 * order: `invoice.notDraft`, `invoice.noCompany`, `invoice.noTariff` (calls on days without one),
 * `invoice.nothingToBill` (no line, or all of them 0), `invoice.unbalanced`. Another currency than the invoice's is
 * refused where lines are made (`invoice.mixedCurrency`).
 */
export function prepareIssue(input: IssueInput): Result<IssuedInvoice> {
  const { draft, company, client, lines, recount } = input
  if (draft.state !== 'draft') return fail(failure('invoice.notDraft', { number: draft.number }))
  if (company === null) return fail(failure('invoice.noCompany'))
  const uncovered = input.uncovered.reduce((sum, { calls }) => sum + calls, 0)
  if (uncovered > 0) return fail(failure('invoice.noTariff', { calls: uncovered }))
  if (lines.every(({ amount }) => amount === 0)) return fail(failure('invoice.nothingToBill'))
  if (!recount.balanced || !sameAmounts(lines, recount)) return fail(failure('invoice.unbalanced'))
  return ok({
    id: draft.id, clientId: draft.clientId, month: draft.month, currency: draft.currency, language: draft.language, note: draft.note,
    state: 'issued',
    number: input.number,
    issuedOn: input.issuedOn,
    dueOn: dueDate(input.issuedOn, client),
    supplier: company,
    buyer: client,
    lines: [...lines],
    totals: invoiceTotals(lines),
    recount,
    frozenHash: input.frozenHash,
  })
}

/** A last look that the recount handed over is the recount of these lines. */
function sameAmounts(lines: readonly InvoiceLine[], recount: Recount): boolean {
  const amounts = new Map(recount.lines.map(({ key, amount }) => [key, amount]))
  return amounts.size === lines.length && lines.every(({ key, amount }) => amounts.get(key) === amount)
}
