import { dayOfDate, dateOfDay, type DayNumber, type PlainDate } from './calendar'

/** Seconds since 1970-01-01T00:00:00Z. */
export type EpochSeconds = number

const DAY = 86_400
/** No zone is further from UTC than this. */
const MARGIN = 15 * 3600

/**
 * The offsets of one IANA zone, found through `Intl` and remembered per UTC day, so that a million
 * conversions cost a table look-up each. Throws RangeError for a zone the engine does not know.
 */
export class Zone {
  readonly name: string
  readonly #format: Intl.DateTimeFormat
  readonly #days = new Map<number, readonly Segment[]>()
  /** The stretch asked for last: calls come in time order, so nearly every question is about it. */
  #lastFrom = 0
  #lastTo = 0
  #lastOffset = 0
  /** The end of the UTC day split last and the offset there: days are mostly asked for in order. */
  #edgeAt = Number.NaN
  #edgeOffset = 0
  /** The local day asked for last, and its offset where no jump is near it. */
  #calmDay = Number.NaN
  #calmOffset: number | null = null

  constructor(name: string) {
    this.name = name
    this.#format = new Intl.DateTimeFormat('en-US', {
      timeZone: name, hourCycle: 'h23', era: 'short',
      year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
    })
  }

  /** Offset from UTC in seconds at an instant. */
  offsetAt(epoch: EpochSeconds): number {
    if (epoch >= this.#lastFrom && epoch < this.#lastTo) return this.#lastOffset
    const utcDay = Math.floor(epoch / DAY)
    const segments = this.segments(utcDay)
    let at = segments.length - 1
    while (at > 0 && epoch < (segments[at]?.from ?? 0)) at--
    this.#lastFrom = segments[at]?.from ?? 0
    this.#lastTo = segments[at + 1]?.from ?? (utcDay + 1) * DAY
    this.#lastOffset = segments[at]?.offset ?? 0
    return this.#lastOffset
  }

  /** The constant-offset stretches of one UTC day, in order; nearly always one. */
  segments(utcDay: DayNumber): readonly Segment[] {
    const known = this.#days.get(utcDay)
    if (known) return known
    const start = utcDay * DAY
    const made = this.#split(start, start + DAY)
    this.#days.set(utcDay, made)
    return made
  }

  /** Local civil day of an instant. */
  localDay(epoch: EpochSeconds): DayNumber {
    return Math.floor((epoch + this.offsetAt(epoch)) / DAY)
  }

  /** Local seconds since local 1970 of an instant: divide for day, minute, second. */
  toLocal(epoch: EpochSeconds): number {
    return epoch + this.offsetAt(epoch)
  }

  /**
   * Local seconds → instant. In the repeated hour the earlier instant wins unless `later`;
   * in the missing hour the clock time is read with the offset before the jump.
   */
  toEpoch(local: number, later = false): EpochSeconds {
    const day = Math.floor(local / DAY)
    if (day !== this.#calmDay) {
      this.#calmDay = day
      this.#calmOffset = this.#offsetAround(day)
    }
    if (this.#calmOffset !== null) return local - this.#calmOffset
    const before = this.offsetAt(local - MARGIN)
    const hits = [before, this.offsetAt(local + MARGIN)].map((offset) => local - offset).filter((epoch) => this.toLocal(epoch) === local)
    if (hits.length === 0) return local - before
    return later ? Math.max(...hits) : Math.min(...hits)
  }

  /** First instant of a local civil day (the day may start at 01:00 where midnight is skipped). */
  startOfDay(date: PlainDate): EpochSeconds {
    return this.startOfLocalDay(dayOfDate(date))
  }

  /** First instant of a local civil day, by day number; a day the zone skipped starts (and ends) at the jump. */
  startOfLocalDay(day: DayNumber): EpochSeconds {
    const midnight = this.toEpoch(day * DAY)
    if (this.toLocal(midnight) === day * DAY) return midnight
    const utcDay = Math.floor(midnight / DAY)
    const jumps = [...this.segments(utcDay - 1), ...this.segments(utcDay)].map((s) => s.from)
    return jumps.find((from) => this.localDay(from - 1) < day && this.localDay(from) >= day) ?? midnight
  }

  /** Local civil date of an instant. */
  dateOf(epoch: EpochSeconds): PlainDate {
    return dateOfDay(this.localDay(epoch))
  }

  /** The offset all around a local day, or null when a jump is near. */
  #offsetAround(day: DayNumber): number | null {
    const from = this.offsetAt(day * DAY - MARGIN)
    const to = this.offsetAt((day + 1) * DAY + MARGIN)
    const calm = from === to && this.offsetAt(day * DAY - from) === from
    return calm ? from : null
  }

  #split(from: number, to: number): Segment[] {
    const a = this.#edgeAt === from ? this.#edgeOffset : this.#offset(from)
    this.#edgeAt = to
    this.#edgeOffset = this.#offset(to)
    const b = a === this.#edgeOffset ? a : this.#offset(to - 1)
    if (a === b) return [{ from, offset: a }]
    let low = from
    let high = to - 1
    while (high - low > 1) {
      const mid = Math.floor((low + high) / 2)
      if (this.#offset(mid) === a) low = mid
      else high = mid
    }
    return [{ from, offset: a }, { from: high, offset: b }]
  }

  /** The six numbers are read off the text in the order en-US writes them: parts one by one cost three times as much. */
  #offset(epoch: number): number {
    const text = this.#format.format(epoch * 1000)
    const [month = 1, day = 1, written = 1, hour = 0, minute = 0, second = 0] = (text.match(/\d+/g) ?? []).map(Number)
    const year = text.includes('B') ? 1 - written : written
    return Date.UTC(year, month - 1, day, hour, minute, second) / 1000 - epoch
  }
}

type Segment = { readonly from: EpochSeconds; readonly offset: number }

const zones = new Map<string, Zone>()

/** The shared table of a zone. */
export function zoneOf(name: string): Zone {
  const known = zones.get(name)
  if (known) return known
  const made = new Zone(name)
  zones.set(name, made)
  return made
}

/** Tells whether the engine knows the zone. */
export function isZone(name: string): boolean {
  try {
    zoneOf(name)
    return true
  } catch {
    return false
  }
}
