import type { Reading } from '../../domain/source/source'
import type { Cell } from '../rows/row-cells'
import { compactLength } from './compact-clock'
import { isNothing } from './nothing'
import { clockAt, numberAt, scanEnd, skipBlanks } from './time-of-day'
import { isUndecided, withoutThousands, type ThousandsMark } from './thousands'
import { wordedDuration } from './worded-duration'

export type DurationUnit = NonNullable<Reading['durationUnits']['talk']>

/** No call lasts longer: ten days of seconds. More is a broken cell, not a duration. */
const LONGEST = 864_000
const perUnit = { seconds: 1, clock: 1, hoursMinutes: 60, minutes: 60, milliseconds: 0.001, dayFraction: 86_400, digits: 1 } as const

/**
 * Whole seconds of a duration cell under a unit; an empty cell is 0, NaN when it is no duration (negative included) or
 * can be read two ways (`1,718`) and `thousands` does not say how.
 */
export function durationOf(text: string, unit: DurationUnit, thousands?: ThousandsMark): number {
  const length = text.length
  if (length === 0) return 0
  if (unit === 'seconds') {
    const whole = numberAt(text, 0)
    if (scanEnd() === length && whole <= LONGEST) return whole
  }
  const seconds = longDurationOf(text, unit, thousands)
  return seconds <= LONGEST ? seconds : Number.NaN
}

/** The same of a duration of any length, as in a row of totals. */
export function longDurationOf(text: string, unit: DurationUnit, thousands?: ThousandsMark): number {
  const at = skipBlanks(text, 0)
  if (at === text.length) return 0
  const clock = unit === 'hoursMinutes' ? clockAt(text, at) : clockOrMinutes(text, at)
  if (!Number.isNaN(clock) && skipBlanks(text, scanEnd()) === text.length) return clock
  const bare = text.trim()
  // `00:01'05` and `0'05`, as small exchanges print minutes and seconds.
  return /^(?:\d{1,3}:)?\d{1,3}['’]\d{2}"?$/.test(bare) ? longDurationOf(bare.replace(/['’]/, ':').replace('"', ''), 'clock') : Number.isNaN(clock) ? numeric(bare, unit, thousands) : Number.NaN
}

/** The same of a cell in place; up to five digits, as nearly all seconds are, need no text made. */
export function durationIn(cell: Cell, unit: DurationUnit, thousands?: ThousandsMark): number {
  const { bytes, from, to } = cell
  if (from === to) return 0
  if (unit !== 'seconds' || to - from > 5) return durationOf(cell.text(), unit, thousands)
  let whole = 0
  for (let i = from; i < to; i++) {
    const digit = (bytes[i] ?? 0) - 48
    if (digit < 0 || digit > 9) return durationOf(cell.text(), unit, thousands)
    whole = whole * 10 + digit
  }
  return whole
}

/** `h:mm:ss`, or `mm:ss` when there are two parts. */
function clockOrMinutes(text: string, at: number): number {
  const seconds = clockAt(text, at)
  if (Number.isNaN(seconds)) return seconds
  const first = text.indexOf(':', at)
  const two = text.indexOf(':', first + 1) === -1
  return two && scanEnd() === first + 3 ? seconds / 60 : seconds
}

function numeric(text: string, unit: DurationUnit, thousands: ThousandsMark | undefined): number {
  if (isNothing(text)) return 0
  if (unit === 'digits') return compactLength(text)
  const plain = withoutThousands(text, thousands)
  if (!/^\d+([.,]\d+)?(e-?\d{1,2})?$/i.test(plain)) return wordedDuration(plain)
  if (thousands === undefined && (unit === 'seconds' || unit === 'milliseconds') && isUndecided(plain)) return Number.NaN
  return Math.round(Number(plain.replace(',', '.')) * perUnit[unit])
}
