import * as v from 'valibot'
import { failure } from '../../domain/kernel/failure'
import { fail, ok, type Result } from '../../domain/kernel/result'
import { declarationOf, type RecordTables, type TableName } from '../../domain/records'

/**
 * A value as a record of the table, rebuilt field by field (so no proxy, prototype or unknown field comes along): the
 * only gate into and out of the store. Fails with `record.invalid`, naming the field and, as `reason`, the schema's
 * own code.
 */
export function parseRecord<T extends TableName>(table: T, value: unknown): Result<RecordTables[T]> {
  const schema = declarationOf(table).schema as unknown as v.GenericSchema<unknown, RecordTables[T]> // the list ties table and schema
  const parsed = v.safeParse(schema, value, { abortEarly: true })
  if (parsed.success) return ok(parsed.output)
  const issue = parsed.issues[0]
  const field = v.getDotPath(issue) ?? ''
  return fail(failure('record.invalid', { table, field, reason: issue.message }, { field }))
}
