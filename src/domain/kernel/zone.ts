import { dayOfDate, dateOfDay, type DayNumber, type PlainDate } from './calendar'

/** Seconds since 1970-01-01T00:00:00Z. */
export type EpochSeconds = number

const DAY = 86_400

/**
 * The offsets of one IANA zone, found through `Intl` and remembered per UTC day, so that a million
 * conversions cost a table look-up each. Throws RangeError for a zone the engine does not know.
 */
export class Zone {
  readonly name: string
  readonly #format: Intl.DateTimeFormat
  readonly #days = new Map<number, readonly Segment[]>()

  constructor(name: string) {
    this.name = name
    this.#format = new Intl.DateTimeFormat('en-US', {
      timeZone: name, hourCycle: 'h23', era: 'short',
      year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
    })
  }

  /** Offset from UTC in seconds at an instant. */
  offsetAt(epoch: EpochSeconds): number {
    const segments = this.segments(Math.floor(epoch / DAY))
    for (let i = segments.length - 1; i > 0; i--) {
      const s = segments[i]
      if (s && epoch >= s.from) return s.offset
    }
    return segments[0]?.offset ?? 0
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
    const before = this.offsetAt(local - 14 * 3600 - 3600)
    const after = this.offsetAt(local + 14 * 3600)
    const offsets = before === after ? [this.offsetAt(local - before)] : [before, after]
    const hits = [...new Set([before, ...offsets, after])].map((o) => local - o).filter((e) => e + this.offsetAt(e) === local).sort((a, b) => a - b)
    const first = hits[0]
    if (first === undefined) return local - before
    return later ? (hits[hits.length - 1] ?? first) : first
  }

  /** First instant of a local civil day (the day may start at 01:00 where midnight is skipped). */
  startOfDay(date: PlainDate): EpochSeconds {
    return this.startOfLocalDay(dayOfDate(date))
  }

  /** First instant of a local civil day, by day number. */
  startOfLocalDay(day: DayNumber): EpochSeconds {
    const guess = this.toEpoch(day * DAY)
    return this.localDay(guess) === day ? guess : guess + DAY / 24
  }

  /** Local civil date of an instant. */
  dateOf(epoch: EpochSeconds): PlainDate {
    return dateOfDay(this.localDay(epoch))
  }

  #split(from: number, to: number): Segment[] {
    const a = this.#offset(from)
    const b = this.#offset(to - 1)
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

  #offset(epoch: number): number {
    const part: Record<string, number> = {}
    let era = 'AD'
    for (const { type, value } of this.#format.formatToParts(epoch * 1000)) {
      if (type === 'era') era = value
      else if (type !== 'literal') part[type] = Number(value)
    }
    const year = era.startsWith('B') ? 1 - (part['year'] ?? 0) : (part['year'] ?? 0)
    const local = Date.UTC(year, (part['month'] ?? 1) - 1, part['day'] ?? 1, part['hour'] ?? 0, part['minute'] ?? 0, part['second'] ?? 0) / 1000
    return local - epoch
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
