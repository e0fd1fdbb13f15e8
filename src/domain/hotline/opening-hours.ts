import type { OpeningHours, Shift } from './hotline'
import { dayOfDate, weekdayOfDay, type DayNumber } from '../kernel/calendar'

const MINUTES = 1440
const DAY = 86_400

/**
 * Opening hours as a table of minutes per local day: one byte a minute, 1 = open. A shift that runs past midnight
 * belongs to the day it starts on, so it goes on into a day that is itself closed. Minutes are read off the wall
 * clock, so hours hold on days of 23 and 25 hours too.
 */
export class OpeningTable {
  readonly #hours: OpeningHours
  readonly #exceptions = new Map<DayNumber, readonly Shift[]>()
  readonly #days = new Map<DayNumber, Uint8Array>()

  constructor(hours: OpeningHours) {
    this.#hours = hours
    for (const exception of hours.exceptions) this.#exceptions.set(dayOfDate(exception.date), exception.shifts)
  }

  /** The minutes of a local day. */
  minutesOf(day: DayNumber): Uint8Array {
    const known = this.#days.get(day)
    if (known) return known
    const minutes = new Uint8Array(MINUTES)
    for (const shift of this.#shiftsOf(day)) minutes.fill(1, shift.from, Math.min(MINUTES, endOf(shift)))
    for (const shift of this.#shiftsOf(day - 1)) minutes.fill(1, 0, Math.max(0, Math.min(MINUTES, endOf(shift) - MINUTES)))
    this.#days.set(day, minutes)
    return minutes
  }

  /** Tells whether the hotline is open at a local second (see Zone.toLocal). */
  isOpen(local: number): boolean {
    const day = Math.floor(local / DAY)
    return this.minutesOf(day)[Math.floor((local - day * DAY) / 60)] === 1
  }

  #shiftsOf(day: DayNumber): readonly Shift[] {
    return this.#exceptions.get(day) ?? this.#hours.week[weekdayOfDay(day) - 1] ?? []
  }
}

/** End of a shift in minutes of its first day; beyond 1440 it runs into the next one. */
function endOf(shift: Shift): number {
  return shift.to <= shift.from ? shift.to + MINUTES : shift.to
}

/** Hours of a hotline that never closes. */
export const roundTheClock: OpeningHours = {
  week: Array.from({ length: 7 }, () => [{ from: 0, to: MINUTES }]),
  exceptions: [],
}
