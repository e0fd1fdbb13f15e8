import * as v from 'valibot'
import { dateField, idField, nameField, textField, zoneField } from '../kernel/fields'
import { optionalDate } from '../company/company'
import { ownFieldsSchema } from './own-field'

/** Minutes of a local day; `to` ≤ `from` means the shift ends after midnight; 0–1440 is round the clock. */
export const shiftSchema = v.object({
  from: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1440)),
  to: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1440)),
})
export type Shift = v.InferOutput<typeof shiftSchema>

/** Opening hours: shifts by ISO weekday (index 0 = Monday), and dates that differ (empty shifts = closed). */
export const openingHoursSchema = v.object({
  week: v.pipe(v.array(v.array(shiftSchema)), v.length(7)),
  exceptions: v.array(v.object({ date: dateField, shifts: v.array(shiftSchema), reason: textField })),
})
export type OpeningHours = v.InferOutput<typeof openingHoursSchema>

/** A project run for one client: an inbound hotline or a telemarketing campaign. */
export const hotlineSchema = v.object({
  id: idField('hotline'),
  clientId: idField('client'),
  kind: v.picklist(['hotline', 'campaign']),
  name: nameField,
  /** The number callers dial, as printed in reports. */
  number: textField,
  zone: zoneField,
  hours: openingHoursSchema,
  operatorIds: v.array(idField('operator')),
  startsOn: optionalDate,
  endsOn: optionalDate,
  note: textField,
  archived: v.boolean(),
  /** Fields of the client's own (region, product, outcome …), in the order of its reports; absent = none. */
  fields: v.exactOptional(ownFieldsSchema),
})
export type Hotline = v.InferOutput<typeof hotlineSchema>

/** The PBX names a hotline can own. */
export const matchFields = ['campaign', 'queue', 'line'] as const
export type MatchField = (typeof matchFields)[number]

/** A dated rule: from `from` (inclusive) to `to` (exclusive) calls whose `field` equals `value` belong to the hotline. */
export const matchRuleSchema = v.object({
  id: idField('matchRule'),
  hotlineId: idField('hotline'),
  field: v.picklist(matchFields),
  value: nameField,
  from: optionalDate,
  to: optionalDate,
})
export type MatchRule = v.InferOutput<typeof matchRuleSchema>
