import type { CallBlock } from '../../domain/archive/block'
import { dateOfDay } from '../../domain/kernel/calendar'
import type { Zone } from '../../domain/kernel/zone'

const DAY = 86_400
/** A day is judged by the days between it and the other end: fewer tell nothing. */
const FEWEST_DAYS = 5
/** How much later than usual the first day's calls must begin, or the last day's end. */
const MISSING_SECONDS = 2 * 3600

type DayFacts = { readonly day: number; calls: number; first: number; last: number }

/** Calls of each local day, with the seconds of the day at which they begin and end. */
export class LocalDays {
  readonly #zone: Zone
  readonly #days = new Map<number, DayFacts>()

  constructor(zone: Zone) {
    this.#zone = zone
  }

  take(block: CallBlock): void {
    const from = block.day * DAY
    const offset = this.#zone.offsetAt(from)
    const steady = offset === this.#zone.offsetAt(from + DAY - 1)
    let facts: DayFacts | undefined
    for (const start of block.start) {
      const local = start + (steady ? offset : this.#zone.offsetAt(start))
      const day = Math.floor(local / DAY)
      if (facts?.day !== day) {
        facts = this.#days.get(day) ?? { day, calls: 0, first: DAY, last: 0 }
        this.#days.set(day, facts)
      }
      const second = local - day * DAY
      facts.calls++
      if (second < facts.first) facts.first = second
      if (second > facts.last) facts.last = second
    }
  }

  /** The first or last day when it has less than half the usual calls and its beginning or end is missing; null otherwise. */
  halfEmpty(): { readonly date: string; readonly calls: number; readonly usual: number } | null {
    const days = [...this.#days.values()].sort((a, b) => a.day - b.day)
    const [first, last] = [days[0], days[days.length - 1]]
    const inner = days.slice(1, -1)
    if (!first || !last || days.length < FEWEST_DAYS) return null
    const usual = median(inner.map(({ calls }) => calls))
    const found = first.calls * 2 < usual && first.first > median(inner.map((day) => day.first)) + MISSING_SECONDS
      ? first
      : last.calls * 2 < usual && last.last < median(inner.map((day) => day.last)) - MISSING_SECONDS ? last : null
    return found ? { date: dateOfDay(found.day), calls: found.calls, usual } : null
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
}
