import { clientRecord, type Client } from '../../../src/domain/client/client'
import { companyRecord, type Company } from '../../../src/domain/company/company'
import type { DraftInvoice, InvoiceLine } from '../../../src/domain/invoice/invoice'
import type { PlainDate } from '../../../src/domain/kernel/calendar'
import type { ClientId, HotlineId, InvoiceId, WorkId } from '../../../src/domain/kernel/ids'
import type { Vat } from '../../../src/domain/tariff/vat'
import type { Work } from '../../../src/domain/tariff/work'
import * as v from 'valibot'

const bank = { bankName: '', iban: '', account: '', bankCode: '', correspondent: '' }
const legal = { country: 'UA', taxId: '12345678', taxId2: '', address: '' }
const shared = { ...legal, bank, phone: '', email: '', legalName: 'ТОВ Лінія', shortName: 'Лінія', language: 'uk', currency: 'UAH' }

export const company: Company = v.parse(companyRecord.schema, {
  ...shared, id: 'own_1', signatory: '', signatoryRole: '', zone: 'Europe/Kyiv', numberPattern: '{YYYY}/{NNNN}', numberReset: 'year',
})
export const client: Client = v.parse(clientRecord.schema, { ...shared, id: 'cli_1', contract: 'Договір 14/2026', paymentDays: 10, note: '', archived: false })

export const clientId = 'cli_1' as ClientId
const standard: Vat = { category: 'S', percent: 200_000 }

export const draft: DraftInvoice = {
  id: 'inv_1' as InvoiceId, clientId, month: '2026-10-01' as PlainDate, currency: 'UAH', language: 'uk', note: '', state: 'draft',
}

/** A line of one work: amounts only. */
export function line(amount: number, vat: Vat = standard, key = `wrk_${amount}`): InvoiceLine {
  return {
    key, hotlineId: null, workId: key as WorkId, title: 'Work', reference: '', from: '2026-10-01' as PlainDate, to: '2026-10-02' as PlainDate,
    quantity: 1_000_000, scale: 1_000_000, unit: 'work', workUnit: 'h', price: amount * 10_000, amount, vat, rating: null,
  }
}

/** A one-off work. */
export function work(part: Partial<Work> = {}): Work {
  return {
    id: 'wrk_1' as WorkId, clientId, hotlineId: 'hot_1' as HotlineId, date: '2026-10-12' as PlainDate, title: 'Recording',
    quantity: 2_250_000, unit: 'h', price: 64_220_000, currency: 'UAH', vat: standard, invoiceMonth: null, ...part,
  }
}
