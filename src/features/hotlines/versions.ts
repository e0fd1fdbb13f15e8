import type { PlainDate } from '../../domain/kernel/calendar'

type Dated = { readonly id: string; readonly validFrom: PlainDate }

/** Which of two dated versions comes first: the later one; of two from one day the one with the greater id holds and stands first. */
export function latestFirst(a: Dated, b: Dated): number {
  const key = (version: Dated): string => `${version.validFrom} ${version.id}`
  return key(a) < key(b) ? 1 : -1
}

/** Dated versions, the latest first. */
export function newestFirst<V extends Dated>(versions: readonly V[]): V[] {
  return [...versions].sort(latestFirst)
}

/** The version that holds on a date, or null before the first one. */
export function versionOn<V extends Dated>(versions: readonly V[], date: PlainDate): V | null {
  return newestFirst(versions).find((version) => version.validFrom <= date) ?? null
}

/** How a version stands on a date: it holds, it is still to come, or a later one replaced it. */
export function standing<V extends Dated>(version: V, versions: readonly V[], date: PlainDate): 'inForce' | 'toCome' | 'earlier' {
  if (version.validFrom > date) return 'toCome'
  return versionOn(versions, date)?.id === version.id ? 'inForce' : 'earlier'
}
