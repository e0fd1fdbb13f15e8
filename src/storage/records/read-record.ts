import { failure, type Failure } from '../../domain/kernel/failure'
import { readVersion, type Unreadable, type VersionedShape } from '../../domain/kernel/migration'
import { fail, ok, type Result } from '../../domain/kernel/result'
import { declarationOf, type RecordTables, type TableName } from '../../domain/records'

/**
 * What some version wrote as a record of the table, brought to today's version: the only way from stored rows,
 * operations and files to the domain. Fails with `storage.newer` or `storage.damaged`.
 */
export function readRecord<T extends TableName>(table: T, version: number, value: unknown): Result<RecordTables[T]> {
  const read = judgeRecord(table, version, value)
  return read.ok ? read : fail(unreadable(table, read.failure))
}

/** The same, saying what cannot be read of it. */
export function judgeRecord<T extends TableName>(table: T, version: number, value: unknown): Result<RecordTables[T], Unreadable> {
  return readVersion(declarationOf(table) as unknown as VersionedShape<RecordTables[T]>, version, value) // the list ties table and schema
}

/** The failure of a record that cannot be read. */
export function unreadable(table: TableName, why: Unreadable): Failure {
  return why.kind === 'newer' ? failure('storage.newer', { table }) : failure('storage.damaged', { table, field: why.field, reason: why.reason }, { field: why.field })
}

/**
 * A value on its way into the store, as a record of today: rebuilt field by field, so that no proxy, prototype or
 * unknown field comes along. Fails with `record.invalid`, naming the field and, as `reason`, the schema's own code.
 */
export function parseRecord<T extends TableName>(table: T, value: unknown): Result<RecordTables[T]> {
  const read = judgeRecord(table, declarationOf(table).version, value)
  if (read.ok) return ok(read.value)
  const { field, reason } = read.failure.kind === 'damaged' ? read.failure : { field: '', reason: 'version' }
  return fail(failure('record.invalid', { table, field, reason }, { field }))
}
