import type { Database } from '../database/database'
import { sequenceOf } from '../database/stored'
import { read } from '../database/write'
import { readingTime } from './clock'
import type { HistoryEntry, TableName } from './port'

/** The journal of one record, newest first. */
export async function historyOf(db: Database, table: TableName, id: string): Promise<readonly HistoryEntry[]> {
  const { journal } = db
  const operations = await read(db, [journal], () => journal.where('[table+rec]').equals([table, id]).toArray())
  return operations
    .sort((a, b) => (a.hlc === b.hlc ? sequenceOf(b) - sequenceOf(a) : a.hlc < b.hlc ? 1 : -1))
    .map((o) => ({ operation: o.id, transaction: o.txn, at: readingTime(o.hlc), field: o.field, value: o.value, version: o.schema }))
}
