import type { Result } from '../../domain/kernel/result'
import type { Database } from '../database/database'
import { writeIdentity } from '../database/identity'
import { write } from '../database/write'

/** Empties a workspace for good, in one transaction; what remains is a new, empty workspace with an id of its own. */
export function eraseWorkspace(db: Database): Promise<Result<void>> {
  return write(db, db.tables, async () => {
    await Promise.all(db.tables.map((table) => table.clear()))
    await writeIdentity(db, true)
  })
}
