import type { Client } from '../client/client'
import type { Company } from '../company/company'
import type { PlainDate } from '../kernel/calendar'
import { failure, type Failure } from '../kernel/failure'
import type { HotlineId } from '../kernel/ids'
import { fail, ok, type Result } from '../kernel/result'
import { buyerCopy, clauseCopy, supplierCopy, vatCopy } from '../paper/copies'
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

/** What issuing depends on besides the draft's own state. */
export type IssueGround = Pick<IssueInput, 'company' | 'lines' | 'recount' | 'uncovered'>

/** Why a draft cannot be issued as it is now, or null when nothing stands in the way. */
export function refusalToIssue({ company, lines, recount, uncovered }: IssueGround): Failure | null {
  if (company === null) return failure('invoice.noCompany')
  const calls = uncovered.reduce((sum, hotline) => sum + hotline.calls, 0)
  if (calls > 0) return failure('invoice.noTariff', { calls })
  if (lines.every(({ amount }) => amount === 0)) return failure('invoice.nothingToBill')
  return recount.balanced && sameAmounts(lines, recount) ? null : failure('invoice.unbalanced')
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
  const refusal = refusalToIssue(input)
  if (refusal || company === null) return fail(refusal ?? failure('invoice.noCompany'))
  const totals = invoiceTotals(lines)
  return ok({
    id: draft.id, clientId: draft.clientId, month: draft.month, currency: draft.currency, language: draft.language, note: draft.note,
    state: 'issued',
    number: input.number,
    issuedOn: input.issuedOn,
    dueOn: dueDate(input.issuedOn, client),
    supplier: supplierCopy.take(company),
    buyer: buyerCopy.take(client),
    lines: lines.map(lineCopy),
    totals: { ...totals, vatGroups: totals.vatGroups.map((group) => ({ ...group, vat: vatCopy.take(group.vat) })) },
    recount,
    frozenHash: input.frozenHash,
  })
}

function lineCopy(line: InvoiceLine): InvoiceLine {
  const { rating, vat } = line
  return { ...line, vat: vatCopy.take(vat), rating: rating && { ...rating, clause: clauseCopy.take(rating.clause) } }
}

/** A last look that the recount handed over is the recount of these lines. */
function sameAmounts(lines: readonly InvoiceLine[], recount: Recount): boolean {
  const amounts = new Map(recount.lines.map(({ key, amount }) => [key, amount]))
  return amounts.size === lines.length && lines.every(({ key, amount }) => amounts.get(key) === amount)
}
