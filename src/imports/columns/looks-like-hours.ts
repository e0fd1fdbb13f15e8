import type { ColumnMeaning, Reading } from '../../domain/source/source'
import { zoneOf } from '../../domain/kernel/zone'
import { timeOfDay } from '../values/time-of-day'
import { StartClock } from '../values/start-clock'
import type { ColumnFacts } from './column-facts'
import { knownOutcomes } from './known-words'
import { wordsWithoutUnit } from '../names/header-words'

type Rows = readonly (readonly string[])[]

const DAY = 86_400
/** Half of all shifts last longer, and hardly one is shorter than the other. */
const USUAL_SHIFT = 2 * 3600
const SHORTEST_SHIFT = 900
const JUDGED = 200
const hoursName = /^(?:hours?|worked|h|год\p{L}*|час|часы|часов|отработ\p{L}*|відпрацьов\p{L}*|saat\p{L}*|çalış\p{L}*|stunden|godzin\p{L}*)$/u

/**
 * The columns of a table whose rows last as shifts do: somebody, a day, and from–to or a number of hours, and no phone
 * number and no word of how a call ended. Null for any other table.
 */
export function looksLikeHours(header: readonly string[], facts: readonly ColumnFacts[], rows: Rows, { columns, dateOrder }: Pick<Reading, 'columns' | 'dateOrder'>): readonly ColumnMeaning[] | null {
  if (facts.some((fact) => fact.kind === 'phone' || (fact.kind === 'text' && Object.keys(knownOutcomes(fact.values.slice(0, 60))).length * 2 > fact.distinct))) return null
  const someone = personOf(facts, columns)
  if (someone === null) return null
  const judged = rows.slice(0, JUDGED)
  const moments = facts.filter(({ kind }) => kind === 'datetime' || kind === 'clock' || kind === 'date')
  const day = moments.find(({ kind }) => kind === 'date')
  const clock = new StartClock(dateOrder, zoneOf('UTC'))
  const given = (places: readonly (readonly [ColumnFacts, ColumnMeaning])[]) => {
    const meant = new Map<number, ColumnMeaning>([[someone, 'operator'], ...places.map(([fact, meaning]) => [fact.index, meaning] as const)])
    return columns.map((_, i) => meant.get(i) ?? 'ignore')
  }
  for (const [at, from] of moments.entries()) {
    for (const to of moments.slice(at + 1)) {
      if (from.kind === 'date' || to.kind !== from.kind || (from.kind === 'clock' && !day)) continue
      if (!areShifts(judged.map((row) => between(clock, row[from.index] ?? '', row[to.index] ?? '')))) continue
      return from.kind === 'datetime' || !day ? given([[from, 'start'], [to, 'end']]) : given([[day, 'startDate'], [from, 'startTime'], [to, 'endTime']])
    }
  }
  const hours = day && facts.find((fact) => (fact.kind === 'clock' || (fact.kind === 'number' && wordsWithoutUnit(header[fact.index] ?? '').some((word) => hoursName.test(word)))) && areShifts(judged.map((row) => hoursOf(row[fact.index] ?? ''))))
  return day && hours ? given([[day, 'startDate'], [hours, 'total']]) : null
}

/** Whom the rows are about: the operator, else the first text that comes back. */
function personOf(facts: readonly ColumnFacts[], columns: readonly ColumnMeaning[]): number | null {
  const named = columns.indexOf('operator')
  if (named >= 0) return named
  return facts.find(({ kind, distinct, filled }) => kind === 'text' && distinct > 0 && distinct < Math.max(2, filled))?.index ?? null
}

/** Seconds from one moment to the other; a time of day not after its beginning is of the next day. */
function between(clock: StartClock, from: string, to: string): number {
  const [begins, ends] = [clock.instant(from), clock.instant(to)]
  if (!Number.isNaN(ends - begins)) return ends - begins
  const [first, last] = [timeOfDay(from), /^24[:.]00/.test(to.trim()) ? DAY : timeOfDay(to)]
  return last > first ? last - first : last + DAY - first
}

function hoursOf(cell: string): number {
  const text = cell.trim()
  const number = Number(text.replace(',', '.'))
  if (text !== '' && !Number.isNaN(number)) return number <= 24 ? number * 3600 : Number.NaN
  const match = /^(\d{1,2}):(\d{2})(?::\d{2})?$/.exec(text)
  return match ? Number(match[1]) * 3600 + Number(match[2]) * 60 : Number.NaN
}

function areShifts(lengths: readonly number[]): boolean {
  const known = lengths.filter((seconds) => seconds > 0 && seconds <= DAY + 3600).sort((a, b) => a - b)
  if (known.length < 2 || known.length < lengths.filter((seconds) => seconds !== 0).length * 0.8) return false
  return (known[known.length >> 1] ?? 0) >= USUAL_SHIFT && known.filter((seconds) => seconds < SHORTEST_SHIFT).length <= known.length * 0.1
}
