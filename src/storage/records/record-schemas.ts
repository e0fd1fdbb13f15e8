import * as v from 'valibot'
import { clientSchema, contactSchema } from '../../domain/client/client'
import { companySchema } from '../../domain/company/company'
import { hotlineSchema, matchRuleSchema } from '../../domain/hotline/hotline'
import { invoiceSchema } from '../../domain/invoice/invoice'
import { failure } from '../../domain/kernel/failure'
import { fail, ok, type Result } from '../../domain/kernel/result'
import { measurementRulesSchema } from '../../domain/measurement/measurement-rules'
import { operatorSchema } from '../../domain/operator/operator'
import { sourceSchema } from '../../domain/source/source'
import { tariffSchema, workSchema } from '../../domain/tariff/tariff'
import type { RecordTables, TableName } from './port'

type RecordSchemas = { readonly [T in TableName]: v.GenericSchema<unknown, RecordTables[T]> }

/** The schema of every table's records: the only gate into and out of the store. */
const recordSchemas: RecordSchemas = {
  company: companySchema,
  clients: clientSchema,
  contacts: contactSchema,
  hotlines: hotlineSchema,
  matchRules: matchRuleSchema,
  definitions: measurementRulesSchema,
  operators: operatorSchema,
  tariffs: tariffSchema,
  works: workSchema,
  sources: sourceSchema,
  invoices: invoiceSchema,
}

/**
 * A value as a record of the table, rebuilt field by field (so no proxy, prototype or unknown field comes along).
 * Fails with `record.invalid`, naming the field and, as `reason`, the schema's own code.
 */
export function parseRecord<T extends TableName>(table: T, value: unknown): Result<RecordTables[T]> {
  const schema: v.GenericSchema<unknown, RecordTables[T]> = recordSchemas[table]
  const parsed = v.safeParse(schema, value, { abortEarly: true })
  if (parsed.success) return ok(parsed.output)
  const issue = parsed.issues[0]
  const field = v.getDotPath(issue) ?? ''
  return fail(failure('record.invalid', { table, field, reason: issue.message }, { field }))
}
