import type { Client, Contact } from '../domain/client/client'
import type { Company } from '../domain/company/company'
import { sampleId } from './sample-id'

// Tax numbers and IBANs have right check digits over bank codes and ranges nobody was given.

/** The supplier: a made-up contact centre in Kyiv. */
export function sampleCompany(): Company {
  return {
    id: sampleId('company', 'centre'),
    legalName: 'ТОВ «Контакт-центр Зразок»',
    shortName: 'Зразок',
    country: 'UA',
    taxId: '99000011',
    taxId2: '990000126590',
    address: '00001, м. Київ, вул. Вигадана, 1, офіс 14',
    bank: { bankName: 'АТ «Вигаданий банк»', iban: 'UA920000000000026000000000101', account: '', bankCode: '000000', correspondent: '' },
    phone: '+380 44 000 00 01',
    email: 'office@zrazok.example',
    signatory: 'Олена Приклад',
    signatoryRole: 'Директорка',
    language: 'uk',
    currency: 'UAH',
    zone: 'Europe/Kyiv',
    numberPattern: 'ЗР-{YYYY}/{NNNN}',
    numberReset: 'year',
  }
}

const open = { note: '', archived: false } as const

/** Four made-up clients, each with its own language, currency and law. */
export function sampleClients(): readonly Client[] {
  return [
    {
      ...open,
      id: sampleId('client', 'pharmacy'),
      legalName: 'ТОВ «Аптеки Вигадка»',
      shortName: 'Аптеки Вигадка',
      country: 'UA',
      taxId: '99000123',
      taxId2: '990001226591',
      address: '00002, м. Львів, вул. Неіснуюча, 12',
      bank: { bankName: 'АТ «Вигаданий банк»', iban: 'UA810000000000026000000000202', account: '', bankCode: '000000', correspondent: '' },
      contract: 'Договір № 14/2025',
      language: 'uk',
      currency: 'UAH',
      paymentDays: 10,
    },
    {
      ...open,
      id: sampleId('client', 'appliances'),
      legalName: 'Örnek Ev Aletleri Sanayi ve Ticaret A.Ş.',
      shortName: 'Örnek Ev Aletleri',
      country: 'TR',
      taxId: '9990000126',
      taxId2: 'Örnek Vergi Dairesi',
      address: 'Hayali Mah. Olmayan Sok. No: 7, 00000 İstanbul',
      bank: { bankName: 'Hayali Bankası A.Ş.', iban: 'TR700000000000000000004242', account: '', bankCode: '00000', correspondent: '' },
      contract: 'Sözleşme 2025-031',
      language: 'tr',
      currency: 'TRY',
      paymentDays: 30,
    },
    {
      ...open,
      id: sampleId('client', 'market'),
      legalName: 'ТОО «Пример Маркет»',
      shortName: 'Пример Маркет',
      country: 'KZ',
      taxId: '990140000017',
      taxId2: '',
      address: '000000, г. Алматы, ул. Выдуманная, 25',
      bank: { bankName: 'АО «Выдуманный банк»', iban: 'KZ66000KZT0000000042', account: '', bankCode: 'VYDUKZKX', correspondent: '' },
      contract: 'Договор № 77-К',
      language: 'ru',
      currency: 'KZT',
      paymentDays: 15,
    },
    {
      ...open,
      id: sampleId('client', 'travel'),
      legalName: 'Imaginary Journeys Ltd',
      shortName: 'Imaginary Journeys',
      country: 'GB',
      taxId: '999000103',
      taxId2: 'GB999000103',
      address: '1 Nowhere Street, London, ZZ99 3VZ',
      bank: { bankName: 'Fictional Bank plc', iban: 'GB84FICT00000000000042', account: '', bankCode: 'FICTGB00', correspondent: '' },
      contract: 'Agreement IJ-2025-03',
      language: 'en',
      currency: 'GBP',
      paymentDays: 30,
    },
  ]
}

type Person = readonly [client: string, name: string, role: string, phone: string, mail: string, receives: 'reports' | 'invoices' | 'both']

const people: readonly Person[] = [
  ['pharmacy', 'Ірина Вигадана', 'Керівниця сервісу', '+380 32 000 00 12', 'iryna@vyhadka.example', 'reports'],
  ['pharmacy', 'Богдан Рахунок', 'Головний бухгалтер', '+380 32 000 00 15', 'rahunok@vyhadka.example', 'invoices'],
  ['appliances', 'Elif Örnek', 'Müşteri deneyimi müdürü', '+90 212 000 00 07', 'elif@ornek-ev.example', 'both'],
  ['appliances', 'Murat Hayali', 'Muhasebe', '+90 212 000 00 08', 'muhasebe@ornek-ev.example', 'invoices'],
  ['market', 'Айгуль Примерова', 'Руководитель клиентской службы', '+7 727 000 00 25', 'aigul@primer-market.example', 'both'],
  ['travel', 'Hannah Made-Up', 'Head of Reservations', '+44 20 7946 0101', 'hannah@imaginary-journeys.example', 'reports'],
  ['travel', 'Oliver Fable', 'Accounts Payable', '+44 20 7946 0102', 'accounts@imaginary-journeys.example', 'invoices'],
]

/** The clients' people who receive reports and invoices. */
export function sampleContacts(): readonly Contact[] {
  return people.map(([client, name, role, phone, email, receives], index) => ({
    id: sampleId('contact', `${client}-${index + 1}`),
    clientId: sampleId('client', client),
    order: index + 1,
    name,
    role,
    phone,
    email,
    receivesReports: receives !== 'invoices',
    receivesInvoices: receives !== 'reports',
  }))
}
