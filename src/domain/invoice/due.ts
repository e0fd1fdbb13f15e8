import { addDays, type PlainDate } from '../kernel/calendar'
import type { Client } from '../client/client'

/** The day an invoice is due: the client's payment days after its issue; on the day itself it is not yet overdue. */
export function dueDate(issuedOn: PlainDate, client: Pick<Client, 'paymentDays'>): PlainDate {
  return addDays(issuedOn, client.paymentDays)
}
