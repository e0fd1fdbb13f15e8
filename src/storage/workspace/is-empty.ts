import type { Database } from '../database/database'
import { stagingMarkers } from '../database/staged-rows'

const stagedTables = new Set(['callBlocks', 'callTexts', 'callPieces'])

/** Tells whether nothing was ever kept here: no record, operation, call or number. What an import is staging is not kept yet. */
export async function isEmpty(db: Database): Promise<boolean> {
  const markers = await stagingMarkers(db)
  // An import record or a paper names every block that is kept.
  const tables = db.tables.filter((table) => table.name !== 'meta' && !(markers.length > 0 && stagedTables.has(table.name)))
  const counts = await Promise.all(tables.map((table) => table.limit(1).count()))
  return counts.every((count) => count === 0)
}
