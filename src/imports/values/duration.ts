import type { Reading } from '../../domain/source/source'
import type { Cell } from '../rows/row-cells'
import { clockAt, numberAt, scanEnd, skipBlanks } from './time-of-day'
import { wordedDuration } from './worded-duration'

export type DurationUnit = NonNullable<Reading['durationUnits']['talk']>

/** No call lasts longer: ten days of seconds. More is a broken cell, not a duration. */
const LONGEST = 864_000
const perUnit = { seconds: 1, clock: 1, hoursMinutes: 60, minutes: 60, milliseconds: 0.001, dayFraction: 86_400 } as const

/** Whole seconds of a duration cell under a unit; an empty cell is 0, NaN when it is no duration (negative included). */
export function durationOf(text: string, unit: DurationUnit): number {
  const length = text.length
  if (length === 0) return 0
  if (unit === 'seconds') {
    const whole = numberAt(text, 0)
    if (scanEnd() === length && whole <= LONGEST) return whole
  }
  const seconds = longDurationOf(text, unit)
  return seconds <= LONGEST ? seconds : Number.NaN
}

/** The same of a duration of any length, as in a row of totals. */
export function longDurationOf(text: string, unit: DurationUnit): number {
  const at = skipBlanks(text, 0)
  if (at === text.length) return 0
  const clock = unit === 'hoursMinutes' ? clockAt(text, at) : clockOrMinutes(text, at)
  if (!Number.isNaN(clock)) return skipBlanks(text, scanEnd()) === text.length ? clock : Number.NaN
  return numeric(text.trim(), unit)
}

/** The same of a cell in place; up to five digits, as nearly all seconds are, need no text made. */
export function durationIn(cell: Cell, unit: DurationUnit): number {
  const { bytes, from, to } = cell
  if (from === to) return 0
  if (unit !== 'seconds' || to - from > 5) return durationOf(cell.text(), unit)
  let whole = 0
  for (let i = from; i < to; i++) {
    const digit = (bytes[i] ?? 0) - 48
    if (digit < 0 || digit > 9) return durationOf(cell.text(), unit)
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

function numeric(text: string, unit: DurationUnit): number {
  if (text === '-' || text === '–' || text === '—' || /^(null|n\/a|none)$/i.test(text)) return 0
  if (!/^\d+([.,]\d+)?(e-?\d{1,2})?$/i.test(text)) return wordedDuration(text)
  return Math.round(Number(text.replace(',', '.')) * perUnit[unit])
}
