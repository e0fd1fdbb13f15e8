import type { ImportShelf } from '../../desk/services'
import type { CallArchive } from '../../storage/archive/port'

/** The imports in the archive. */
export function importShelf(archive: CallArchive): ImportShelf {
  return {
    list: () => archive.imports(),
    watch: (onChange) => archive.watchImports(onChange),
    undo: (importId) => archive.undo(importId),
    kept: () => archive.keptFiles(),
    forgetFiles: () => archive.forgetFiles(),
  }
}
