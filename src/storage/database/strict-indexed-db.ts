/** What the guard found on opening. */
export type Breakage = 'vanished' | 'unreadable' | 'newer'

/** An IndexedDB factory that refuses what Dexie would silently accept. */
export type StrictIndexedDB = {
  readonly factory: Pick<IDBFactory, 'open' | 'deleteDatabase' | 'cmp' | 'databases'>
  /** From now on the database must exist: one that comes up new has vanished. */
  readonly expectExisting: () => void
  readonly breakage: () => Breakage | null
}

/**
 * Guards the three silent re-opens of Dexie 4: a newer database opened with old code, an empty database where one
 * is expected, and a retry after the engine could not read its files.
 */
export function strictIndexedDB(indexedDB: IDBFactory, expectedNow: boolean): StrictIndexedDB {
  let expected = expectedNow
  let broken: Breakage | null = null
  function open(name: string, version?: number): IDBOpenDBRequest {
    if (version === undefined) {
      // Dexie asks without a version only after a VersionError.
      broken = 'newer'
      throw new DOMException('the database is newer than this app', 'VersionError')
    }
    if (broken) throw new DOMException(`the database is ${broken}`, 'InvalidStateError')
    const request = indexedDB.open(name, version)
    request.addEventListener('upgradeneeded', (event) => {
      if (event.oldVersion !== 0 || !expected) return
      event.stopImmediatePropagation()
      broken = 'vanished'
      request.transaction?.abort()
    })
    request.addEventListener('error', () => {
      if (request.error?.name === 'UnknownError') broken = 'unreadable'
    })
    return request
  }
  return {
    factory: {
      open,
      deleteDatabase: (name) => indexedDB.deleteDatabase(name),
      cmp: (a, b) => indexedDB.cmp(a, b),
      databases: () => indexedDB.databases(),
    },
    expectExisting: () => {
      expected = true
    },
    breakage: () => broken,
  }
}
