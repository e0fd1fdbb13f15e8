import type { OpeningHours } from '../domain/hotline/hotline'
import type { PlainDate } from '../domain/kernel/calendar'
import { yearlyDates } from './months'
import { byHour, hours, week, type ProjectPlan } from './plan'

const roundTheClock = hours(0, 24)

/** Days that differ every year: [month, day, reason, shifts]. */
type SpecialDay = readonly [month: number, day: number, reason: string, shifts: OpeningHours['week'][number]]

function yearly(...days: readonly SpecialDay[]): (today: PlainDate) => OpeningHours['exceptions'] {
  return (today) =>
    days
      .flatMap(([month, day, reason, shifts]) => yearlyDates(today, month, day).map((date) => ({ date, reason, shifts: [...shifts] })))
      .sort((a, b) => (a.date < b.date ? -1 : 1))
}

const officeWeek = [1.18, 1.06, 1, 0.98, 1.02, 0.72, 0.05]
const officeDay = byHour([[7, 0.3], [8, 3], [9, 7], [10, 9], [11, 9.5], [12, 8], [13, 7], [14, 8], [15, 8.5], [16, 8], [17, 6.5], [18, 5], [19, 3.5], [20, 2], [21, 1], [22, 0.2]])
const winterPeak = [1.22, 1.15, 1.02, 0.95, 0.88, 0.82, 0.8, 0.84, 0.98, 1.08, 1.12, 1.2]
const summerPeak = [0.84, 0.86, 0.94, 1, 1.08, 1.2, 1.25, 1.18, 1, 0.92, 0.88, 0.86]
const yearEndPeak = [0.92, 0.88, 1.02, 0.94, 0.94, 0.92, 0.9, 0.98, 1.02, 1.04, 1.3, 1.34]

/** The six inbound hotlines. */
export const hotlinePlans: readonly ProjectPlan[] = [
  {
    key: 'pharmacy-info', client: 'pharmacy', name: 'Довідка аптек', number: '0 800 000 101', zone: 'Europe/Kyiv',
    week: week([hours(7, 22)], [hours(8, 21)], [hours(8, 21)]),
    exceptions: yearly([1, 1, 'Новий рік', []], [12, 25, 'Різдво', [hours(10, 16)]], [12, 31, 'Скорочений день', [hours(8, 17)]]),
    operators: ['kovalenko', 'shevchuk', 'bondar', 'melnyk', 'tkachenko', 'lysenko'], starts: null, ends: null,
    names: [{ field: 'queue', value: 'apteka-info', from: null, to: null }], note: '',
    traffic: {
      kind: 'inbound', perDay: 41, week: [1.16, 1.05, 1, 0.98, 1.04, 0.86, 0.62], hours: officeDay, year: winterPeak, medianTalk: 110, pressure: 0.13,
      topics: [['Наявність ліків', 38], ['Ціна', 21], ['Адреса та графік аптек', 14], ['Бронювання', 13], ['Картка лояльності', 6], ['Скарга', 3], ['', 5]],
      queue: 'apteka-info', callers: '+38000',
    },
  },
  {
    key: 'pharmacy-delivery', client: 'pharmacy', name: 'Доставка ліків', number: '0 800 000 102', zone: 'Europe/Kyiv',
    week: week([hours(9, 20)], [hours(9, 18)], []),
    exceptions: yearly([1, 1, 'Новий рік', []], [12, 25, 'Різдво', []]),
    operators: ['kovalenko', 'bondar', 'melnyk', 'tkachenko'], starts: null, ends: null,
    names: [{ field: 'line', value: '0800000102', from: null, to: null }], note: '',
    traffic: {
      kind: 'inbound', perDay: 22, week: officeWeek, hours: officeDay, year: winterPeak, medianTalk: 136, pressure: 0.14,
      topics: [['Де моє замовлення', 41], ['Нове замовлення', 24], ['Зміна адреси', 11], ['Повернення', 9], ['Оплата', 8], ['Скарга', 4], ['', 3]],
      queue: 'dostavka', callers: '+38000',
    },
  },
  {
    key: 'appliances-care', client: 'appliances', name: 'Müşteri Hizmetleri', number: '0850 000 00 31', zone: 'Europe/Istanbul',
    week: week([hours(8.5, 20)], [hours(9, 18)], []),
    exceptions: yearly([1, 1, 'Yılbaşı', []], [4, 23, 'Ulusal Egemenlik ve Çocuk Bayramı', []], [10, 29, 'Cumhuriyet Bayramı', []]),
    operators: ['yilmaz', 'demir', 'sahin'], starts: null, ends: null,
    // The client changed its number in the middle of the year: two dated rules, one hotline.
    names: [{ field: 'line', value: '08500000030', from: null, to: -5 }, { field: 'line', value: '08500000031', from: -5, to: null }], note: '',
    traffic: {
      kind: 'inbound', perDay: 33, week: officeWeek, hours: officeDay, year: summerPeak, medianTalk: 128, pressure: 0.14,
      topics: [['Garanti', 26], ['Kurulum', 22], ['Arıza bildirimi', 24], ['Yedek parça', 12], ['Fiyat bilgisi', 7], ['Şikâyet', 5], ['', 4]],
      queue: 'musteri', callers: '+90000',
    },
  },
  {
    key: 'appliances-service', client: 'appliances', name: 'Servis Randevusu', number: '0850 000 00 32', zone: 'Europe/Istanbul',
    week: week([hours(9, 18)], [hours(10, 15)], []),
    exceptions: yearly([1, 1, 'Yılbaşı', []], [4, 23, 'Ulusal Egemenlik ve Çocuk Bayramı', []], [10, 29, 'Cumhuriyet Bayramı', []]),
    operators: ['yilmaz', 'demir'], starts: null, ends: null,
    names: [{ field: 'queue', value: 'servis', from: null, to: null }], note: '',
    traffic: {
      kind: 'inbound', perDay: 14, week: officeWeek, hours: officeDay, year: summerPeak, medianTalk: 102, pressure: 0.11,
      topics: [['Yeni randevu', 52], ['Randevu değişikliği', 27], ['İptal', 11], ['Teknisyen gelmedi', 7], ['', 3]],
      queue: 'servis', callers: '+90000',
    },
  },
  {
    key: 'market-orders', client: 'market', name: 'Горячая линия', number: '8 800 000 00 77', zone: 'Asia/Almaty',
    // The evening shift ends after midnight.
    week: week([hours(10, 2)], [hours(10, 2)], [hours(12, 24)]),
    exceptions: yearly([1, 1, 'Новый год', []], [3, 21, 'Наурыз', [hours(12, 18)]]),
    operators: ['orlova', 'akhmetov', 'kim'], starts: null, ends: null,
    names: [{ field: 'line', value: '88000000077', from: null, to: null }], note: '',
    traffic: {
      kind: 'inbound', perDay: 24, week: [1.1, 1.02, 0.98, 0.98, 1.06, 1.02, 0.8],
      hours: byHour([[0, 2.4], [1, 1.4], [2, 0.1], [9, 0.3], [10, 4], [12, 6], [14, 6.5], [17, 7.5], [19, 8.5], [21, 7.5], [22, 5.5], [23, 4]]),
      year: yearEndPeak, medianTalk: 125, pressure: 0.15,
      topics: [['Статус заказа', 36], ['Возврат', 18], ['Оплата', 15], ['Наличие товара', 14], ['Доставка', 10], ['Жалоба', 4], ['', 3]],
      queue: 'market', callers: '+7000',
    },
  },
  {
    key: 'travel-bookings', client: 'travel', name: 'Bookings and changes', number: '0800 000 0114', zone: 'Europe/London',
    week: week([roundTheClock], [roundTheClock], [roundTheClock]),
    exceptions: yearly([12, 25, 'Christmas Day', []]),
    operators: ['harper', 'reed', 'kim'], starts: null, ends: null,
    names: [{ field: 'queue', value: 'bookings', from: null, to: null }], note: '',
    traffic: {
      kind: 'inbound', perDay: 19, week: [1.14, 1.06, 1, 0.96, 0.98, 0.9, 0.84],
      hours: byHour([[0, 1.2], [5, 1.6], [7, 3], [9, 6.5], [12, 6], [15, 6.8], [18, 5.5], [20, 3.8], [22, 2.2]]),
      year: summerPeak, medianTalk: 151, pressure: 0.12,
      topics: [['Change of booking', 31], ['New booking', 27], ['Refund', 14], ['Baggage', 10], ['Documents and visas', 9], ['Complaint', 5], ['', 4]],
      queue: 'bookings', callers: '+4400',
    },
    fields: [
      { name: 'product', label: 'Product', of: 'answered', values: [['Flights', 44], ['Package holidays', 28], ['Hotels', 19], ['Car hire', 9]] },
      { name: 'outcome', label: 'Outcome', of: 'answered', values: [['Booked', 26], ['Changed', 34], ['Refunded', 11], ['Answered at once', 21], ['Call back agreed', 8]] },
      { name: 'region', label: 'Caller’s region', of: 'every', values: [['South East', 33], ['North West', 21], ['Scotland', 17], ['Wales', 9], ['Northern Ireland', 6], ['', 14]] },
    ],
  },
]
