import * as v from 'valibot'
import { nameField, textField, zoneField } from '../kernel/fields'
import { record, type RecordOf } from '../kernel/record'

/**
 * The meanings a column of a call log can be given. `kind` tells direction and outcome in one word; `medium` tells calls
 * from faxes and messages; a `says…` column says yes or no to one outcome.
 */
export const columnMeanings = [
  'start', 'startDate', 'startTime', 'answer', 'answerDate', 'answerTime', 'end', 'endDate', 'endTime',
  'wait', 'talk', 'hold', 'wrap', 'total',
  'direction', 'disposition', 'kind', 'medium', 'saysAnswered', 'saysMissed', 'saysAbandoned', 'saysMachine', 'line', 'queue', 'campaign', 'operator', 'topic', 'from', 'to',
  'callId', 'ignore',
] as const
/** A column kept as a field of the customer's own (region, product, outcome …): `custom:<name>`, the name as a person reads it. */
export type OwnFieldMeaning = `custom:${string}`
export type ColumnMeaning = (typeof columnMeanings)[number] | OwnFieldMeaning

/** Tells whether a text names a custom field as a column's meaning: one line of at most 60 characters. */
export function isOwnFieldMeaning(value: unknown): value is OwnFieldMeaning {
  return typeof value === 'string' && /^custom:\S(?:[^\r\n]{0,58}\S)?$/u.test(value)
}

/** The name of a custom field, as written in the mapping. */
export function ownFieldName(meaning: OwnFieldMeaning): string {
  return meaning.slice('custom:'.length)
}

/**
 * Where in its cell an operator's name stands: the whole cell; in brackets (`4420… (Agent 01 4453)`); the device of a
 * channel (`SIP/8007`, `Agent/1127`, `Local/1127@…`); the first of several joined by `;`.
 */
export const operatorForms = ['whole', 'brackets', 'device', 'first'] as const
export type OperatorForm = (typeof operatorForms)[number]

/** How a date is written in the file. */
export const dateOrders = ['ymd', 'dmy', 'mdy', 'epoch'] as const

/** How a duration is written: plain seconds, clock (h:mm:ss or mm:ss, 12-hour clock included), h:mm, minutes, ms, day fraction, digits of a clock without marks (`1094451` = 1 d 09:44:51). */
export const durationUnits = ['seconds', 'clock', 'hoursMinutes', 'minutes', 'milliseconds', 'dayFraction', 'digits'] as const

/** Encodings of files, as `TextDecoder` names them. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'koi8-r', 'koi8-u', 'ibm866', 'x-mac-cyrillic', 'iso-8859-5', 'windows-1252', 'windows-1254', 'iso-8859-9', 'windows-1250'] as const

/** The mark that parts thousands in a file's lengths: a comma, a point, or none (then a comma or point begins decimals). */
const thousandsMarks = [',', '.', 'none'] as const

/** How a file of this source is read: the mapping a person may correct, and what a preset fills in. */
export const readingSchema = v.object({
  /** `own` or a preset's id. */
  layout: v.string(),
  encoding: v.picklist(encodings),
  delimiter: v.picklist([',', ';', '\t', '|']),
  headerRow: v.boolean(),
  /** Rows above the header (or above the data) that are no data. */
  skipRows: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Meaning of each column by position; absent = ignore. */
  columns: v.array(v.union([v.picklist(columnMeanings), v.custom<OwnFieldMeaning>(isOwnFieldMeaning, 'field.meaning')])),
  dateOrder: v.picklist(dateOrders),
  /** Unit of every mapped duration column by meaning. */
  durationUnits: v.record(v.picklist(['wait', 'talk', 'hold', 'wrap', 'total']), v.picklist(durationUnits)),
  /** Absent = nothing in the file asked for it: then `1,718` is refused rather than guessed. */
  thousands: v.exactOptional(v.picklist(thousandsMarks)),
  /** The time of a row is that of the call's end, so that it began its whole length before; absent = of its start. */
  startsAt: v.exactOptional(v.literal('end')),
  /** What a length with a minus says: that there was none, or for how long it rang in vain; absent = its row is refused. */
  negative: v.exactOptional(v.picklist(['nothing', 'waited'])),
  zone: zoneField,
  /** Offsets from UTC in minutes of words behind the times that mean several zones (`CST`), upper-cased. */
  zoneWords: v.exactOptional(v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(-1080), v.maxValue(1080)))),
  /** Day of the calls when the file has times only; `''` otherwise. */
  day: v.string(),
  /** call = rows with one id are legs of one call; unique = an id names one row; none = no usable id. */
  callIdMeans: v.picklist(['call', 'unique', 'none']),
  /** Ids that stand twice in a file whose ids are unique: rows with one are calls of their own, or one call told twice. */
  repeatedIds: v.exactOptional(v.object({ mean: v.picklist(['calls', 'same']), ids: v.array(v.pipe(v.string(), v.maxLength(200))) })),
  /** Positions at which the columns of a text in fixed columns begin, after the first; absent = cells are delimited. */
  cuts: v.exactOptional(v.array(v.pipe(v.number(), v.integer(), v.minValue(1)))),
  /** Direction when no column tells it. */
  defaultDirection: v.picklist(['inbound', 'outbound', 'internal']),
  /** Line name given to every call of a file without a line, queue or campaign, so that a hotline can own them. */
  lineName: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(200))),
  /** Where the operator stands in its cell; absent = the whole cell. */
  operatorForm: v.exactOptional(v.picklist(operatorForms)),
  /**
   * Places (menus, queues, groups, voicemail) that are machines: a call only they answered was not answered by a
   * person. Absent = what the layout's own rule guesses.
   */
  machines: v.exactOptional(v.array(v.pipe(v.string(), v.maxLength(200)))),
  /** The source's own outcome words → outcome class, lower-cased; missing words become `unknown`. */
  dispositions: v.record(v.string(), v.picklist(['answered', 'abandoned', 'overflow', 'machine', 'unanswered', 'failed', 'unknown', 'notACall'])),
  /** The source's own direction words → direction, lower-cased; a kind of row that is no call (mail, chat) is `notACall`. */
  directions: v.record(v.string(), v.picklist(['inbound', 'outbound', 'internal', 'notACall'])),
})
export type Reading = v.InferOutput<typeof readingSchema>

/** A system that exports call logs (a PBX, a queue report), with the readings learnt per header signature. */
export const sourceRecord = record({
  kind: 'source', table: 'sources', prefix: 'src', since: 1,
  fields: {
    name: nameField,
    zone: zoneField,
    /** Saved readings by header signature. */
    readings: v.record(v.string(), readingSchema),
    /** Places that are machines, said once for all files of the source; absent = never asked. */
    machines: v.exactOptional(v.array(v.pipe(v.string(), v.maxLength(200)))),
    note: textField,
  },
  /** Nothing read from it yet. */
  start: ({ name, zone }: { readonly name: string; readonly zone: string }) => ({ name, zone, readings: {}, note: '' }),
  title: ({ name }) => name,
})
export type Source = RecordOf<typeof sourceRecord>
