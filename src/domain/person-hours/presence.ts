import * as v from 'valibot'
import { importNoun } from '../archive/import-record'
import { sourceRecord } from '../source/source'
import { dateField, idField } from '../kernel/fields'
import { isZone } from '../kernel/zone'

const nameOfSource = v.pipe(v.string(), v.maxLength(200))
const secondsField = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const rowField = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** What a stretch says: `present` = logged in or at work; `pause` = present but not to be counted as work. */
const kindField = v.picklist(['present', 'pause'])

/** The end a source did not write, because its file begins or stops in between: taken from the edge of the file. */
const boundedField = v.exactOptional(v.picklist(['from', 'to', 'both']))

/**
 * One row of person-hours as a source wrote it. `stretch`: from–to in epoch seconds. `total`: seconds of one local day
 * of the source, without clock times. `queue` is the PBX's name of the queue or campaign, '' where none is named.
 */
export const presenceEntrySchema = v.variant('form', [
  v.object({ form: v.literal('stretch'), operator: nameOfSource, queue: nameOfSource, kind: kindField, from: secondsField, to: secondsField, fileRow: rowField, bounded: boundedField }),
  v.object({ form: v.literal('total'), operator: nameOfSource, queue: nameOfSource, kind: kindField, date: dateField, seconds: secondsField, fileRow: rowField }),
])
export type PresenceEntry = v.InferOutput<typeof presenceEntrySchema>

/** The person-hours of one import; immutable. `zone` is the source's: totals are of its local days. */
export const presenceFileSchema = v.object({
  importId: idField(importNoun),
  sourceId: idField(sourceRecord),
  /** Known to the engine: hours are cut by it. */
  zone: v.pipe(v.string(), v.check(isZone, 'field.zone')),
  entries: v.array(presenceEntrySchema),
})
export type PresenceFile = v.InferOutput<typeof presenceFileSchema>
