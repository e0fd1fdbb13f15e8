import * as v from 'valibot'
import { dateField, nameField, textField, zoneField } from '../kernel/fields'
import type { ClientId } from '../kernel/ids'
import { record, type RecordOf } from '../kernel/record'
import { ref } from '../kernel/reference'
import { clientRecord } from '../client/client'
import { optionalDate } from '../company/company'
import { operatorRecord } from '../operator/operator'
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

/** Nine to six on working days. */
function officeHours(): OpeningHours {
  const office = { from: 540, to: 1080 }
  return { week: [[office], [office], [office], [office], [office], [], []], exceptions: [] }
}

/** A project run for one client: an inbound hotline or a telemarketing campaign. */
export const hotlineRecord = record({
  kind: 'hotline', table: 'hotlines', prefix: 'hot', since: 1,
  fields: {
    clientId: ref(clientRecord, 'restrict'),
    kind: v.picklist(['hotline', 'campaign']),
    name: nameField,
    /** The number callers dial, as printed in reports. */
    number: textField,
    zone: zoneField,
    hours: openingHoursSchema,
    operatorIds: v.array(ref(operatorRecord, 'restrict')),
    startsOn: optionalDate,
    endsOn: optionalDate,
    note: textField,
    archived: v.boolean(),
    /** Fields of the client's own (region, product, outcome …), in the order of its reports; absent = none. */
    fields: v.exactOptional(ownFieldsSchema),
  },
  indexes: { clientId: 3, '*operatorIds': 3 },
  /** In our own zone, open in office hours. */
  start: ({ client, zone }: { readonly client: { readonly id: ClientId }; readonly zone: string }) => ({
    clientId: client.id, kind: 'hotline' as const, name: '', number: '', zone,
    hours: officeHours(), operatorIds: [], startsOn: null, endsOn: null, note: '', archived: false,
  }),
  title: ({ name }) => name,
})
export type Hotline = RecordOf<typeof hotlineRecord>

/** The PBX names a hotline can own. */
export const matchFields = ['campaign', 'queue', 'line'] as const
export type MatchField = (typeof matchFields)[number]

/** A dated rule: from `from` (inclusive) to `to` (exclusive) calls whose `field` equals `value` belong to the hotline. */
export const matchRuleRecord = record({
  kind: 'matchRule', table: 'matchRules', prefix: 'mat', since: 1,
  fields: {
    hotlineId: ref(hotlineRecord, 'cascade'),
    field: v.picklist(matchFields),
    value: nameField,
    from: optionalDate,
    to: optionalDate,
  },
  indexes: { hotlineId: 3, value: 3 },
  /** Holds for good until dates are given. */
  start: ({ hotline, field, value }: { readonly hotline: Pick<Hotline, 'id'>; readonly field: MatchField; readonly value: string }) => ({
    hotlineId: hotline.id, field, value, from: null, to: null,
  }),
  title: ({ value }) => value,
})
export type MatchRule = RecordOf<typeof matchRuleRecord>
