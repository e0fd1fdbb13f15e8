import { clientRecord, contactRecord, type Client, type Contact } from '../../domain/client/client'
import type { Company } from '../../domain/company/company'
import type { PlainDate } from '../../domain/kernel/calendar'
import type { Language } from '../../domain/kernel/fields'
import type { ClientId, IdSource } from '../../domain/kernel/ids'
import { startRecord } from '../../domain/kernel/record'
import { workRecord, type Work } from '../../domain/tariff/work'

/** A client like our own company. */
export function newClient(ids: IdSource, own: Company | null, language: Language): Client {
  return startRecord(clientRecord, ids, { own, language })
}

/** A contact put after the ones there are. */
export function newContact(ids: IdSource, clientId: ClientId, others: readonly Contact[]): Contact {
  return startRecord(contactRecord, ids, { client: { id: clientId }, contacts: others })
}

/** One unit of work done today for a client. */
export function newWork(ids: IdSource, client: Client, own: Company | null, unit: string, today: PlainDate): Work {
  return startRecord(workRecord, ids, { client, own, unit, today })
}
