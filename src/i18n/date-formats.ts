import { dayOfDate, type PlainDate } from '../domain/kernel/calendar'
import type { Language } from '../domain/kernel/fields'
import { addDays } from '../domain/kernel/calendar'
import type { Period } from '../domain/kernel/period'
import { NBSP } from './number-formats'

const DAY_MS = 86_400_000
const made = new Map<string, Intl.DateTimeFormat>()

function formatter(language: Language, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${zone} ${JSON.stringify(options)}`
  const known = made.get(key)
  if (known) return known
  const format = new Intl.DateTimeFormat(localeOf(language), { timeZone: zone, ...options })
  made.set(key, format)
  return format
}

/** The tag a language's dates are written under: English as in Britain, day before month. */
export function localeOf(language: Language): string {
  return language === 'en' ? 'en-GB' : language
}

/** A part of a date as it is typed. */
export type DatePart = 'day' | 'month' | 'year'

const isDatePart = (type: string): type is DatePart => type === 'day' || type === 'month' || type === 'year'

/** In what order a language writes day, month and year. */
export function dateOrder(language: Language): readonly DatePart[] {
  return numeric(language).formatToParts(0).map(({ type }) => type).filter(isDatePart)
}

/** A date as it is typed in the language: 01/10/2026, 01.10.2026. */
export function numericDateText(language: Language, date: PlainDate): string {
  return numeric(language).formatToParts(instant(date)).map(({ value }) => value).join('').replace(/[^\d./-]/g, '')
}

function numeric(language: Language): Intl.DateTimeFormat {
  return formatter(language, 'UTC', { day: '2-digit', month: '2-digit', year: 'numeric' })
}

function instant(date: PlainDate): number {
  return dayOfDate(date) * DAY_MS
}

function part(format: Intl.DateTimeFormat, at: number, type: Intl.DateTimeFormatPartTypes): string {
  return format.formatToParts(at).find((one) => one.type === type)?.value ?? ''
}

/** 1 Oct 2026 in English, 01.10.2026 elsewhere. */
export function dateText(language: Language, date: PlainDate): string {
  return dayText(language, instant(date), 'UTC')
}

function dayText(language: Language, at: number, zone: string): string {
  if (language === 'en') return formatter(language, zone, { day: 'numeric', month: 'short', year: 'numeric' }).format(at).replaceAll(' ', NBSP)
  return formatter(language, zone, { day: '2-digit', month: '2-digit', year: 'numeric' }).format(at).replace(/[^\d.]/g, '')
}

/** 1 Oct, 1 жовт. */
export function dayMonthText(language: Language, date: PlainDate): string {
  return formatter(language, 'UTC', { day: 'numeric', month: 'short' }).format(instant(date)).replaceAll(' ', NBSP)
}

/** October 2026, жовтень 2026. */
export function monthText(language: Language, date: PlainDate): string {
  const name = formatter(language, 'UTC', { month: 'long' }).format(instant(date))
  return name + NBSP + date.slice(0, 4)
}

/** A month by its name, a week by its first and last day, a day by its date. */
export function periodText(language: Language, period: Period): string {
  if (period.kind === 'month') return monthText(language, period.from)
  if (period.kind === 'day') return longDate(language, period.from)
  const last = addDays(period.to, -1)
  if (period.from.slice(0, 7) === last.slice(0, 7)) return `${Number(period.from.slice(8))}–${longDate(language, last)}`
  const from = period.from.slice(0, 4) === last.slice(0, 4) ? dayAndMonth(language, period.from) : longDate(language, period.from)
  return `${from} – ${longDate(language, last)}`
}

function dayAndMonth(language: Language, date: PlainDate): string {
  return formatter(language, 'UTC', { day: 'numeric', month: 'long' }).format(instant(date)).replaceAll(' ', NBSP)
}

function longDate(language: Language, date: PlainDate): string {
  return dayAndMonth(language, date) + NBSP + date.slice(0, 4)
}

/** Hours, minutes and seconds of an instant in a zone. */
export function timeText(epoch: number, zone: string): string {
  const format = formatter('en', zone, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' })
  return (['hour', 'minute', 'second'] as const).map((type) => part(format, epoch * 1000, type).padStart(2, '0')).join(':')
}

/** Date and time of an instant in a zone. */
export function dateTimeText(language: Language, epoch: number, zone: string): string {
  return dayText(language, epoch * 1000, zone) + NBSP + timeText(epoch, zone)
}

/** Short name of an ISO weekday, 1 = Monday. */
export function weekdayText(language: Language, weekday: number): string {
  // 1970-01-05 was a Monday.
  return formatter(language, 'UTC', { weekday: 'short' }).format((weekday + 3) * DAY_MS)
}
