import * as v from 'valibot'
import { countField, currencyField, languageField, nameField, textField, type Language } from '../kernel/fields'
import { record, type RecordOf } from '../kernel/record'
import { ref } from '../kernel/reference'
import { bankSchema, homeOf, legalSchema, noBank, type Company } from '../company/company'
import { orderAfter } from './contact-order'

/** A client: who orders hotlines and campaigns and receives reports and invoices. */
export const clientRecord = record({
  kind: 'client', table: 'clients', prefix: 'cli', since: 1,
  fields: {
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
  },
  /** Like our own company: same country, currency and language until changed. */
  start: ({ own, language }: { readonly own: Company | null; readonly language: Language }) => {
    const home = own ?? { ...homeOf[language], language }
    return {
      legalName: '', shortName: '', country: home.country, taxId: '', taxId2: '', address: '', bank: noBank,
      contract: '', language: home.language, currency: home.currency, paymentDays: 10, note: '', archived: false,
    }
  },
  title: ({ shortName }) => shortName,
})
export type Client = RecordOf<typeof clientRecord>

/** A person at the client: a record of its own, ordered by `order`. */
export const contactRecord = record({
  kind: 'contact', table: 'contacts', prefix: 'con', since: 1,
  fields: {
    clientId: ref(clientRecord, 'cascade'),
    order: v.number(),
    name: nameField,
    role: textField,
    phone: textField,
    email: textField,
    receivesReports: v.boolean(),
    receivesInvoices: v.boolean(),
  },
  indexes: { clientId: 3 },
  /** After the ones there are; the first of a client receives everything. */
  start: ({ client, contacts }: { readonly client: Pick<Client, 'id'>; readonly contacts: readonly { readonly order: number }[] }) => ({
    clientId: client.id, order: orderAfter(contacts), name: '', role: '', phone: '', email: '', receivesReports: contacts.length === 0, receivesInvoices: contacts.length === 0,
  }),
  title: ({ name }) => name,
})
export type Contact = RecordOf<typeof contactRecord>
