import type { WorkspaceDesk } from '../../desk/services'
import { zoneOf } from '../../domain/kernel/zone'
import { ok } from '../../domain/kernel/result'
import { deleteDatabase } from '../../storage/database/open-database'
import type { Database } from '../../storage/database/database'
import { eraseWorkspace } from '../../storage/workspace/erase-workspace'
import { callback, type Workers } from '../workers/start'
import { enterWorkspace } from '../workspace/choice'
import { leave } from '../workspace/closed-elsewhere'
import { databaseNames, surroundings, type WorkspaceKind } from '../workspace/connection'

/** The workspace as a whole; anything heavy runs in the import worker. */
export function workspaceDesk({ kind, db, workers }: { readonly kind: WorkspaceKind; readonly db: Database; readonly workers: Workers }): WorkspaceDesk {
  return {
    kind,
    export: async (options) => (await workers.import()).exportWorkspace(options),
    import: async (file) => (await workers.import()).importWorkspace(file),
    async openSample(onProgress) {
      const today = zoneOf(Intl.DateTimeFormat().resolvedOptions().timeZone).dateOf(Math.floor(surroundings.now() / 1000))
      const made = await (await workers.import()).makeSample(today, callback(onProgress))
      if (made.ok) enterWorkspace('sample')
      return made
    },
    async leaveSample() {
      enterWorkspace('own')
    },
    async removeSample() {
      leave()
      await deleteDatabase(databaseNames.sample, surroundings)
      enterWorkspace('own')
    },
    async erase() {
      const erased = await eraseWorkspace(db)
      return erased.ok ? ok(undefined) : erased
    },
    persisted: async () => (navigator.storage?.persisted ? navigator.storage.persisted() : false),
    askToPersist: async () => (navigator.storage?.persist ? navigator.storage.persist() : false),
    usedBytes: async () => (await navigator.storage?.estimate?.())?.usage ?? 0,
  }
}
