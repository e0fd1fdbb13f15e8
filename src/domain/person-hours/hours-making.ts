import type { PlainDate } from '../kernel/calendar'
import { addCells, dayHours, type DayHours, type HoursCell } from './day-hours'
import type { HoursRecords } from './gather-hours'
import { daySpans, hoursOfPeriod, shareZone, type HoursRequest } from './hours-table'
import type { Person } from './people'

/** One figure of hours: everyone's, or those of one person by key. */
export type HoursMakingRequest = HoursRequest & { readonly operator: string | null }

/** A part of a figure: a person's, or a day's (`date`) of the one person. */
export type HoursPart = { readonly person: Person; readonly date: PlainDate | null; readonly cell: HoursCell }

/** How a figure of hours was made: of its people, of its days, or of the stretches of one person's day. */
export type HoursMaking = {
  readonly cell: HoursCell
  readonly zone: string
  readonly person: Person | null
  readonly parts: readonly HoursPart[]
  readonly day: DayHours | null
}

/** Takes a figure of hours apart by one step. */
export function hoursMaking(records: HoursRecords, { period, share, zone, operator }: HoursMakingRequest): HoursMaking {
  const ownZone = shareZone(share, records.hotlines, zone)
  const days = daySpans(period, ownZone)
  const people = hoursOfPeriod(records, period).filter(({ person }) => operator === null || person.key === operator)
  const made = people.map((one) => ({ person: one.person, days: days.map((day) => dayHours(one, share, day)) }))
  const [only] = made
  const cell = addCells(made.flatMap((one) => one.days))
  const base = { cell: plain(cell), zone: ownZone, person: operator === null ? null : (only?.person ?? null) }
  const worth = ({ cell: part }: HoursPart) => part.seconds > 0 || part.flags.length > 0
  if (operator === null) return { ...base, parts: made.map(({ person, days: list }) => ({ person, date: null, cell: addCells(list) })).filter(worth), day: null }
  if (days.length > 1) {
    const parts = (only?.days ?? []).flatMap((hours, i) => (only && days[i] ? [{ person: only.person, date: days[i].date, cell: plain(hours) }] : [])).filter(worth)
    return { ...base, parts, day: null }
  }
  return { ...base, parts: [], day: only?.days[0] ?? null }
}

function plain({ seconds, doubtful, flags }: HoursCell): HoursCell {
  return { seconds, doubtful, flags }
}
