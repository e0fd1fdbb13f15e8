import type { ImportShelf } from '../../desk/services'
import type { CallArchive } from '../../storage/archive/port'
import { watchImports } from '../../storage/archive/watch-imports'
import type { Database } from '../../storage/database/database'

/** The imports in the archive; its code comes with the first question. */
export function importShelf(db: Database): ImportShelf {
  let opened: Promise<CallArchive> | null = null
  const archive = (): Promise<CallArchive> => (opened ??= import('../../storage/archive/dexie-call-archive').then(({ DexieCallArchive }) => new DexieCallArchive(db)))
  return {
    list: async () => (await archive()).imports(),
    watch: (onChange) => watchImports(db, onChange),
    undo: async (importId) => (await archive()).undo(importId),
    kept: async () => (await archive()).keptFiles(),
    forgetFiles: async () => (await archive()).forgetFiles(),
  }
}
