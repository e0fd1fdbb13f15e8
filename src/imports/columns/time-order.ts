import { zoneOf } from '../../domain/kernel/zone'
import { cellKind } from './cell-kind'
import type { DateOrder } from '../values/date-scan'
import { StartClock } from '../values/start-clock'

/** Of all steps from row to row, so many may go the other way: logs are written when calls end. */
const STRAY_SHARE = 0.15

/** Tells whether rows stand in the order of time, first to last or last to first; true where no cell says when. */
export function rowsInTimeOrder(rows: readonly (readonly string[])[]): boolean {
  const kinds = (rows[0] ?? []).map(cellKind)
  const whole = kinds.findIndex((kind) => kind === 'datetime' || kind === 'epoch')
  const [date, time] = [kinds.indexOf('date'), kinds.indexOf('clock')]
  if (whole < 0 && date < 0) return true
  const text = (row: readonly string[]) => (whole >= 0 ? (row[whole] ?? '') : `${row[date] ?? ''}${time < 0 ? '' : ` ${row[time] ?? ''}`}`)
  return (['dmy', 'mdy'] as const).some((order) => isOrdered(rows.map(text), order))
}

function isOrdered(texts: readonly string[], order: DateOrder): boolean {
  const clock = new StartClock(order, zoneOf('UTC'))
  let [rises, falls, before] = [0, 0, Number.NaN]
  for (const text of texts) {
    const at = clock.instant(text)
    if (at > before) rises++
    else if (at < before) falls++
    if (!Number.isNaN(at)) before = at
  }
  return Math.min(rises, falls) <= (rises + falls) * STRAY_SHARE
}
