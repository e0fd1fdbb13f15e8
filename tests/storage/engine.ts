import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { openDatabase } from '../../src/storage/database/open-database'
import { noSentinel } from '../../src/storage/database/sentinel'
import { packOlderRows } from '../../src/storage/database/pack-older-rows'
import type { Elsewhere, Engine, Runner } from './contract/harness'
import { describe, it } from 'vitest'

/** Vitest as a runner of the contract. */
export const runner: Runner = { describe: (name, body) => void describe(name, body), it: (name, body, timeout) => void it(name, body, timeout) }

/** The contract's databases in memory. What only a real browser does (durability, quota, blocking) is tested there. */
export function memoryEngine(indexedDB = new IDBFactory()): Engine {
  let names = 0
  let ids = 0
  const open = (name: string, factory: IDBFactory, setting: Parameters<Engine['open']>[1] = {}) =>
    openDatabase(name, {
      indexedDB: factory,
      IDBKeyRange,
      sentinel: noSentinel,
      onVersionChange: () => undefined,
      now: () => 1_790_000_000_000,
      newId: () => `id${++ids}`,
      digest: (bytes) => crypto.subtle.digest('SHA-256', bytes),
      ...setting,
    })
  return {
    freshName: () => `contract-${++names}`,
    indexedDB,
    open: (name, setting) => open(name, indexedDB, setting),
    digest: (bytes) => crypto.subtle.digest('SHA-256', bytes),
    openElsewhere: (name) => Promise.resolve(openedMortally(indexedDB, (factory) => open(name, factory))),
  }
}

/** Nobody can be killed within one process: instead every transaction that runs is aborted, and none begins any more. */
function openedMortally(indexedDB: IDBFactory, open: (factory: IDBFactory) => ReturnType<typeof openDatabase>): Elsewhere {
  const running = new Set<IDBTransaction>()
  const connections = new Set<IDBDatabase>()
  let dead = false
  const follow = (transaction: IDBTransaction | null): void => {
    if (!transaction) return
    running.add(transaction)
    for (const end of ['complete', 'abort']) transaction.addEventListener(end, () => running.delete(transaction))
  }
  const factory = {
    open: (name: string, version?: number) => {
      const request = indexedDB.open(name, version)
      request.addEventListener('upgradeneeded', () => {
        follow(request.transaction)
        if (dead) request.transaction?.abort()
      })
      request.addEventListener('success', () => {
        const db = request.result
        connections.add(db)
        const begin = db.transaction.bind(db)
        db.transaction = (...given) => {
          if (dead) throw new DOMException('killed', 'InvalidStateError')
          const transaction = begin(...given)
          follow(transaction)
          return transaction
        }
        if (dead) db.close()
      })
      return request
    },
    deleteDatabase: (name: string) => indexedDB.deleteDatabase(name),
    cmp: (a: unknown, b: unknown) => indexedDB.cmp(a, b),
    databases: () => indexedDB.databases(),
  }
  const work = async (): Promise<void> => {
    const opened = await open(factory)
    if (!opened.ok) return
    await packOlderRows(opened.value)
    opened.value.close()
  }
  return {
    // Whoever was killed says nothing any more.
    done: work().catch((error: unknown) => {
      if (!dead) throw error
    }),
    kill: () => {
      dead = true
      for (const transaction of running) transaction.abort()
      for (const db of connections) db.close()
    },
  }
}
