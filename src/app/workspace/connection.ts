import type { Result } from '../../domain/kernel/result'
import { openDatabase } from '../../storage/database/open-database'
import { locksOf } from '../../storage/database/owner-locks'
import { sentinelOf } from '../../storage/database/sentinel'
import type { Database } from '../../storage/database/database'

/** The databases of this origin: one's own workspace and the sample centre. */
export const databaseNames = { own: 'linewright', sample: 'linewright-sample' } as const
export type WorkspaceKind = keyof typeof databaseNames

/** What a database takes from this browser; the same on the page and in a worker. */
export const surroundings = {
  indexedDB: globalThis.indexedDB,
  IDBKeyRange: globalThis.IDBKeyRange,
  now: () => Date.now(),
  newId: () => crypto.randomUUID(),
  digest: sha256,
  sentinel: sentinelOf(globalThis.navigator?.storage),
  locks: locksOf(globalThis.navigator?.locks),
}

/** Opens a workspace's database; `onVersionChange` says that another tab upgraded or deleted it. */
export function connect(kind: WorkspaceKind, onVersionChange: () => void): Promise<Result<Database>> {
  return openDatabase(databaseNames[kind], { ...surroundings, onVersionChange })
}

/** SHA-256 of bytes, by the browser. */
export function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> {
  return crypto.subtle.digest('SHA-256', bytes)
}
