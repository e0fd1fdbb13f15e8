import type { Selection } from '../../domain/selection/selection'
import type { RecordStore } from '../../storage/records/port'

/** Whose calls a selection is of, for the name of their file: client and hotline, the client of several, else the centre. */
export async function callsWhose(records: RecordStore, { scope }: Selection): Promise<readonly string[]> {
  const [companies, clients, hotlines] = await Promise.all([records.list('company'), records.list('clients'), records.list('hotlines')])
  const own = scope.kind === 'hotlines' ? hotlines.filter(({ id }) => scope.ids.includes(id)) : []
  const owners = new Set(own.map(({ clientId }) => clientId))
  const client = owners.size === 1 ? clients.find(({ id }) => owners.has(id)) : undefined
  const [only] = own
  if (client) return [client.shortName, ...(own.length === 1 && only ? [only.name] : [])]
  return [companies[0]?.shortName ?? '']
}
