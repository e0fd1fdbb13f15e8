import { currencyField, dateField, integerField, nameField, textField } from '../kernel/fields'
import * as v from 'valibot'
import type { PlainDate } from '../kernel/calendar'
import { priceAmount } from '../kernel/money'
import { periodOf } from '../kernel/period'
import { record, type RecordOf } from '../kernel/record'
import { ref } from '../kernel/reference'
import { clientRecord, type Client } from '../client/client'
import type { Company } from '../company/company'
import { hotlineRecord } from '../hotline/hotline'
import { usualVat, vatSchema } from './vat'

/** One-off work billed beside the tariff: set-up, recording, report. */
export const workRecord = record({
  kind: 'work', table: 'works', prefix: 'wrk', since: 1,
  fields: {
    clientId: ref(clientRecord, 'restrict'),
    hotlineId: v.nullable(ref(hotlineRecord, 'restrict')),
    date: dateField,
    title: nameField,
    /** Quantity in millionths of a unit; price in millionths of the major unit. */
    quantity: integerField,
    unit: textField,
    price: integerField,
    currency: currencyField,
    vat: vatSchema,
    /** First day of the month whose invoice bears it; null = the month of its date. */
    invoiceMonth: v.nullable(dateField),
  },
  indexes: { clientId: 3, hotlineId: 3 },
  /** One unit of work done today for a client. */
  start: ({ client, own, unit, today }: { readonly client: Pick<Client, 'id' | 'currency' | 'country'>; readonly own: Company | null; readonly unit: string; readonly today: PlainDate }) => ({
    clientId: client.id, hotlineId: null, date: today, title: '',
    quantity: 1_000_000, unit, price: 0, currency: client.currency, vat: usualVat((own ?? client).country), invoiceMonth: null,
  }),
  migrations: { invoiceMonth: (old) => ({ ...old, invoiceMonth: null }) },
  title: ({ title }) => title,
})
export type Work = RecordOf<typeof workRecord>

/** The first day of the month whose invoice bears a work: that of its date, or the later one it was put on. */
export function monthOfWork({ date, invoiceMonth }: Pick<Work, 'date' | 'invoiceMonth'>): PlainDate {
  const own = periodOf('month', date).from
  return invoiceMonth !== null && invoiceMonth > own ? invoiceMonth : own
}

/** What a work comes to without VAT, in minor units. */
export function amountOfWork({ quantity, price, currency }: Pick<Work, 'quantity' | 'price' | 'currency'>): number {
  return priceAmount(quantity, 1_000_000, price, currency)
}
