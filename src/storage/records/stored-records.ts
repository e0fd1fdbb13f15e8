import { failure } from '../../domain/kernel/failure'
import type { StoredRecord } from '../database/stored'
import { StorageError } from '../database/storage-failure'
import { ownField, sameValue } from './apply-change'
import type { RecordTables, Seen, TableName, Versioned } from './port'
import { parseRecord } from './record-schemas'

/** The domain's record of a stored one. Throws `StorageError` (`storage.damaged`) when it no longer fits its schema. */
function toRecord<T extends TableName>(table: T, stored: StoredRecord<T>): RecordTables[T] {
  const parsed = parseRecord(table, stored.record)
  if (!parsed.ok) throw new StorageError(failure('storage.damaged', parsed.failure.params, parsed.failure.where))
  return parsed.value
}

/** The record with what a reader of it has seen. */
export function toVersioned<T extends TableName>(table: T, stored: StoredRecord<T>): Versioned<RecordTables[T]> {
  const seen: Seen = stored.$heads
  return { record: toRecord(table, stored), seen }
}

/** Live records that match every given field, in id order. */
export function toList<T extends TableName>(table: T, stored: readonly StoredRecord<T>[], where: Partial<RecordTables[T]>): readonly RecordTables[T][] {
  const wanted = Object.entries(where)
  return stored
    .filter((row) => !row.$deleted && wanted.every(([field, value]) => sameValue(ownField(row.record, field), value)))
    .map((row) => toRecord(table, row))
}
