import { addDays, type PlainDate } from './calendar'
import { periodDays } from './period'

/** One of several versions of an agreement (a tariff, measurement rules): each holds from its date until the next. */
export type Dated = { readonly id: string; readonly validFrom: PlainDate }

/** Days from `from`, inclusive, to `to`, exclusive. */
type Days = { readonly from: PlainDate; readonly to: PlainDate }

/** The days one version holds inside a period. */
export type Span<V> = Days & { readonly version: V; readonly days: number }

/** Which of two versions stands first: the later one; of two from one day the one with the greater id, since that one holds. */
export function latestFirst(a: Dated, b: Dated): number {
  return b.validFrom === a.validFrom ? order(b.id, a.id) : order(b.validFrom, a.validFrom)
}

/** Versions, the latest first. */
export function newestFirst<V extends Dated>(versions: readonly V[]): V[] {
  return [...versions].sort(latestFirst)
}

/** Versions in the order they take effect. */
export function oldestFirst<V extends Dated>(versions: readonly V[]): V[] {
  return newestFirst(versions).reverse()
}

/** The version that holds on a date, or null before the first one. */
export function inForce<V extends Dated>(versions: readonly V[], date: PlainDate): V | null {
  return newestFirst(versions).find(({ validFrom }) => validFrom <= date) ?? null
}

/** How a version stands on a date: it holds, it is still to come, or a later one replaced it. */
export function standing(version: Dated, versions: readonly Dated[], date: PlainDate): 'inForce' | 'toCome' | 'earlier' {
  if (version.validFrom > date) return 'toCome'
  return inForce(versions, date)?.id === version.id ? 'inForce' : 'earlier'
}

/** A period cut where the version changes; days before the first version are in no span. */
export function spans<V extends Dated>(versions: readonly V[], period: Days): Span<V>[] {
  const inOrder = oldestFirst(versions)
  return inOrder.flatMap((version, i) => {
    const next = inOrder[i + 1]
    const from = later(version.validFrom, period.from)
    const to = next && next.validFrom < period.to ? next.validFrom : period.to
    return from < to ? [{ version, from, to, days: periodDays({ from, to }) }] : []
  })
}

/** The part of some days inside a life (`endsOn` is its last day), or null when they do not meet. */
export function daysWithin(days: Days, life: { readonly startsOn: PlainDate | null; readonly endsOn: PlainDate | null }): (Days & { readonly days: number }) | null {
  const from = life.startsOn === null ? days.from : later(life.startsOn, days.from)
  const end = life.endsOn === null ? days.to : addDays(life.endsOn, 1)
  const to = end < days.to ? end : days.to
  return from < to ? { from, to, days: periodDays({ from, to }) } : null
}

function later(a: PlainDate, b: PlainDate): PlainDate {
  return a > b ? a : b
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
