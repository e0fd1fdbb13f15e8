import { canonicalJson, type Json } from '../../domain/kernel/canonical'
import type { Change, RecordTables, TableName, Versioned } from '../../storage/records/port'

/** The change that stores a new record. */
export function createChange<T extends TableName>(table: T, record: RecordTables[T]): Change {
  return { kind: 'create', table, record } as Change // T ties table and record; the union cannot express it
}

/** The change that stores the fields of `next` that differ from what was read: one, or none. */
export function updateChanges<T extends TableName>(table: T, read: Versioned<RecordTables[T]>, next: RecordTables[T]): readonly Change[] {
  const patch = changedFields(read.record, next)
  return Object.keys(patch).length === 0 ? [] : [{ kind: 'update', table, id: read.record.id, patch, seen: read.seen } as Change] // as above
}

function changedFields<R extends object>(before: R, next: R): Partial<R> {
  const patch: Partial<R> = {}
  for (const key of Object.keys(next) as (keyof R)[]) {
    if (canonicalJson((before[key] ?? null) as Json) !== canonicalJson((next[key] ?? null) as Json)) patch[key] = next[key]
  }
  return patch
}
