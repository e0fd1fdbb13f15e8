import type { ReportFigures } from './report'
import { addTallies, type Tally } from './tally'

/** Hours of the local day from half-hours, only from the first to the last hour that has calls; at least one hour. */
export function byHour(intervals: ReportFigures['byInterval']): readonly { readonly hour: number; readonly tally: Tally }[] {
  const hours = Array.from({ length: 24 }, (_, hour) => ({
    hour,
    tally: addTallies(intervals.filter(({ minute }) => Math.floor(minute / 60) === hour).map(({ tally }) => tally)),
  }))
  const busy = hours.filter(({ tally }) => tally.calls > 0).map(({ hour }) => hour)
  const [first, last] = [busy[0] ?? 9, busy[busy.length - 1] ?? 9]
  return hours.filter(({ hour }) => hour >= first && hour <= last)
}

/** How a service level stands to its target: 0 = below, 1 = near below … 4 = well above; null without calls. */
export function serviceLevelBand(ratio: number | null, target: number | null): 0 | 1 | 2 | 3 | 4 | null {
  if (ratio === null) return null
  if (target === null) return plainBand(ratio)
  if (ratio < target - 0.1) return 0
  if (ratio < target) return 1
  if (ratio < target + (1 - target) / 2) return 2
  return ratio < 1 ? 3 : 4
}

/** Where bands begin while nothing is agreed: they say how high a level is, never that it is too low. */
export const plainBands = [0.6, 0.8, 0.9, 1] as const

function plainBand(ratio: number): 0 | 1 | 2 | 3 | 4 {
  const band = plainBands.filter((from) => ratio >= from).length
  return band as 0 | 1 | 2 | 3 | 4 // four bounds make five bands
}
