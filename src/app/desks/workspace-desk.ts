import type { WorkspaceDesk } from '../../desk/services'
import { zoneOf } from '../../domain/kernel/zone'
import { ok } from '../../domain/kernel/result'
import { deleteDatabase } from '../../storage/database/open-database'
import type { Database } from '../../storage/database/database'
import { eraseWorkspace } from '../../storage/workspace/erase-workspace'
import type { Workers } from '../workers/start'
import { enterWorkspace } from '../workspace/choice'
import { leave } from '../workspace/closed-elsewhere'
import { databaseNames, surroundings, type WorkspaceKind } from '../workspace/connection'

/** The workspace as a whole; anything heavy runs in the import worker. */
export function workspaceDesk({ kind, db, workers }: { readonly kind: WorkspaceKind; readonly db: Database; readonly workers: Workers }): WorkspaceDesk {
  return {
    kind,
    export: (options) => workers.import.ask.exportWorkspace(options),
    import: (file) => workers.import.ask.importWorkspace(file),
    async openSample(onProgress) {
      const today = zoneOf(Intl.DateTimeFormat().resolvedOptions().timeZone).dateOf(Math.floor(surroundings.now() / 1000))
      const made = await workers.import.ask.makeSample(today, onProgress)
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
