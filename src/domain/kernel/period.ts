import { addDays, civilOfDay, dateOfDay, dayNumber, dayOfDate, daysInMonth, weekdayOfDay, type PlainDate } from './calendar'

/** The lengths a manager reports on. */
export const periodKinds = ['day', 'week', 'month'] as const
export type PeriodKind = (typeof periodKinds)[number]

/** A span of whole local days: `from` inclusive, `to` exclusive. */
export type Period = { readonly kind: PeriodKind; readonly from: PlainDate; readonly to: PlainDate }

/** The period of a kind that contains the date; weeks start on Monday (ISO 8601). */
export function periodOf(kind: PeriodKind, date: PlainDate): Period {
  const day = dayOfDate(date)
  if (kind === 'day') return { kind, from: date, to: addDays(date, 1) }
  if (kind === 'week') {
    const monday = day - (weekdayOfDay(day) - 1)
    return { kind, from: dateOfDay(monday), to: dateOfDay(monday + 7) }
  }
  const { year, month } = civilOfDay(day)
  const first = dayNumber(year, month, 1)
  return { kind, from: dateOfDay(first), to: dateOfDay(first + daysInMonth(year, month)) }
}

/** The period of the same kind right before. */
export function previousPeriod(period: Period): Period {
  return periodOf(period.kind, addDays(period.from, -1))
}

/** The period of the same kind right after. */
export function nextPeriod(period: Period): Period {
  return periodOf(period.kind, period.to)
}

/** Number of days in the period. */
export function periodDays(period: { readonly from: PlainDate; readonly to: PlainDate }): number {
  return dayOfDate(period.to) - dayOfDate(period.from)
}
