import { DexieCallArchive } from '../../../src/storage/archive/dexie-call-archive'
import type { Database } from '../../../src/storage/database/database'
import { openDatabase } from '../../../src/storage/database/open-database'
import { locksOf } from '../../../src/storage/database/owner-locks'
import { noSentinel } from '../../../src/storage/database/sentinel'
import { isPlainDate, type PlainDate } from '../../../src/domain/kernel/calendar'
import { makeSample } from '../../../src/sample/sample'

/** A date of the bench, checked. */
export function date(text: string): PlainDate {
  if (!isPlainDate(text)) throw new RangeError(text)
  return text
}

/** The hotlines, rules and prices the million calls are read with: those of the sample centre. */
export const centre = makeSample({ today: date('2026-11-15') })

/** Opens a database of this origin as the app does: strictly durable. */
export async function archiveOf(name: string): Promise<{ readonly archive: DexieCallArchive; readonly db: Database; readonly close: () => void }> {
  let ids = 0
  const opened = await openDatabase(name, {
    indexedDB, IDBKeyRange, sentinel: noSentinel, onVersionChange: () => undefined, now: () => Date.now(), newId: () => `bench${++ids}`, digest: (bytes) => crypto.subtle.digest('SHA-256', bytes), locks: locksOf(navigator.locks),
  })
  if (!opened.ok) throw new Error(opened.failure.code)
  return { archive: new DexieCallArchive(opened.value), db: opened.value, close: () => opened.value.close() }
}
