import { dayOfDate, weekdayOfDay, type DayNumber, type PlainDate } from '../domain/kernel/calendar'
import type { EpochSeconds } from '../domain/kernel/zone'
import { monthStart } from './months'
import { samplePeople } from './people'

/** An operator at work; whoever hands out a call sets `busyUntil`. */
export type Seat = {
  readonly logName: string
  readonly from: number
  readonly to: number
  readonly resting: readonly number[]
  readonly firstDay: DayNumber
  readonly lastDay: DayNumber
  busyUntil: EpochSeconds
}

/** Who can take a call when: nobody talks to two callers at once. Days and minutes are the centre's local ones. */
export class Roster {
  readonly #seats = new Map<string, Seat>()

  constructor(today: PlainDate) {
    for (const person of samplePeople) {
      this.#seats.set(person.key, {
        logName: person.alias ?? person.name,
        from: person.work.from,
        to: person.work.to,
        resting: person.work.resting,
        firstDay: dayOfDate(monthStart(today, person.joined ?? -30)),
        lastDay: person.left === undefined ? Number.POSITIVE_INFINITY : dayOfDate(monthStart(today, person.left)) - 1,
        busyUntil: 0,
      })
    }
  }

  /** The operator of a project who is free first, those on shift preferred; null when none is employed. */
  pick(keys: readonly string[], day: DayNumber, minute: number): Seat | null {
    let best: Seat | null = null
    let bestOnShift = false
    for (const key of keys) {
      const seat = this.#seats.get(key)
      if (!seat || day < seat.firstDay || day > seat.lastDay) continue
      const on = onShift(seat, day, minute)
      if (best === null || (on && !bestOnShift) || (on === bestOnShift && seat.busyUntil < best.busyUntil)) {
        best = seat
        bestOnShift = on
      }
    }
    return best
  }
}

function onShift(seat: Seat, day: DayNumber, minute: number): boolean {
  if (seat.resting.includes(weekdayOfDay(day))) return false
  return seat.from < seat.to ? minute >= seat.from && minute < seat.to : minute >= seat.from || minute < seat.to
}
