import { dayOfDate } from '../kernel/calendar'
import { zoneOf } from '../kernel/zone'
import type { Operator } from '../operator/operator'
import { dayHours, implausibleEntries, type DaySpan } from './day-hours'
import { gatherHours } from './gather-hours'
import type { PresenceFile } from './presence'

/** What a file holds of person-hours, before it is stored. */
export type HoursSum = {
  readonly entries: number
  readonly operators: number
  /** Seconds present: overlaps of a person united, pauses taken off. */
  readonly seconds: number
  /** First beginning and last end, epoch seconds; a total's day from its midnight to the next in the zone of the file. */
  readonly first: number
  readonly last: number
  readonly implausible: number
}

/** Sums a file up by itself, as its people and days would count if nothing else were stored. */
export function sumHours(file: PresenceFile, operators: readonly Operator[]): HoursSum {
  const zone = zoneOf(file.zone)
  const dates = new Set(file.entries.flatMap((entry) => (entry.form === 'total' ? [entry.date] : [])))
  const days: readonly DaySpan[] = [...dates].map((date) => ({ date, from: zone.startOfDay(date), to: zone.startOfLocalDay(dayOfDate(date) + 1) }))
  const spans = [...days, ...file.entries.flatMap((entry) => (entry.form === 'stretch' ? [entry] : []))]
  const whole = { from: spans.reduce((least, { from }) => Math.min(least, from), Number.POSITIVE_INFINITY), to: spans.reduce((most, { to }) => Math.max(most, to), 0) }
  const people = gatherHours({ files: [file], imports: [], operators, hotlines: [], matchRules: [] }, whole, dates)
  const seconds = people.reduce((sum, one) => {
    // Stretches at once, whatever their days; totals day by day, for there they may yield to stretches.
    const stretches = dayHours({ ...one, totals: [] }, { kind: 'all' }, { ...whole, date: zone.dateOf(whole.from) }).seconds
    const totals = days.filter(({ date }) => one.totals.some((total) => total.date === date)).reduce((all, day) => all + dayHours(one, { kind: 'all' }, day).totals.seconds, 0)
    return sum + stretches + totals
  }, 0)
  return { entries: file.entries.length, operators: people.length, seconds, first: whole.from, last: whole.to, implausible: implausibleEntries(file.entries) }
}
