import { addDays, dayOfDate, type PlainDate } from '../kernel/calendar'
import { periodDays } from '../kernel/period'
import type { Tariff } from './tariff'

/** The days one tariff version holds inside a period: `from` inclusive, `to` exclusive. */
export type TariffSpan = { readonly tariff: Tariff; readonly from: PlainDate; readonly to: PlainDate; readonly days: number }

/** The versions in the order they take effect; of two from one day the one with the greater id holds. */
export function tariffVersions(tariffs: readonly Tariff[]): Tariff[] {
  return [...tariffs].sort((a, b) => (a.validFrom === b.validFrom ? order(a.id, b.id) : order(a.validFrom, b.validFrom)))
}

/** A period cut where the version changes; days before the first version are in no span. */
export function tariffSpans(tariffs: readonly Tariff[], period: { readonly from: PlainDate; readonly to: PlainDate }): TariffSpan[] {
  const versions = tariffVersions(tariffs)
  return versions.flatMap((tariff, i) => {
    const next = versions[i + 1]
    const from = tariff.validFrom > period.from ? tariff.validFrom : period.from
    const to = next && next.validFrom < period.to ? next.validFrom : period.to
    return from < to ? [{ tariff, from, to, days: periodDays({ from, to }) }] : []
  })
}

/** The part of a span inside the hotline's life (`endsOn` is its last day), or null when they do not meet. */
export function spanWithin(
  span: { readonly from: PlainDate; readonly to: PlainDate },
  life: { readonly startsOn: PlainDate | null; readonly endsOn: PlainDate | null },
): { readonly from: PlainDate; readonly to: PlainDate; readonly days: number } | null {
  const from = life.startsOn !== null && life.startsOn > span.from ? life.startsOn : span.from
  const end = life.endsOn === null ? span.to : addDays(life.endsOn, 1)
  const to = end < span.to ? end : span.to
  return from < to ? { from, to, days: dayOfDate(to) - dayOfDate(from) } : null
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
