import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { openDatabase } from '../../src/storage/database/open-database'
import { noSentinel } from '../../src/storage/database/sentinel'
import type { Engine, Runner } from './contract/harness'
import { describe, it } from 'vitest'

/** Vitest as a runner of the contract. */
export const runner: Runner = { describe: (name, body) => void describe(name, body), it: (name, body, timeout) => void it(name, body, timeout) }

/** The contract's databases in memory. What only a real browser does (durability, quota, blocking) is tested there. */
export function memoryEngine(indexedDB = new IDBFactory()): Engine {
  let names = 0
  let ids = 0
  return {
    freshName: () => `contract-${++names}`,
    indexedDB,
    open: (name, setting = {}) =>
      openDatabase(name, {
        indexedDB,
        IDBKeyRange,
        sentinel: noSentinel,
        onVersionChange: () => undefined,
        now: () => 1_790_000_000_000,
        newId: () => `id${++ids}`,
        ...setting,
      }),
    digest: (bytes) => crypto.subtle.digest('SHA-256', bytes),
  }
}
