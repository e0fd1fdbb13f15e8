import * as v from 'valibot'
import { countField, currencyField, idField, languageField, nameField, textField } from '../kernel/fields'
import { bankSchema, legalSchema } from '../company/company'

/** A client: who orders hotlines and campaigns and receives reports and invoices. */
export const clientSchema = v.object({
  id: idField('client'),
  legalName: nameField,
  shortName: nameField,
  ...legalSchema.entries,
  bank: bankSchema,
  /** Basis printed on documents, such as "Contract 14/2026". */
  contract: textField,
  language: languageField,
  currency: currencyField,
  /** Days from issue until the invoice is due. */
  paymentDays: countField,
  note: textField,
  archived: v.boolean(),
})
export type Client = v.InferOutput<typeof clientSchema>

/** A person at the client: a record of its own, ordered by `order`. */
export const contactSchema = v.object({
  id: idField('contact'),
  clientId: idField('client'),
  order: v.number(),
  name: nameField,
  role: textField,
  phone: textField,
  email: textField,
  receivesReports: v.boolean(),
  receivesInvoices: v.boolean(),
})
export type Contact = v.InferOutput<typeof contactSchema>
