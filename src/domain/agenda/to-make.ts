import type { Client } from '../client/client'
import { worksOf } from '../invoice/invoice-lines'
import type { Period } from '../kernel/period'
import type { Work } from '../tariff/work'
import { isBillable, type AgendaInput } from './agenda'

/** What the list of missing invoices is made from. */
export type ToMakeInput = Pick<AgendaInput, 'clients' | 'hotlines' | 'tariffs' | 'invoices'> & { readonly works: readonly Work[] }

/**
 * Clients in use that have something to bill in the month (a priced project that ran in it, or a one-off work) and
 * no invoice of it yet, draft or issued. By short name.
 */
export function invoicesToMake(input: ToMakeInput, month: Period): readonly Client[] {
  return input.clients
    .filter((client) => !client.archived)
    .filter((client) => !input.invoices.some((invoice) => invoice.clientId === client.id && invoice.month === month.from))
    .filter((client) => isBillable(input, client.id, month) || worksOf(input.works, client.id, month).length > 0)
    .sort((a, b) => (a.shortName < b.shortName ? -1 : a.shortName > b.shortName ? 1 : a.id < b.id ? -1 : 1))
}
