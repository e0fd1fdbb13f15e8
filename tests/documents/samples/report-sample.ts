import { addDays, type PlainDate } from '../../../src/domain/kernel/calendar'
import type { Language } from '../../../src/domain/kernel/fields'
import { makeId } from '../../../src/domain/records'
import { periodOf } from '../../../src/domain/kernel/period'
import { addTallies, emptyTally, type Tally } from '../../../src/domain/report/tally'
import type { ReportInput } from '../../../src/documents/report/input'
import { hotlineId } from './invoice-sample'

/** A tally of answered and abandoned calls with 30 s waits, 180 s talks and 10 s of hold and wrap-up each. */
export function tallyOf(answered: number, abandoned: number, more: Partial<Tally> = {}): Tally {
  return {
    ...emptyTally(), calls: answered + abandoned, offered: answered + abandoned, answered, abandoned,
    answeredInTime: Math.floor(answered * 0.8), abandonedShort: Math.floor(abandoned / 4), serviceLevelNumerator: Math.floor(answered * 0.8),
    serviceLevelDenominator: answered + abandoned - Math.floor(abandoned / 4), waitAnswered: answered * 30, talk: answered * 180, hold: answered * 10, wrap: answered * 10,
    longestWait: answered + abandoned > 0 ? 95 : 0, ...more,
  }
}

type Scope = {
  readonly scope: string
  readonly client: string
  readonly company: string
  readonly operators: readonly string[]
  readonly topics: readonly string[]
  readonly field: string
  readonly values: readonly string[]
  readonly basis: string
}

const scopes: Readonly<Record<Language, Scope>> = {
  uk: { scope: 'Гаряча лінія 0 800 21 40 77', client: 'ТОВ «Аптека Плюс»', company: 'ТОВ «Контакт-центр Дніпро»', operators: ['Бойко Ірина', 'Ґалаґан Євгенія', 'Їжак Олег', ''], topics: ['Наявність ліків', 'Доставка', ''], field: 'Область', values: ['Київська', 'Івано-Франківська', ''], basis: 'Договір 14/2026, додаток 2, п. 4.1' },
  ru: { scope: 'Горячая линия 8 800 555 35 35', client: 'ООО «Тёплый дом»', company: 'ООО «Контакт-центр»', operators: ['Щёголева Юлия', 'Объедков Фёдор', ''], topics: ['Оплата', 'Жалоба', ''], field: 'Район', values: ['Центральный', 'Заречный', ''], basis: 'Договор № 7, п. 4.1' },
  tr: { scope: 'Müşteri hattı 0 850 111 22 33', client: 'Işık Gıda Ticaret A.Ş.', company: 'Çağrı Merkezi Ltd. Şti.', operators: ['Gülşen Yıldız', 'İbrahim Öğüt', ''], topics: ['Sipariş', 'İade', ''], field: 'Bölge', values: ['İç Anadolu', 'Doğu Karadeniz', ''], basis: 'Sözleşme 2026/3, madde 4.1' },
  en: { scope: 'Hotline 0 800 21 40 77', client: 'Northern Light Trading Ltd', company: 'Dnipro Contact Centre', operators: ['Ada Byron', 'Zoë Núñez', ''], topics: ['Delivery', 'Returns', ''], field: 'Region', values: ['North', 'South', ''], basis: 'Contract 14/2026, appendix 2, clause 4.1' },
}

/** A made-up October: weekdays busier, nights quiet, the same tallies seen by day and by interval. */
export function reportInput(language: Language): ReportInput {
  const words = scopes[language]
  const period = periodOf('month', '2026-10-15' as PlainDate)
  const byDay = Array.from({ length: 31 }, (_, i) => ({ date: addDays(period.from, i), tally: (i + 3) % 7 >= 5 ? tallyOf(240, 12) : tallyOf(760 + i * 5, 60 - i) }))
  const total = addTallies(byDay.map((row) => row.tally))
  const byInterval = Array.from({ length: 48 }, (_, i) => ({ minute: i * 30, tally: i < 16 || i > 41 ? tallyOf(0, 0) : tallyOf(Math.round(700 * Math.sin(((i - 15) / 27) * Math.PI)), 40) }))
  return {
    documentId: 'report-2026-10-hot_pharmacy',
    createdAt: 1_793_534_400,
    language,
    names: { scope: words.scope, client: words.client, clientShort: words.client, company: words.company, zone: 'Europe/Kyiv', hotlines: new Map([[hotlineId, { name: words.scope, zone: 'Europe/Kyiv' }]]) },
    figures: {
      request: { period, hotlineIds: [hotlineId] },
      whole: true,
      total,
      previous: tallyOf(18_000, 1_400),
      byInterval,
      byDay,
      byWeekdayHour: [],
      byOperator: words.operators.map((operator, i) => ({ operator, names: [operator], tally: tallyOf(5_000 - i * 700, 0) })),
      byTopic: words.topics.map((topic, i) => ({ topic, tally: tallyOf(6_000 - i * 900, 100) })),
      byField: [{ name: 'region', label: words.field, hotlineIds: [hotlineId], values: words.values.map((value, i) => ({ value, tally: tallyOf(9_000 - i * 4_000, 300) })) }],
      caveats: [{ importId: makeId('import', () => 'list'), fileName: 'abandoned-2026-10.csv', caveats: ['abandonedOnly', 'partial'], calls: 1_097 }],
      byHotline: [{ hotlineId, tally: total, previous: tallyOf(18_000, 1_400) }],
      leftOutByHours: 41,
      definitions: [{
        id: makeId('definition', () => 'd1'), hotlineId, validFrom: '2026-08-01' as PlainDate, formula: 'SL6', thresholdSeconds: 20, shortAbandonSeconds: 5, edge: 'inclusive',
        intervalOwner: 'start', outsideHours: 'leaveOut', repeatDays: 7, targetServiceLevel: 8_000, limitAbandoned: 500, basis: words.basis,
      }],
    },
  }
}
