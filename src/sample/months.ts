import { civilOfDay, dateOfDay, dayNumber, dayOfDate, type PlainDate } from '../domain/kernel/calendar'

/** Months of calls before the current one. */
const fullMonths = 12

/** First day of the month so many months from the month of the date. */
export function monthStart(date: PlainDate, months: number): PlainDate {
  const { year, month } = civilOfDay(dayOfDate(date))
  const index = year * 12 + (month - 1) + months
  return dateOfDay(dayNumber(Math.floor(index / 12), (index % 12) + 1, 1))
}

/** The days the sample has calls on: twelve full months, then the current one up to yesterday. */
export function sampleSpan(today: PlainDate): { readonly from: PlainDate; readonly to: PlainDate } {
  return { from: monthStart(today, -fullMonths), to: today }
}

/** The dates of a fixed day of the year within the sample and the year after it. */
export function yearlyDates(today: PlainDate, month: number, day: number): readonly PlainDate[] {
  const from = sampleSpan(today).from
  const first = civilOfDay(dayOfDate(from)).year
  return [first, first + 1, first + 2].map((year) => dateOfDay(dayNumber(year, month, day))).filter((date) => date >= from)
}
