import type { Table, Transaction } from 'dexie'
import { failure } from '../../domain/kernel/failure'
import { fail, ok, type Result } from '../../domain/kernel/result'
import type { Database } from './database'
import { Refusal, StorageError, storageFailure } from './storage-failure'

/**
 * One strictly durable transaction, all or nothing. `body` may await only reads and writes of the database. Failures
 * (a `Refusal` thrown in `body`, or the store's own) come back as values and nothing is written; a bug is thrown.
 * A write that another tab keeps waiting beyond the database's patience fails with `storage.busy`.
 */
export async function write<T>(db: Database, tables: readonly Table[], body: () => Promise<T>): Promise<Result<T>> {
  let current: Transaction | null = null
  let gaveUp = false
  const timer = setTimeout(() => {
    gaveUp = true
    current?.abort()
  }, db.patience)
  try {
    const value = await db.transaction('rw', [...tables, db.meta], async (transaction) => {
      current = transaction
      // The first answer proves that no other tab holds the tables any more.
      await db.meta.get('replica')
      clearTimeout(timer)
      return body()
    })
    return ok(value)
  } catch (error) {
    if (gaveUp) return fail(failure('storage.busy'))
    const known = storageFailure(error, db.guard.breakage())
    if (known) return fail(known)
    throw error
  } finally {
    clearTimeout(timer)
  }
}

/** Ends the running `write` with a failure; everything it wrote is rolled back. */
export function refuse(...parts: Parameters<typeof failure>): never {
  throw new Refusal(failure(...parts))
}

/** One read; failures of the store are thrown as `StorageError`, for readers whose contract has no failed result. */
export async function read<T>(db: Database, tables: readonly Table[], body: () => Promise<T>): Promise<T> {
  try {
    return await db.transaction('r', [...tables], body)
  } catch (error) {
    const known = storageFailure(error, db.guard.breakage())
    throw known ? new StorageError(known) : error
  }
}
