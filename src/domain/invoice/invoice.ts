import * as v from 'valibot'
import type { Period } from '../kernel/period'
import { countField, currencyField, dateField, idField, integerField, languageField, nameField, textField } from '../kernel/fields'
import { record, type RecordOf } from '../kernel/record'
import { ref } from '../kernel/reference'
import { clientRecord, type Client } from '../client/client'
import { hotlineRecord } from '../hotline/hotline'
import { buyerCopy, clauseCopy, exclusionReasonCopy, supplierCopy, vatCopy } from '../paper/copies'
import { tariffRecord } from '../tariff/tariff'
import { workRecord } from '../tariff/work'

/** How a usage line came from its calls: the steps the screen, the PDF and the recount can show. */
export const lineRatingSchema = v.object({
  clause: clauseCopy.schema,
  tariffId: ref(tariffRecord, 'keep'),
  days: countField,
  monthDays: countField,
  calls: countField,
  billedCalls: countField,
  excluded: v.array(v.object({ reason: exclusionReasonCopy, calls: countField })),
  measuredSeconds: countField,
  incrementedSeconds: countField,
  includedUsed: countField,
})
export type LineRating = v.InferOutput<typeof lineRatingSchema>

/** One line of an invoice. Amounts are minor units, prices millionths of the major unit. */
export const invoiceLineSchema = v.object({
  key: nameField,
  hotlineId: v.nullable(ref(hotlineRecord, 'restrict')),
  workId: v.nullable(ref(workRecord, 'keep')),
  title: nameField,
  reference: textField,
  from: dateField,
  to: dateField,
  /** quantity ÷ scale of `unit`: seconds have scale 60 (billed in minutes), works 1 000 000. */
  quantity: integerField,
  scale: v.pipe(countField, v.minValue(1)),
  unit: v.picklist(['month', 'call', 'minute', 'work']),
  workUnit: textField,
  price: integerField,
  amount: integerField,
  vat: vatCopy.schema,
  rating: v.nullable(lineRatingSchema),
})
export type InvoiceLine = v.InferOutput<typeof invoiceLineSchema>

/** Totals by EN 16931: VAT per (category, rate) group on the document. */
export const invoiceTotalsSchema = v.object({
  net: integerField,
  vatGroups: v.array(v.object({ vat: vatCopy.schema, base: integerField, tax: integerField })),
  tax: integerField,
  gross: integerField,
})
export type InvoiceTotals = v.InferOutput<typeof invoiceTotalsSchema>

/** The proof that every call was billed or excluded with a reason, by a second, independent count. */
export const recountSchema = v.object({
  calls: countField,
  lines: v.array(v.object({ key: v.string(), calls: countField, billed: countField, excluded: countField, seconds: countField, amount: integerField })),
  balanced: v.boolean(),
})
export type Recount = v.InferOutput<typeof recountSchema>

const noun = { kind: 'invoice', prefix: 'inv' } as const

const invoiceBase = {
  id: idField(noun),
  clientId: ref(clientRecord, 'restrict'),
  /** First day of the invoiced month. */
  month: dateField,
  currency: currencyField,
  language: languageField,
  note: textField,
}

/** A draft has no number and no stored lines: they are computed from the archive whenever it is shown. */
export const draftInvoiceSchema = v.object({ ...invoiceBase, state: v.literal('draft') })
export type DraftInvoice = v.InferOutput<typeof draftInvoiceSchema>

/** An issued invoice is immutable: parties, lines, totals and the hash of its frozen calls are its own copies. */
export const issuedInvoiceSchema = v.object({
  ...invoiceBase,
  state: v.literal('issued'),
  number: nameField,
  issuedOn: dateField,
  dueOn: dateField,
  supplier: supplierCopy.schema,
  buyer: buyerCopy.schema,
  lines: v.array(invoiceLineSchema),
  totals: invoiceTotalsSchema,
  recount: recountSchema,
  frozenHash: v.string(),
})
export type IssuedInvoice = v.InferOutput<typeof issuedInvoiceSchema>

/** A client's invoice of one month. */
export const invoiceRecord = record({
  ...noun, table: 'invoices', since: 1,
  schema: v.variant('state', [draftInvoiceSchema, issuedInvoiceSchema]),
  indexes: { clientId: 3 },
  /** A draft of a client's month: currency and language are the client's, lines are computed when it is shown. */
  start: ({ client, month }: { readonly client: Pick<Client, 'id' | 'currency' | 'language'>; readonly month: Period }): Omit<DraftInvoice, 'id'> => ({
    clientId: client.id, month: month.from, currency: client.currency, language: client.language, note: '', state: 'draft',
  }),
  title: (invoice) => (invoice.state === 'issued' ? invoice.number : invoice.month),
  frozenWhen: ({ state }) => state === 'issued',
  issuedElsewhere: 'invoice.notDraft',
})
export type Invoice = RecordOf<typeof invoiceRecord>
