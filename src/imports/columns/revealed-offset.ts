import { zoneOf } from '../../domain/kernel/zone'
import { StartClock } from '../values/start-clock'
import type { DateOrder } from '../values/date-scan'
import { epochInId } from './date-order'

/** The offset from UTC in minutes that most rows show: their written start against the epoch inside an id; null when no id has one. */
export function revealedOffset(rows: readonly (readonly string[])[], startColumn: number, order: DateOrder): number | null {
  if (startColumn < 0) return null
  const clock = new StartClock(order, zoneOf('UTC'))
  const seen = new Map<number, number>()
  let shown = 0
  for (const row of rows.slice(0, 400)) {
    const epoch = row.map(epochInId).find((e) => !Number.isNaN(e))
    if (epoch === undefined) continue
    const written = clock.instant(row[startColumn] ?? '')
    if (Number.isNaN(written)) continue
    // The id is older than the leg by ringing time, so offsets are looked for in quarters of an hour.
    const minutes = Math.round((written - epoch) / 900) * 15
    if (Math.abs(minutes) > 14 * 60) continue
    shown++
    seen.set(minutes, (seen.get(minutes) ?? 0) + 1)
  }
  for (const [minutes, times] of seen) if (times * 2 > shown) return minutes
  return null
}
