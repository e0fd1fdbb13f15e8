import { idsAt } from '../domain/kernel/reference'
import { declarationOf, declarations, type TableName } from '../domain/records'
import type { Named, RecordStore } from '../storage/records/port'
import type { Target } from '../ui/link/target'
import { useHosts } from './host'
import { useServices } from './services'

/** Where a record is seen and changed: its own page, or the page it stands on; null where there is none. */
export function useRecordLinks(): { linkTo(record: Named): Promise<Target | null> } {
  const { records } = useServices()
  const { placeOf } = useHosts()
  return {
    async linkTo({ table, id }) {
      const place = placeOf(table)
      if (!place) return null
      const found: Record<string, string> = {}
      await fill(records, table, id, place.params, found)
      if (!place.params.every((param) => param in found)) return null
      return { name: place.name, params: Object.fromEntries(place.params.map((param) => [param, found[param] ?? ''])) } as Target // the place names what it needs
    },
  }
}

/** Fills in the parameters of an address: the record's own id, then the ids of those it points at, and so on. */
async function fill(records: RecordStore, table: TableName, id: string, wanted: readonly string[], found: Record<string, string>): Promise<void> {
  const { kind, references } = declarationOf(table)
  found[`${kind}Id`] ??= id
  if (wanted.every((param) => param in found)) return
  const read = await records.get(table, id as never) // an id of this table: its own, or what a reference to it holds
  for (const { to, path } of references) {
    const next = declarations.find((one) => one.kind === to)
    const pointed = read && path.length === 1 ? idsAt(read.record, path)[0] : undefined
    if (next && pointed !== undefined) await fill(records, next.table, pointed, wanted, found)
  }
}
