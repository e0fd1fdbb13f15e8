import { monthOfWork, type Work } from '../tariff/work'
import type { ClientId, InvoiceId } from '../kernel/ids'
import { nextPeriod, periodOf, type Period } from '../kernel/period'
import type { PlainDate } from '../kernel/calendar'
import type { Invoice, IssuedInvoice } from './invoice'

/** A work no invoice bears, though the invoice of its month is issued. */
export type LateWork = { readonly work: Work; readonly issued: IssuedInvoice }

/** Where a work is billed: on an issued invoice, on that of a month to come, or nowhere, because its month is issued without it. */
export type WorkPlace
  = | { readonly kind: 'issued'; readonly invoice: IssuedInvoice }
    | { readonly kind: 'month'; readonly month: PlainDate; readonly draft: InvoiceId | null }
    | { readonly kind: 'late'; readonly invoice: IssuedInvoice }

/** The issued invoice of a client's month, or null. */
export function issuedOf(invoices: readonly Invoice[], clientId: ClientId, month: PlainDate): IssuedInvoice | null {
  return invoices.find((invoice): invoice is IssuedInvoice => invoice.state === 'issued' && invoice.clientId === clientId && invoice.month === month) ?? null
}

/** Where each work is billed, by its id. */
export function placesOfWorks(works: readonly Work[], invoices: readonly Invoice[]): ReadonlyMap<Work['id'], WorkPlace> {
  const billed = new Map<string, IssuedInvoice>()
  for (const invoice of invoices) if (invoice.state === 'issued') for (const { workId } of invoice.lines) if (workId) billed.set(workId, invoice)
  return new Map(works.map((work): [Work['id'], WorkPlace] => {
    const on = billed.get(work.id)
    if (on) return [work.id, { kind: 'issued', invoice: on }]
    const month = monthOfWork(work)
    const issued = issuedOf(invoices, work.clientId, month)
    if (issued) return [work.id, { kind: 'late', invoice: issued }]
    return [work.id, { kind: 'month', month, draft: invoices.find((invoice) => invoice.clientId === work.clientId && invoice.month === month)?.id ?? null }]
  }))
}

/** Works no invoice bears because their month is issued, oldest first. */
export function lateWorks(works: readonly Work[], invoices: readonly Invoice[]): readonly LateWork[] {
  const places = placesOfWorks(works, invoices)
  return works
    .flatMap((work) => {
      const place = places.get(work.id)
      return place?.kind === 'late' ? [{ work, issued: place.invoice }] : []
    })
    .sort((a, b) => (a.work.date < b.work.date ? -1 : a.work.date > b.work.date ? 1 : a.work.id < b.work.id ? -1 : 1))
}

/** The first month after another whose invoice is not issued yet. */
export function nextOpenMonth(invoices: readonly Invoice[], clientId: ClientId, after: PlainDate): Period {
  let month = nextPeriod(periodOf('month', after))
  while (issuedOf(invoices, clientId, month.from)) month = nextPeriod(month)
  return month
}
