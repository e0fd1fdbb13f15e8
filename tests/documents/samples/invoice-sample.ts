import type { Client } from '../../../src/domain/client/client'
import type { Company } from '../../../src/domain/company/company'
import type { DraftInvoice, InvoiceLine, InvoiceTotals, IssuedInvoice } from '../../../src/domain/invoice/invoice'
import type { PlainDate } from '../../../src/domain/kernel/calendar'
import type { Language } from '../../../src/domain/kernel/fields'
import type { HotlineId } from '../../../src/domain/kernel/ids'
import { makeId } from '../../../src/domain/records'
import type { InvoiceInput } from '../../../src/documents/invoice/input'

const id = <K extends Parameters<typeof makeId>[0]>(kind: K, text: string) => makeId(kind, () => text)
const date = (text: string) => text as PlainDate

export const hotlineId: HotlineId = id('hotline', 'pharmacy')
const createdAt = 1_793_534_400 // 2026-11-01T12:00:00Z

const supplier: Company = {
  id: id('company', 'own'), legalName: 'ТОВ «Контакт-центр Дніпро»', shortName: 'Дніпро КЦ', country: 'UA',
  taxId: '14360570', taxId2: '143605704321', address: '49000, м. Дніпро, вул. Набережна Перемоги, 32, офіс 410',
  bank: { bankName: 'АТ КБ «ПриватБанк»', iban: 'UA213223130000026007233566001', account: '', bankCode: '305299', correspondent: '' },
  phone: '+380 56 790 11 22', email: 'office@example.com', signatory: 'Ґалаґан Є. Ї.', signatoryRole: 'Директор',
  language: 'uk', currency: 'UAH', zone: 'Europe/Kyiv', numberPattern: '{YYYY}-{NNNN}', numberReset: 'year',
}

const buyers: Readonly<Record<Language, Client>> = {
  uk: buyer('uk', 'ТОВ «Аптека Плюс»', 'Аптека Плюс', 'UA', '12345678', '01001, м. Київ, вул. Хрещатик, 1', 'Договір 14/2026, додаток 2'),
  ru: buyer('ru', 'ООО «Тёплый дом»', 'Тёплый дом', 'RU', '7707083893', '101000, г. Москва, ул. Мясницкая, д. 1', 'Договор № 7 от 12.01.2026'),
  tr: buyer('tr', 'Işık Gıda Ticaret A.Ş.', 'Işık Gıda', 'TR', '1234567890', 'Büyükdere Cad. No: 12, 34394 Şişli/İstanbul', 'Sözleşme 2026/3, Ek 1'),
  en: buyer('en', 'Northern Light Trading Ltd', 'Northern Light', 'GB', 'GB123456789', '1 High Street, Leeds LS1 1AA', 'Contract 14/2026, appendix 2'),
}

function buyer(language: Language, legalName: string, shortName: string, country: Client['country'], taxId: string, address: string, contract: string): Client {
  const currency = ({ uk: 'UAH', ru: 'RUB', tr: 'TRY', en: 'EUR' } as const)[language]
  return {
    id: id('client', language), legalName, shortName, country, taxId, taxId2: '', address, contract, language, currency, paymentDays: 10, note: '', archived: false,
    bank: { bankName: '', iban: '', account: '', bankCode: '', correspondent: '' },
  }
}

const words: Readonly<Record<Language, { readonly fee: string; readonly minutes: string; readonly set: string; readonly reference: string; readonly unit: string }>> = {
  uk: { fee: 'Абонентська плата, гаряча лінія 0 800 21 40 77', minutes: 'Обробка дзвінків (6/6)', set: 'Нова гілка голосового меню', reference: 'додаток 2, п. 3.1', unit: 'год' },
  ru: { fee: 'Абонентская плата, горячая линия 8 800 555 35 35', minutes: 'Обработка звонков (6/6)', set: 'Новая ветка голосового меню', reference: 'приложение 2, п. 3.1', unit: 'ч' },
  tr: { fee: 'Aylık sabit ücret, 0 850 111 22 33 hattı', minutes: 'Çağrı karşılama (6/6)', set: 'Yeni IVR menü dalı', reference: 'Ek 2, madde 3.1', unit: 'saat' },
  en: { fee: 'Monthly fee, hotline 0 800 21 40 77', minutes: 'Handling of calls (6/6)', set: 'New menu branch', reference: 'appendix 2, clause 3.1', unit: 'h' },
}

/** Three lines: 18 000.00 + 61 204.6 min × 3.20 = 195 854.72 + 1.5 × 3 000 = 4 500.00; net 218 354.72, VAT 20 % 43 670.94 (43 670.944). */
export function linesOf(language: Language): InvoiceLine[] {
  const w = words[language]
  const base = { hotlineId, from: date('2026-10-01'), to: date('2026-11-01'), vat: { category: 'S', percent: 200_000 }, workUnit: '', rating: null } as const
  return [
    { ...base, key: 'fee@1', workId: null, title: w.fee, reference: w.reference, quantity: 1, scale: 1, unit: 'month', price: 18_000_000_000, amount: 1_800_000 },
    {
      ...base, key: 'min@1', workId: null, title: w.minutes, reference: w.reference, quantity: 3_672_276, scale: 60, unit: 'minute', price: 3_200_000, amount: 19_585_472,
      rating: {
        clause: {
          id: id('clause', 'min'), title: w.minutes, reference: w.reference, kind: 'perMinute', price: 3_200_000, measured: ['talk', 'wrap'], first: 6, next: 6, rounding: 'once', includedSeconds: 0,
          calls: { direction: 'inbound', outcomes: ['answered'], freeBelowSeconds: 5 },
        },
        tariffId: id('tariff', 't'), days: 31, monthDays: 31, calls: 21_408, billedCalls: 19_661, excluded: [{ reason: 'abandoned', calls: 1_535 }, { reason: 'tooShort', calls: 212 }],
        measuredSeconds: 3_655_097, incrementedSeconds: 3_672_276, includedUsed: 0,
      },
    },
    { ...base, key: 'work', workId: id('work', 'w'), title: w.set, reference: '', quantity: 1_500_000, scale: 1_000_000, unit: 'work', workUnit: w.unit, price: 3_000_000_000, amount: 450_000 },
  ]
}

export const totals: InvoiceTotals = {
  net: 21_835_472, vatGroups: [{ vat: { category: 'S', percent: 200_000 }, base: 21_835_472, tax: 4_367_094 }], tax: 4_367_094, gross: 26_202_566,
}

const hotlines = new Map([[hotlineId, '0 800 21 40 77']])

export function issuedInput(language: Language): Extract<InvoiceInput, { invoice: IssuedInvoice }> {
  const client = buyers[language]
  return {
    hotlines, createdAt,
    invoice: {
      id: id('invoice', `2026-0031-${language}`), clientId: client.id, month: date('2026-10-01'), currency: client.currency, language, note: '',
      state: 'issued', number: '2026-0031', issuedOn: date('2026-11-01'), dueOn: date('2026-11-11'), supplier, buyer: client, lines: linesOf(language), totals,
      recount: { calls: 21_408, lines: [], balanced: true }, frozenHash: 'ab',
    },
  }
}

export function draftInput(language: Language): Extract<InvoiceInput, { invoice: DraftInvoice }> {
  const client = buyers[language]
  return {
    hotlines, createdAt, supplier, buyer: client, lines: linesOf(language), totals,
    invoice: { id: id('invoice', 'draft'), clientId: client.id, month: date('2026-10-01'), currency: client.currency, language, note: 'Ref. 77', state: 'draft' },
  }
}
