import type { PlainDate } from '../domain/kernel/calendar'
import { addDays } from '../domain/kernel/calendar'
import { PERCENT_SCALE, PRICE_SCALE } from '../domain/kernel/money'
import type { BilledCalls, TariffClause, Tariff } from '../domain/tariff/tariff'
import type { Vat } from '../domain/tariff/vat'
import type { Work } from '../domain/tariff/work'
import { monthStart } from './months'
import { sampleId } from './sample-id'

const standard: Vat = { category: 'S', percent: 20 * PERCENT_SCALE }
/** Services whose place of supply is abroad: outside the scope of VAT, or charged by the buyer. */
const outside: Vat = { category: 'O', percent: 0 }
const reverse: Vat = { category: 'AE', percent: 0 }

const answered: BilledCalls = { direction: 'inbound', outcomes: ['answered'], freeBelowSeconds: 0 }
const answeredLong: BilledCalls = { ...answered, freeBelowSeconds: 10 }
const contacts: BilledCalls = { direction: 'outbound', outcomes: ['answered'], freeBelowSeconds: 0 }
const attempts: BilledCalls = { direction: 'outbound', outcomes: ['answered', 'unanswered', 'machine', 'failed'], freeBelowSeconds: 0 }

/** A price in major units as millionths. */
const price = (major: number): number => Math.round(major * PRICE_SCALE)

type ClauseDraft = TariffClause extends infer C ? (C extends TariffClause ? Omit<C, 'id'> : never) : never
type Agreement = {
  readonly hotline: string
  readonly from: number
  readonly currency: Tariff['currency']
  readonly vat: Vat
  readonly reference: string
  readonly clauses: readonly ClauseDraft[]
}

const talkTime = ['talk', 'hold'] as const

const agreements: readonly Agreement[] = [
  {
    hotline: 'pharmacy-info', from: -14, currency: 'UAH', vat: standard, reference: 'Договір № 14/2025, додаток 1',
    clauses: [
      { kind: 'monthlyFee', title: 'Абонентська плата за гарячу лінію', reference: 'п. 1', amount: 1_800_000 },
      { kind: 'perMinute', title: 'Розмови операторів', reference: 'п. 2', price: price(6.4), calls: answered, measured: [...talkTime], first: 6, next: 6, rounding: 'once', includedSeconds: 60_000 },
    ],
  },
  {
    hotline: 'pharmacy-info', from: -5, currency: 'UAH', vat: standard, reference: 'Договір № 14/2025, додаткова угода № 2',
    clauses: [
      { kind: 'monthlyFee', title: 'Абонентська плата за гарячу лінію', reference: 'п. 2', amount: 1_950_000 },
      { kind: 'perMinute', title: 'Розмови операторів', reference: 'п. 3', price: price(7.15), calls: answered, measured: [...talkTime], first: 6, next: 6, rounding: 'once', includedSeconds: 60_000 },
    ],
  },
  {
    hotline: 'pharmacy-delivery', from: -14, currency: 'UAH', vat: standard, reference: 'Договір № 14/2025, додаток 1а',
    clauses: [{ kind: 'perCall', title: 'Оброблений дзвінок', reference: 'п. 1', price: price(24.5), calls: answeredLong, includedCalls: 150 }],
  },
  {
    hotline: 'appliances-care', from: -14, currency: 'TRY', vat: outside, reference: 'Sözleşme 2025-031, Ek-3',
    clauses: [
      { kind: 'monthlyFee', title: 'Aylık hat ücreti', reference: 'madde 1', amount: 2_400_000 },
      { kind: 'perMinute', title: 'Görüşme süresi', reference: 'madde 2', price: price(9.75), calls: answered, measured: [...talkTime, 'wrap'], first: 60, next: 60, rounding: 'once', includedSeconds: 0 },
    ],
  },
  {
    hotline: 'appliances-service', from: -14, currency: 'TRY', vat: outside, reference: 'Sözleşme 2025-031, Ek-3',
    clauses: [{ kind: 'perMinute', title: 'Randevu görüşmeleri', reference: 'madde 3', price: price(11.2), calls: answered, measured: [...talkTime], first: 30, next: 6, rounding: 'perCall', includedSeconds: 0 }],
  },
  {
    hotline: 'market-orders', from: -14, currency: 'KZT', vat: outside, reference: 'Договор № 77-К, приложение 2',
    clauses: [
      { kind: 'monthlyFee', title: 'Абонентская плата', reference: 'п. 1', amount: 25_000_000 },
      { kind: 'perMinute', title: 'Разговоры операторов', reference: 'п. 2', price: price(96.5), calls: answered, measured: [...talkTime], first: 60, next: 1, rounding: 'once', includedSeconds: 30_000 },
    ],
  },
  {
    hotline: 'travel-bookings', from: -14, currency: 'GBP', vat: reverse, reference: 'Agreement IJ-2025-03, schedule C',
    clauses: [
      { kind: 'monthlyFee', title: 'Monthly fee, round-the-clock line', reference: 'clause 1', amount: 145_000 },
      { kind: 'perCall', title: 'Answered call', reference: 'clause 2', price: price(2.35), calls: answeredLong, includedCalls: 300 },
    ],
  },
  {
    // A new price list in the middle of a month: the fee is split by days.
    hotline: 'travel-bookings', from: -1, currency: 'GBP', vat: reverse, reference: 'Agreement IJ-2025-03, amendment 1',
    clauses: [
      { kind: 'monthlyFee', title: 'Monthly fee, round-the-clock line', reference: 'clause 1', amount: 152_000 },
      { kind: 'perCall', title: 'Answered call', reference: 'clause 2', price: price(2.49), calls: answeredLong, includedCalls: 300 },
    ],
  },
  {
    hotline: 'pharmacy-card', from: -7, currency: 'UAH', vat: standard, reference: 'Договір № 14/2025, додаток 5',
    clauses: [
      { kind: 'perCall', title: 'Спроба додзвону', reference: 'п. 1', price: price(2.2), calls: attempts, includedCalls: 0 },
      { kind: 'perMinute', title: 'Розмова з абонентом', reference: 'п. 2', price: price(6.4), calls: contacts, measured: ['talk'], first: 6, next: 6, rounding: 'once', includedSeconds: 0 },
    ],
  },
  {
    hotline: 'market-survey', from: -3, currency: 'KZT', vat: outside, reference: 'Договор № 77-К, приложение 4',
    clauses: [{ kind: 'perCall', title: 'Состоявшийся разговор', reference: 'п. 1', price: price(480), calls: contacts, includedCalls: 0 }],
  },
]

/** The dated tariffs of every project. */
export function sampleTariffs(today: PlainDate): readonly Tariff[] {
  return agreements.map(({ hotline, from, clauses, ...agreement }, index) => ({
    ...agreement,
    id: sampleId('tariff', `${index + 1}-${hotline}`),
    hotlineId: sampleId('hotline', hotline),
    validFrom: addDays(monthStart(today, from), from === -1 ? 14 : 0),
    clauses: clauses.map((clause, place): TariffClause => ({ ...clause, id: sampleId('clause', `${index + 1}-${place + 1}-${hotline}`) })),
  }))
}

type Job = readonly [client: string, hotline: string | null, month: number, day: number, title: string, quantity: number, unit: string, price: number]

const jobs: readonly Job[] = [
  ['pharmacy', 'pharmacy-info', -8, 11, 'Запис автовідповідача', 1, 'шт.', 1200],
  ['pharmacy', 'pharmacy-card', -7, 2, 'Підготовка сценарію кампанії', 6, 'год', 450],
  ['pharmacy', null, -1, 19, 'Додатковий звіт за запитом', 2.5, 'год', 450],
  ['appliances', 'appliances-care', -5, 1, 'Yeni numara tanımlama', 1, 'adet', 1850],
  ['appliances', null, -1, 8, 'Eğitim toplantısı', 3, 'saat', 620],
  ['market', 'market-survey', -3, 1, 'Разработка анкеты', 1, 'шт.', 85_000],
  ['travel', 'travel-bookings', -1, 22, 'Re-recording of the welcome message', 1, 'pcs', 95],
]

/** One-off works billed beside the tariffs. */
export function sampleWorks(today: PlainDate): readonly Work[] {
  return jobs.map(([client, hotline, month, day, title, quantity, unit, major], index) => {
    const currency = client === 'pharmacy' ? 'UAH' : client === 'appliances' ? 'TRY' : client === 'market' ? 'KZT' : 'GBP'
    return {
      id: sampleId('work', `${index + 1}`),
      clientId: sampleId('client', client),
      hotlineId: hotline === null ? null : sampleId('hotline', hotline),
      date: addDays(monthStart(today, month), day - 1),
      title,
      quantity: Math.round(quantity * 1_000_000),
      unit,
      price: price(major),
      currency,
      vat: client === 'pharmacy' ? standard : client === 'travel' ? reverse : outside,
      invoiceMonth: null,
    }
  })
}
