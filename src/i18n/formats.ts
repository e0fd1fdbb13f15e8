import type { CurrencyCode } from '../domain/kernel/currency'
import type { PlainDate } from '../domain/kernel/calendar'
import type { Language } from '../domain/kernel/fields'
import { minorToDecimal, mulDivRound, priceToDecimal, scaledToDecimal, type Minor, type UnitPrice } from '../domain/kernel/money'
import type { Period } from '../domain/kernel/period'
import { dateText, dateTimeText, dayMonthText, monthText, periodText, timeText, weekdayText } from './date-formats'
import { moneyText } from './money-formats'
import { decimals, exactDecimal, NBSP, withSign } from './number-formats'

/** What stands where there is no value. */
const NONE = '—'

/** How one language writes counts, shares, times, money and dates. A null value is shown as —. */
export type Formats = {
  count(n: number | null): string
  /** A difference: +12, −3, 0. */
  signed(n: number | null): string
  /** A ratio 0–1 as per cent with fixed digits (1 when left out). */
  percent(ratio: number | null, digits?: number): string
  /** A difference of ratios in points of per cent, one digit, without a sign of per cent. */
  points(ratio: number | null): string
  /** Seconds as m:ss, from an hour on h:mm:ss. */
  clock(seconds: number | null): string
  money(amount: Minor | null, currency: CurrencyCode): string
  price(price: UnitPrice | null, currency: CurrencyCode): string
  /** `value` ÷ `scale` units, at most two decimals for minutes (scale 60), six otherwise. */
  quantity(value: number | null, scale: number): string
  date(date: PlainDate | null): string
  dayMonth(date: PlainDate | null): string
  dateTime(epochSeconds: number | null, zone: string): string
  time(epochSeconds: number | null, zone: string): string
  period(period: Period | null): string
  month(date: PlainDate | null): string
  weekday(weekday: number | null): string
  bytes(n: number | null): string
}

/** The formats of a language; the same value always gives the same text. */
export function formatsFor(language: Language): Formats {
  return {
    ...numberFormats(language),
    money: orNone((amount, currency) => moneyText(language, minorToDecimal(amount, currency), currency)),
    price: orNone((price, currency) => moneyText(language, priceToDecimal(price, currency), currency)),
    quantity: orNone((value, scale) => quantityText(language, value, scale)),
    date: orNone((date) => dateText(language, date)),
    dayMonth: orNone((date) => dayMonthText(language, date)),
    dateTime: orNone((epoch, zone) => dateTimeText(language, epoch, zone)),
    time: orNone((epoch, zone) => timeText(epoch, zone)),
    period: orNone((period) => periodText(language, period)),
    month: orNone((date) => monthText(language, date)),
    weekday: orNone((weekday) => weekdayText(language, weekday)),
  }
}

function orNone<T, Rest extends unknown[]>(show: (value: T, ...rest: Rest) => string): (value: T | null, ...rest: Rest) => string {
  return (value, ...rest) => (value === null ? NONE : show(value, ...rest))
}

function numberFormats(language: Language): Pick<Formats, 'count' | 'signed' | 'percent' | 'points' | 'clock' | 'bytes'> {
  const whole = decimals(language, 0, 0)
  return {
    count: orNone((n) => whole(n)),
    signed: orNone((n) => withSign(whole(n), n)),
    percent: (ratio, digits = 1) => (ratio === null ? NONE : percentText(language, ratio, digits)),
    points: orNone((ratio) => decimals(language, 1, 1)(ratio * 100)),
    clock: orNone(clockText),
    bytes: orNone((n) => bytesText(language, n)),
  }
}

function percentText(language: Language, ratio: number, digits: number): string {
  const shown = decimals(language, digits, digits)(ratio * 100)
  if (language !== 'tr') return shown + NBSP + '%'
  return shown.startsWith('−') ? `−%${shown.slice(1)}` : `%${shown}`
}

function clockText(seconds: number): string {
  const all = Math.round(Math.abs(seconds))
  const two = (n: number) => String(n).padStart(2, '0')
  const [hours, minutes, rest] = [Math.floor(all / 3600), Math.floor((all % 3600) / 60), all % 60]
  const shown = hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
  return seconds < 0 && all > 0 ? `−${shown}` : shown
}

function quantityText(language: Language, value: number, scale: number): string {
  const digits = scale === 1 ? 0 : scale === 60 ? 2 : 6
  return exactDecimal(language, scaledToDecimal(mulDivRound(value, 10 ** digits, scale), digits, 0))
}

const byteUnits: Readonly<Record<Language, readonly string[]>> = {
  en: ['B', 'KB', 'MB', 'GB'],
  uk: ['Б', 'КБ', 'МБ', 'ГБ'],
  ru: ['Б', 'КБ', 'МБ', 'ГБ'],
  tr: ['B', 'KB', 'MB', 'GB'],
}

function bytesText(language: Language, bytes: number): string {
  const step = bytes < 1000 ? 0 : bytes < 1e6 ? 1 : bytes < 1e9 ? 2 : 3
  const value = bytes / 1000 ** step
  const digits = step === 0 || value >= 100 ? 0 : 1
  return decimals(language, digits, digits)(value) + NBSP + (byteUnits[language][step] ?? '')
}
