import { durationOf, type DurationUnit } from '../values/duration'
import type { ThousandsMark } from '../values/thousands'

/** Rows lengths are compared over, and how far apart equal ones may be: systems round each on its own. */
const MOST_ROWS = 400
const SLACK = 1.01
/** So many of the rows that tell must agree. */
const AGREEING = 0.95

/** A length per row in seconds, NaN where it cannot be told. */
export type Lengths = readonly number[]

/** The seconds of a column's cells under a unit, in unrounded parts where the unit is smaller than a second. */
export function lengthsOf(rows: readonly (readonly string[])[], column: number, unit: DurationUnit, thousands: ThousandsMark | undefined): Lengths {
  return rows.slice(0, MOST_ROWS).map((row) => durationOf((row[column] ?? '').trim(), unit, thousands))
}

/** Rows in which every list has a number and `tells` holds, by their places. */
function telling(lists: readonly Lengths[], tells: (at: number) => boolean): readonly number[] {
  const [first = []] = lists
  return first.flatMap((_, at) => (lists.every((list) => Number.isFinite(list[at])) && tells(at) ? [at] : []))
}

/** How many rows prove that `a` + `b` = `c`; 0 when they do not. Rows in which one of the two is 0 prove nothing. */
export function proveSum(a: Lengths, b: Lengths, c: Lengths): number {
  const all = telling([a, b, c], (at) => lengthAt(c, at) > 0)
  const rows = all.filter((at) => lengthAt(a, at) > 0 && lengthAt(b, at) > 0)
  const holds = (at: number) => Math.abs(lengthAt(a, at) + lengthAt(b, at) - lengthAt(c, at)) <= SLACK
  return rows.length > 0 && all.filter(holds).length >= all.length * AGREEING && rows.every((at) => holds(at) || rows.length > 20) ? rows.length : 0
}

/** How many rows prove that two lengths are the same; 0 when they are not. */
export function proveSame(a: Lengths, b: Lengths): number {
  const all = telling([a, b], (at) => lengthAt(a, at) > 0 || lengthAt(b, at) > 0)
  const same = all.filter((at) => Math.abs(lengthAt(a, at) - lengthAt(b, at)) <= SLACK)
  return all.length > 0 && same.length >= all.length * AGREEING ? same.length : 0
}

/** How many rows show the first shorter than the second by more than rounding. */
export function shorterRows(a: Lengths, b: Lengths): number {
  return telling([a, b], (at) => lengthAt(a, at) + SLACK < lengthAt(b, at)).length
}

/** How many rows show both above 0. */
export function bothRows(a: Lengths, b: Lengths): number {
  return telling([a, b], (at) => lengthAt(a, at) > 0 && lengthAt(b, at) > 0).length
}

/** The middle of the lengths above 0; 0 when there are none. */
export function medianLength(a: Lengths): number {
  const known = a.filter((seconds) => seconds > 0).sort((x, y) => x - y)
  return known[known.length >> 1] ?? 0
}

function lengthAt(list: Lengths, place: number): number {
  return list[place] ?? Number.NaN
}
