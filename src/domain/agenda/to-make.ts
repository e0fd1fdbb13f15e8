import type { Client } from '../client/client'
import type { Hotline } from '../hotline/hotline'
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

/** What no invoice can be made without; of a tariff, the hotline that has none. */
export type InvoiceMissing = { readonly kind: 'company' | 'client' } | { readonly kind: 'tariff'; readonly hotline: Hotline | null }

/** What stands in the way of any invoice of these clients; null = nothing. */
export function missingForInvoice(input: Pick<ToMakeInput, 'clients' | 'hotlines' | 'tariffs' | 'works'> & Pick<AgendaInput, 'company'>): InvoiceMissing | null {
  if (!input.company) return { kind: 'company' }
  if (input.clients.length === 0) return { kind: 'client' }
  const ours = new Set<string>(input.clients.map(({ id }) => id))
  const hotlines = input.hotlines.filter(({ clientId }) => ours.has(clientId))
  const priced = new Set<string>(input.tariffs.map(({ hotlineId }) => hotlineId))
  if (hotlines.some(({ id }) => priced.has(id)) || input.works.some(({ clientId }) => ours.has(clientId))) return null
  return { kind: 'tariff', hotline: hotlines.find(({ archived }) => !archived) ?? null }
}
