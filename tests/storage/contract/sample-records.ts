import type { Client } from '../../../src/domain/client/client'
import type { Company } from '../../../src/domain/company/company'
import type { DraftInvoice, IssuedInvoice } from '../../../src/domain/invoice/invoice'
import type { Hotline } from '../../../src/domain/hotline/hotline'
import { roundTheClock } from '../../../src/domain/hotline/opening-hours'
import { makeId } from '../../../src/domain/records'
import type { CurrencyCode } from '../../../src/domain/kernel/currency'
import type { PlainDate } from '../../../src/domain/kernel/calendar'

const bank = { bankName: '', iban: '', account: '', bankCode: '', correspondent: '' }
const uah = 'UAH' as CurrencyCode

/** A client of the given id and name. */
export function client(id: string, shortName = 'Теплоенерго'): Client {
  return {
    id: makeId('client', () => id),
    legalName: `ТОВ «${shortName}»`,
    shortName,
    country: 'UA',
    taxId: '',
    taxId2: '',
    address: '',
    bank,
    contract: '',
    language: 'uk',
    currency: uah,
    paymentDays: 10,
    note: '',
    archived: false,
  }
}

/** A hotline with its client's own fields; without the list it is a record as old ones are. */
export function hotline(id: string, fields?: Hotline['fields']): Hotline {
  return {
    id: makeId('hotline', () => id), clientId: client('a').id, kind: 'hotline', name: id, number: '', zone: 'Europe/Kyiv', hours: roundTheClock,
    operatorIds: [], startsOn: null, endsOn: null, note: '', archived: false, ...(fields ? { fields } : {}),
  }
}

/** Our own company. */
export function company(): Company {
  return {
    id: makeId('company', () => 'us'),
    legalName: 'ТОВ «Лінія»',
    shortName: 'Лінія',
    country: 'UA',
    taxId: '',
    taxId2: '',
    address: '',
    bank,
    phone: '',
    email: '',
    signatory: '',
    signatoryRole: '',
    language: 'uk',
    currency: uah,
    zone: 'Europe/Kyiv',
    numberPattern: '{YYYY}-{NNNN}',
    numberReset: 'year',
  }
}

/** A draft for October 2026. */
export function draft(id: string): DraftInvoice {
  return {
    id: makeId('invoice', () => id),
    clientId: client('a').id,
    month: '2026-10-01' as PlainDate,
    currency: uah,
    language: 'uk',
    note: '',
    state: 'draft',
  }
}

/** SHA-256 of no bytes: what an invoice without frozen calls keeps. */
const hashOfNothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

/** The draft, issued under a number. */
export function issuedFrom(from: DraftInvoice, number: string, frozenHash = hashOfNothing): IssuedInvoice {
  return {
    ...from,
    state: 'issued',
    number,
    issuedOn: '2026-11-01' as PlainDate,
    dueOn: '2026-11-11' as PlainDate,
    supplier: company(),
    buyer: client('a'),
    lines: [],
    totals: { net: 0, vatGroups: [], tax: 0, gross: 0 },
    recount: { calls: 0, lines: [], balanced: true },
    frozenHash,
  }
}
