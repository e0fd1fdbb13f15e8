import { failure } from '../../domain/kernel/failure'
import { fail, ok, type Result } from '../../domain/kernel/result'
import { Database, type DatabaseSurroundings } from './database'
import type { Sentinel } from './sentinel'
import { storageFailure } from './storage-failure'
import { strictIndexedDB } from './strict-indexed-db'
import { writeIdentity } from './identity'
import { dropAbandoned } from './staged-rows'

/** Where a database is opened and who is told when another tab upgrades or deletes it. */
export type OpenSurroundings = DatabaseSurroundings & {
  readonly sentinel: Sentinel
  /** The database has been closed under this tab: it must reload. */
  readonly onVersionChange: () => void
}

/**
 * Opens (or makes, the first time) a database. Fails with `storage.newerSchema` when a newer app wrote it,
 * `storage.vanished` when it existed before and is gone, `storage.damaged` when the engine cannot read it; none of
 * these creates or changes anything.
 */
export async function openDatabase(name: string, surroundings: OpenSurroundings): Promise<Result<Database>> {
  const { sentinel } = surroundings
  const known = await sentinel.read(name)
  const guard = strictIndexedDB(surroundings.indexedDB, known !== null)
  const db = new Database(name, guard, surroundings)
  db.on('versionchange', () => {
    db.close({ disableAutoOpen: true })
    surroundings.onVersionChange()
    return false
  })
  try {
    await db.open()
    guard.expectExisting()
    const identity = await db.transaction('rw', db.meta, () => writeIdentity(db, known === null))
    if (!identity) return closeWith(db, 'storage.vanished')
    if (known?.vaultId !== identity.vaultId) await sentinel.write(name, { vaultId: identity.vaultId, createdAt: identity.createdAt })
    await dropAbandoned(db)
    return ok(db)
  } catch (error) {
    const code = storageFailure(error, guard.breakage())?.code
    if (!code) throw error
    // A database that cannot even be opened is damaged; `lost` speaks of one that was open.
    return closeWith(db, code === 'storage.lost' ? 'storage.damaged' : code)
  }
}

/** Deletes a database and its sentinel; every open tab of it is told. */
export async function deleteDatabase(name: string, surroundings: Pick<OpenSurroundings, 'indexedDB' | 'sentinel'>): Promise<Result<void>> {
  // The sentinel goes first: a database without one is adopted again, a sentinel without a database is an alarm.
  await surroundings.sentinel.remove(name)
  return new Promise((resolve, reject) => {
    const request = surroundings.indexedDB.deleteDatabase(name)
    request.onsuccess = () => resolve(ok(undefined))
    request.onerror = () => {
      const known = storageFailure(request.error, null)
      if (known) resolve(fail(known))
      else reject(request.error ?? new Error('deleteDatabase failed'))
    }
  })
}

function closeWith(db: Database, code: Parameters<typeof failure>[0]): Result<Database> {
  db.close({ disableAutoOpen: true })
  return fail(failure(code))
}
