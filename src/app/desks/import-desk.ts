import type { ImportDesk, ImportShelf } from '../../desk/services'
import type { CallArchive } from '../../storage/archive/port'
import { callback, type Workers } from '../workers/start'

/** One file on its way in, passed on to the import worker. */
export function importDesk(workers: Workers): ImportDesk {
  return {
    inspect: async (...given) => (await workers.import()).inspect(...given),
    inspectAgain: async (...given) => (await workers.import()).inspectAgain(...given),
    preview: async (reading, sourceId, onProgress) => (await workers.import()).preview(reading, sourceId, callback(onProgress)),
    calls: async (...given) => (await workers.import()).calls(...given),
    rawRows: async (...given) => (await workers.import()).rawRows(...given),
    commit: async () => (await workers.import()).commit(),
    cancel: async () => (await workers.import()).cancel(),
    presets: async () => (await workers.import()).presets(),
  }
}

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
