import * as v from 'valibot'
import { idField, nameField, textField, zoneField } from '../kernel/fields'

/** The meanings a column of a call log can be given. */
export const columnMeanings = [
  'start', 'startDate', 'startTime', 'answer', 'end',
  'wait', 'talk', 'hold', 'wrap', 'total',
  'direction', 'disposition', 'line', 'queue', 'campaign', 'operator', 'topic', 'from', 'to',
  'callId', 'ignore',
] as const
export type ColumnMeaning = (typeof columnMeanings)[number]

/** How a date is written in the file. */
export const dateOrders = ['ymd', 'dmy', 'mdy', 'epoch'] as const

/** How a duration is written: plain seconds, clock (h:mm:ss or mm:ss, 12-hour clock included), minutes, ms, day fraction. */
export const durationUnits = ['seconds', 'clock', 'minutes', 'milliseconds', 'dayFraction'] as const

/** How a file of this source is read: the mapping a person may correct, and what a preset fills in. */
export const readingSchema = v.object({
  /** `own` or a preset's id. */
  layout: v.string(),
  encoding: v.picklist(['utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'windows-1252', 'windows-1254']),
  delimiter: v.picklist([',', ';', '\t', '|']),
  headerRow: v.boolean(),
  /** Rows above the header (or above the data) that are no data. */
  skipRows: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Meaning of each column by position; absent = ignore. */
  columns: v.array(v.picklist(columnMeanings)),
  dateOrder: v.picklist(dateOrders),
  /** Unit of every mapped duration column by meaning. */
  durationUnits: v.record(v.picklist(['wait', 'talk', 'hold', 'wrap', 'total']), v.picklist(durationUnits)),
  zone: zoneField,
  /** Day of the calls when the file has times only; `''` otherwise. */
  day: v.string(),
  /** call = rows with one id are legs of one call; unique = an id names one row; none = no usable id. */
  callIdMeans: v.picklist(['call', 'unique', 'none']),
  /** Direction when no column tells it. */
  defaultDirection: v.picklist(['inbound', 'outbound', 'internal']),
  /** Line name given to every call of a file without a line, queue or campaign, so that a hotline can own them. */
  lineName: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(200))),
  /** The source's own outcome words → outcome class, lower-cased; missing words become `unknown`. */
  dispositions: v.record(v.string(), v.picklist(['answered', 'abandoned', 'overflow', 'machine', 'unanswered', 'failed', 'unknown', 'notACall'])),
  /** The source's own direction words → direction, lower-cased. */
  directions: v.record(v.string(), v.picklist(['inbound', 'outbound', 'internal'])),
})
export type Reading = v.InferOutput<typeof readingSchema>

/** A system that exports call logs (a PBX, a queue report), with the readings learnt per header signature. */
export const sourceSchema = v.object({
  id: idField('source'),
  name: nameField,
  zone: zoneField,
  /** Saved readings by header signature. */
  readings: v.record(v.string(), readingSchema),
  note: textField,
})
export type Source = v.InferOutput<typeof sourceSchema>
