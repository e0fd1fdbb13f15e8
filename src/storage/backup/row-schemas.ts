import * as v from 'valibot'
import { failureCodes } from '../../domain/kernel/failure'
import { idField } from '../../domain/kernel/fields'
import { importCaveats, importNoun, type ImportRecord } from '../../domain/archive/import-record'
import { readingSchema, sourceRecord } from '../../domain/source/source'
import type { CounterRow, Operation, StoredRecord } from '../database/stored'
import { isReading } from '../records/clock'

const whole = v.pipe(v.number(), v.safeInteger())
const count = v.pipe(whole, v.minValue(0))

/**
 * An operation of any version: its table, field and value may be unknown here and are kept as they are, with
 * fields a newer version added.
 */
export const operationSchema: v.GenericSchema<unknown, Operation> = v.looseObject({
  id: v.pipe(v.string(), v.regex(/^[^:]+:\d+$/)),
  hlc: v.custom<string>(isReading),
  txn: v.string(),
  table: v.string(),
  rec: v.string(),
  field: v.string(),
  value: v.unknown(),
  prev: v.array(v.string()),
  schema: v.pipe(whole, v.minValue(1)),
})

export const counterSchema: v.GenericSchema<unknown, CounterRow> = v.object({ key: v.string(), next: v.pipe(whole, v.minValue(1)) })

/** What every stored record has around the domain's record, and in a file whether it could not be read when it was written. */
export const envelopeSchema: v.GenericSchema<unknown, StoredRecord & { readonly $damaged?: true }> = v.object({
  id: v.string(),
  record: v.record(v.string(), v.unknown()),
  $heads: v.record(v.string(), v.pipe(v.array(v.string()), v.minLength(1))),
  $deleted: v.boolean(),
  $version: v.exactOptional(v.pipe(whole, v.minValue(2))),
  $damaged: v.exactOptional(v.literal(true)),
})

const rejectedSchema = v.object({
  code: v.picklist(failureCodes),
  params: v.exactOptional(v.record(v.string(), v.union([v.string(), v.number()]))),
  where: v.exactOptional(v.object({ file: v.exactOptional(v.string()), row: v.exactOptional(v.number()), field: v.exactOptional(v.string()) })),
})

export const importRecordSchema: v.GenericSchema<unknown, ImportRecord> = v.object({
  id: idField(importNoun),
  sourceId: idField(sourceRecord),
  fileName: v.string(),
  fileBytes: count,
  fileHash: v.string(),
  layout: v.string(),
  zone: v.string(),
  rows: count,
  calls: count,
  rejectedRows: count,
  rejected: v.pipe(v.array(rejectedSchema), v.maxLength(500)),
  firstStart: whole,
  lastStart: whole,
  days: v.array(whole),
  importedAt: v.number(),
  reading: v.exactOptional(readingSchema),
  hours: v.exactOptional(v.pipe(whole, v.minValue(1))),
  caveats: v.exactOptional(v.array(v.picklist(importCaveats))),
})
