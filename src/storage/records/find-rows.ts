import { declarationOf, type TableName } from '../../domain/records'
import type { Database } from '../database/database'
import type { StoredRecord } from '../database/stored'
import type { Where } from './port'

/**
 * The stored records among which those of a condition are, in id order: by an index when one of the fields has one,
 * else all. Inside a transaction over the table, or a live query.
 */
export async function findRows<T extends TableName>(db: Database, table: T, where: Where<T>): Promise<StoredRecord[]> {
  const rows = db.records(table)
  const { indexes } = declarationOf(table)
  if (typeof where.id === 'string') return (await rows.bulkGet([where.id])).filter((row) => row !== undefined)
  const by = Object.entries(where).find(([field, value]) => Object.hasOwn(indexes, field) && typeof value === 'string')
  if (!by) return rows.toArray()
  const [field, value] = by
  const found = await rows.where(`record.${field}`).equals(String(value)).toArray()
  return found.sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** The stored records that hold an id in a field: by its index, or among all. */
export function rowsHolding(db: Database, table: TableName, field: string, id: string): Promise<StoredRecord[]> {
  const rows = db.records(table)
  const { indexes } = declarationOf(table)
  return Object.hasOwn(indexes, field) || Object.hasOwn(indexes, `*${field}`) ? rows.where(`record.${field}`).equals(id).toArray() : rows.toArray()
}
