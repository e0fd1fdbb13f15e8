import type { Change, RecordStore, RecordTables, TableName } from '../storage/records/port'

/** The changes that remove the named records as they are now; those already gone are left out. */
export async function removals<T extends TableName>(records: RecordStore, table: T, ids: readonly RecordTables[T]['id'][]): Promise<Change[]> {
  const read = await Promise.all(ids.map((id) => records.get(table, id)))
  return read.flatMap((found) => (found ? [{ kind: 'remove', table, id: found.record.id, seen: found.seen } as Change] : [])) // T ties table and id
}
