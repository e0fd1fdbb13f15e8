import { homeOf, usualVat } from '../../desk/party/countries'
import type { Client, Contact } from '../../domain/client/client'
import { orderAfter } from '../../domain/client/contact-order'
import type { BankDetails, Company } from '../../domain/company/company'
import type { PlainDate } from '../../domain/kernel/calendar'
import type { Language } from '../../domain/kernel/fields'
import { makeId, type ClientId, type IdSource } from '../../domain/kernel/ids'
import type { Work } from '../../domain/tariff/tariff'

// What a new record starts with, so that a person types only what nobody else can know.

const noBank: BankDetails = { bankName: '', iban: '', account: '', bankCode: '', correspondent: '' }

/** A client like our own company: same country, currency and language until changed. */
export function newClient(ids: IdSource, own: Company | null, language: Language): Client {
  const home = own ?? { ...homeOf[language], language }
  return {
    id: makeId('client', ids), legalName: '', shortName: '',
    country: home.country, taxId: '', taxId2: '', address: '', bank: noBank,
    contract: '', language: home.language, currency: home.currency, paymentDays: 10, note: '', archived: false,
  }
}

/** A contact put after the ones there are. */
export function newContact(ids: IdSource, clientId: ClientId, others: readonly Contact[]): Contact {
  return {
    id: makeId('contact', ids), clientId, order: orderAfter(others),
    name: '', role: '', phone: '', email: '', receivesReports: others.length === 0, receivesInvoices: others.length === 0,
  }
}

/** One unit of work done today for a client. */
export function newWork(ids: IdSource, client: Client, own: Company | null, unit: string, today: PlainDate): Work {
  return {
    id: makeId('work', ids), clientId: client.id, hotlineId: null, date: today, title: '',
    quantity: 1_000_000, unit, price: 0, currency: client.currency, vat: usualVat((own ?? client).country),
  }
}
