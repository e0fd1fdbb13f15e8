import type { Database } from './database'
import { StorageError, storageFailure } from './storage-failure'

/**
 * Hands an error that has no caller to the page's (or worker's) error handler, as a `StorageError` where it is one.
 * After the database was closed under the tab nothing is raised: the tab has been told to reload.
 */
export function raiseUnlessClosed(db: Database): (error: unknown) => void {
  return (error) => {
    if (!db.isOpen()) return
    const known = storageFailure(error, db.guard.breakage())
    queueMicrotask(() => {
      throw known ? new StorageError(known) : error
    })
  }
}
