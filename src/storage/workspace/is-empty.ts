import type { Database } from '../database/database'

/** Tells whether nothing was ever kept here: no record, operation, call or number. */
export async function isEmpty(db: Database): Promise<boolean> {
  const tables = db.tables.filter((table) => table.name !== 'meta')
  const counts = await Promise.all(tables.map((table) => table.limit(1).count()))
  return counts.every((count) => count === 0)
}
