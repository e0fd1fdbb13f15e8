import { addDays, type PlainDate } from '../kernel/calendar'
import { periodOf } from '../kernel/period'
import type { Client } from '../client/client'
import type { Invoice } from './invoice'

/** The day an invoice is due: the client's payment days after its issue; on the day itself it is not yet overdue. */
export function dueDate(issuedOn: PlainDate, client: Pick<Client, 'paymentDays'>): PlainDate {
  return addDays(issuedOn, client.paymentDays)
}

/** Tells whether an issued invoice's payment term has passed; a draft has none. */
export function isPastDue(invoice: Invoice, today: PlainDate): boolean {
  return invoice.state === 'issued' && invoice.dueOn < today
}

/** Tells whether the invoiced month is over on a date: before that, calls of its last days are still missing. */
export function isMonthOver(invoice: Pick<Invoice, 'month'>, date: PlainDate): boolean {
  return date >= periodOf('month', invoice.month).to
}
