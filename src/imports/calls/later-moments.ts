import type { Zone } from '../../domain/kernel/zone'
import type { ColumnMeaning } from '../../domain/source/source'
import { isNoMoment } from '../values/nothing'
import type { StartClock } from '../values/start-clock'
import { timeOfDay } from '../values/time-of-day'

const DAY = 86_400
/** Before so much of the day is over, `00:00:00` in a column of times says that there was no such moment. */
const LATE = DAY - 3600

/** A moment of a row after its start. */
export type LaterMoment = 'answer' | 'end'

/** A cell that holds something and is no moment: its row must not count as if nothing stood there. */
export const UNREADABLE = -1

/** Where answer and end stand: whole, as date and time beside each other, or as a time of day alone. */
export class LaterMoments {
  readonly #clock: StartClock
  readonly #zone: Zone
  readonly #at: Readonly<Record<LaterMoment, { readonly whole: number; readonly date: number; readonly time: number }>>

  constructor(columns: readonly ColumnMeaning[], clock: StartClock, zone: Zone) {
    this.#clock = clock
    this.#zone = zone
    const places = (moment: LaterMoment) => ({ whole: columns.indexOf(moment), date: columns.indexOf(`${moment}Date`), time: columns.indexOf(`${moment}Time`) })
    this.#at = { answer: places('answer'), end: places('end') }
  }

  /** Whether the file tells the moment at all. */
  has(moment: LaterMoment): boolean {
    const { whole, time } = this.#at[moment]
    return whole >= 0 || time >= 0
  }

  /** The column a moment stands in, for whoever says what could not be read. */
  column(moment: LaterMoment): number {
    const { whole, time } = this.#at[moment]
    return whole >= 0 ? whole : time
  }

  /**
   * Epoch seconds of a row's moment, NaN where the row has none, `UNREADABLE` where its cell is no moment. A time of day
   * alone is of the start's day, or of the next one when it would lie before the start.
   */
  of(moment: LaterMoment, cell: (column: number) => string, start: number): number {
    const { whole, date, time } = this.#at[moment]
    if (whole >= 0) return this.#whole(cell(whole).trim(), start)
    if (time < 0) return Number.NaN
    const [day, clock] = [date < 0 ? '' : cell(date).trim(), cell(time).trim()]
    if (date < 0) return this.#whole(clock, start)
    if (isNoMoment(day)) return Number.NaN
    if (clock === '') return Number.NaN
    const at = this.#clock.onDay(this.#clock.day(day), clock)
    return Number.isNaN(at) ? UNREADABLE : at
  }

  #whole(text: string, start: number): number {
    if (isNoMoment(text)) return Number.NaN
    const seconds = timeOfDay(text)
    if (Number.isNaN(seconds)) {
      const at = this.#clock.instant(text)
      return Number.isNaN(at) ? UNREADABLE : at
    }
    const local = start + this.#zone.offsetAt(start)
    const day = Math.floor(local / DAY)
    // Late in the evening nobody can say which of the two it is.
    if (seconds === 0) return local - day * DAY < LATE ? Number.NaN : UNREADABLE
    const same = this.#clock.onDay(day, text)
    return same + 1 >= start ? same : this.#clock.onDay(day + 1, text)
  }
}
