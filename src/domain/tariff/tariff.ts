import * as v from 'valibot'
import { countField, currencyField, dateField, idField, integerField, nameField, textField } from '../kernel/fields'
import { outcomes } from '../archive/block'

/** VAT of a clause: EN 16931 category and rate (percent ×10 000). */
export const vatSchema = v.object({
  category: v.picklist(['S', 'Z', 'E', 'O', 'AE']),
  percent: countField,
})
export type Vat = v.InferOutput<typeof vatSchema>

/** Which calls a usage clause bills; the rest are excluded, each with a reason. */
export const billedCallsSchema = v.object({
  direction: v.picklist(['inbound', 'outbound', 'both']),
  outcomes: v.pipe(v.array(v.picklist(outcomes)), v.minLength(1, 'field.required')),
  /** Calls whose measured time is shorter than this are free; 0 = none. */
  freeBelowSeconds: countField,
})
export type BilledCalls = v.InferOutput<typeof billedCallsSchema>

const clauseBase = { id: idField('clause'), title: nameField, reference: textField }

/** One priced clause of a tariff. */
export const tariffClauseSchema = v.variant('kind', [
  v.object({ ...clauseBase, kind: v.literal('monthlyFee'), amount: integerField }),
  v.object({ ...clauseBase, kind: v.literal('perCall'), price: integerField, calls: billedCallsSchema, includedCalls: countField }),
  v.object({
    ...clauseBase,
    kind: v.literal('perMinute'),
    price: integerField,
    calls: billedCallsSchema,
    /** Which stretches of a call are measured. */
    measured: v.pipe(v.array(v.picklist(['wait', 'talk', 'hold', 'wrap'])), v.minLength(1, 'field.required')),
    /** Billing increment: the first stretch and every next one, seconds (60/1, 6/6 …). */
    first: v.pipe(countField, v.minValue(1, 'field.negative')),
    next: v.pipe(countField, v.minValue(1, 'field.negative')),
    /** once: sum billed seconds, price them, round once; perCall: round every call's amount. */
    rounding: v.picklist(['once', 'perCall']),
    includedSeconds: countField,
  }),
])
export type TariffClause = v.InferOutput<typeof tariffClauseSchema>

/** The price agreement of one hotline from a date on, until the next version. */
export const tariffSchema = v.object({
  id: idField('tariff'),
  hotlineId: idField('hotline'),
  validFrom: dateField,
  currency: currencyField,
  vat: vatSchema,
  reference: textField,
  clauses: v.array(tariffClauseSchema),
})
export type Tariff = v.InferOutput<typeof tariffSchema>

/** One-off work billed beside the tariff: set-up, recording, report. */
export const workSchema = v.object({
  id: idField('work'),
  clientId: idField('client'),
  hotlineId: v.nullable(idField('hotline')),
  date: dateField,
  title: nameField,
  /** Quantity in millionths of a unit; price in millionths of the major unit. */
  quantity: integerField,
  unit: textField,
  price: integerField,
  currency: currencyField,
  vat: vatSchema,
})
export type Work = v.InferOutput<typeof workSchema>
