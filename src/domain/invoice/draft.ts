import type { Client } from '../client/client'
import type { InvoiceId } from '../kernel/ids'
import type { Period } from '../kernel/period'
import type { DraftInvoice } from './invoice'

/** A new draft of a client's month: currency and language are the client's, lines are computed when it is shown. */
export function newDraft(id: InvoiceId, client: Pick<Client, 'id' | 'currency' | 'language'>, month: Period): DraftInvoice {
  return { id, clientId: client.id, month: month.from, currency: client.currency, language: client.language, note: '', state: 'draft' }
}
