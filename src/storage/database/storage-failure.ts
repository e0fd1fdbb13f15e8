import { failure, type Failure } from '../../domain/kernel/failure'
import type { Breakage } from './strict-indexed-db'

/** A refusal raised inside a transaction so that it rolls back; `write` turns it into a failed result. */
export class Refusal extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code)
    this.name = 'Refusal'
  }
}

/** A read that met a failure of the store itself; screens show `failure`, nothing was changed. */
export class StorageError extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code)
    this.name = 'StorageError'
  }
}

const lostNames = new Set(['DatabaseClosedError', 'InvalidStateError', 'UnknownError', 'TimeoutError', 'OpenFailedError', 'MissingAPIError', 'DatabaseClosed'])

/**
 * The failure an error of Dexie or IndexedDB stands for, or null when it is a bug of ours. Quota hides inside
 * another error (`AbortError` with an inner `QuotaExceededError`), so the whole chain is searched.
 */
export function storageFailure(error: unknown, breakage: Breakage | null): Failure | null {
  if (error instanceof Refusal || error instanceof StorageError) return error.failure
  if (breakage) return breakageFailure(breakage)
  const names = errorNames(error)
  if (names.includes('QuotaExceededError')) return failure('storage.quota')
  if (names.includes('VersionError')) return failure('storage.newerSchema')
  if (names.some((name) => lostNames.has(name))) return failure('storage.lost')
  if (names.includes('AbortError')) return failure('storage.lost')
  return null
}

/** The failure of a breakage the guard found. */
function breakageFailure(breakage: Breakage): Failure {
  if (breakage === 'newer') return failure('storage.newerSchema')
  return failure(breakage === 'vanished' ? 'storage.vanished' : 'storage.damaged')
}

function errorNames(error: unknown): readonly string[] {
  const names: string[] = []
  let current: unknown = error
  for (let depth = 0; depth < 5 && typeof current === 'object' && current !== null; depth++) {
    if ('name' in current && typeof current.name === 'string') names.push(current.name)
    current = 'inner' in current ? current.inner : 'cause' in current ? current.cause : null
  }
  return names
}
