import type { ClientId } from '../../domain/kernel/ids'
import { removals } from '../../desk/removals'
import type { Change, RecordStore } from '../../storage/records/port'

/** Tells whether other people's or the archive's records point at a client: then it is archived, never removed. */
export async function clientIsUsed(records: RecordStore, clientId: ClientId): Promise<boolean> {
  const [hotlines, works, invoices] = await Promise.all([
    records.list('hotlines', { clientId }), records.list('works', { clientId }), records.list('invoices', { clientId }),
  ])
  return hotlines.length + works.length + invoices.length > 0
}

/** The changes that remove a client and its contacts. */
export async function clientRemoval(records: RecordStore, clientId: ClientId): Promise<Change[]> {
  const contacts = await records.list('contacts', { clientId })
  return [
    ...await removals(records, 'contacts', contacts.map((contact) => contact.id)),
    ...await removals(records, 'clients', [clientId]),
  ]
}
