import type { Database } from '../database/database'
import { read } from '../database/write'
import { readingTime } from './clock'
import type { HistoryEntry, TableName } from './port'

/** The journal of one record, newest first. */
export async function historyOf(db: Database, table: TableName, id: string): Promise<readonly HistoryEntry[]> {
  const { journal } = db
  const operations = await read(db, [journal], () => journal.where('[table+rec]').equals([table, id]).toArray())
  return operations
    .map((operation) => ({ ...operation, seq: Number(operation.id.slice(operation.id.lastIndexOf(':') + 1)) }))
    .sort((a, b) => (a.hlc === b.hlc ? b.seq - a.seq : a.hlc < b.hlc ? 1 : -1))
    .map((o) => ({ operation: o.id, transaction: o.txn, at: readingTime(o.hlc), field: o.field, value: o.value, version: o.schema }))
}
