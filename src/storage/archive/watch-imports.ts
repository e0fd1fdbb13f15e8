import { liveQuery } from 'dexie'
import type { ImportRecord } from '../../domain/archive/import-record'
import type { Database } from '../database/database'
import { raiseUnlessClosed } from '../database/raise-later'

/** Calls back now and after every import stored or undone, from any tab; apart from the archive, which the first screen does without. */
export function watchImports(db: Database, onChange: (imports: readonly ImportRecord[]) => void): () => void {
  const subscription = liveQuery(() => db.imports.toArray()).subscribe({ next: onChange, error: raiseUnlessClosed(db) })
  return () => subscription.unsubscribe()
}
