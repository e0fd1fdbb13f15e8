import { zoneOf } from '../../domain/kernel/zone'
import type { ColumnMeaning } from '../../domain/source/source'
import { joinedStart, startParts } from '../calls/start-parts'
import { LaterMoments } from '../calls/later-moments'
import type { DateOrder } from '../values/date-scan'
import { StartClock } from '../values/start-clock'
import type { Lengths } from './length-values'

/** The seconds between the moments of each row; null where the file does not have both. */
export type MomentLengths = { readonly whole: Lengths | null; readonly talk: Lengths | null; readonly wait: Lengths | null }

/** What lies between start, answer and end of the looked-at rows, told without a zone: only differences are taken. */
export function momentLengths(rows: readonly (readonly string[])[], columns: readonly ColumnMeaning[], order: DateOrder): MomentLengths {
  const clock = new StartClock(order, zoneOf('UTC'))
  const later = new LaterMoments(columns, clock, zoneOf('UTC'))
  if (!later.has('answer') && !later.has('end')) return { whole: null, talk: null, wait: null }
  const parts = startParts(columns)
  const at = (meaning: ColumnMeaning) => columns.indexOf(meaning)
  const moments = rows.slice(0, 400).map((row) => {
    const cell = (index: number) => row[index] ?? ''
    const start = parts.dates.length > 0 ? clock.instant(joinedStart(parts, cell)) : at('start') >= 0 ? clock.instant(cell(at('start'))) : at('startDate') >= 0 && at('startTime') >= 0 ? clock.onDay(clock.day(cell(at('startDate'))), cell(at('startTime'))) : Number.NaN
    return { start, answer: later.of('answer', cell, start), end: later.of('end', cell, start) }
  })
  return {
    whole: later.has('end') ? moments.map(({ start, end }) => end - start) : null,
    talk: later.has('answer') && later.has('end') ? moments.map(({ answer, end }) => (Number.isNaN(answer) ? 0 : end - answer)) : null,
    wait: later.has('answer') ? moments.map(({ start, answer }) => answer - start) : null,
  }
}
