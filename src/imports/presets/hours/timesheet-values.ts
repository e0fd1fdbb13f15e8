import type { DayNumber } from '../../../domain/kernel/calendar'
import { durationOf } from '../../values/duration'
import type { StartClock } from '../../values/start-clock'
import type { TimesheetColumns } from './timesheet-columns'

/** Numbers up to this in a column of breaks without a unit are hours, greater ones minutes. */
const MOST_BREAK_HOURS = 4

/** Seconds of `7:30`, `7:30:00`, `7.5`, `7,5`, `8 h`, `8 год`, `8 ч`, `8 sa`; 0 for an empty cell, NaN for anything else. */
export function secondsOfHours(cell: string): number {
  const text = cell.trim().replace(/\s*(h|hrs?|hours?|год\.?|ч\.?|час(а|ов)?|sa\.?|saat)$/iu, '')
  if (text === '' || text === '-' || text === '–' || text === '—') return 0
  const clock = /^(\d{1,3}):([0-5]\d)(?::([0-5]\d))?$/.exec(text)
  if (clock) return Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3] ?? 0)
  return /^\d{1,3}([.,]\d+)?$/.test(text) ? Math.round(Number(text.replace(',', '.')) * 3600) : Number.NaN
}

/** Seconds of a break: a clock is h:mm; a number is in the unit its column names, else hours up to 4 and minutes beyond. */
export function secondsOfBreak(cell: string, unit: TimesheetColumns['breakUnit']): number {
  const text = cell.trim()
  if (/^\d+([.,]\d+)?$/.test(text)) {
    const hours = unit === 'hours' || (unit === null && Number(text.replace(',', '.')) <= MOST_BREAK_HOURS)
    return hours ? secondsOfHours(text) : durationOf(text, 'minutes')
  }
  return secondsOfHours(text)
}

/** The instant of a time cell on a day: `9:00`, `9.00`, `9`, `24:00`, `9:00 AM`, or a cell with a date of its own; NaN for anything else. */
export function instantOn(clock: StartClock, day: DayNumber, cell: string): number {
  const text = cell.trim()
  if (/^24([:.]00){1,2}$/.test(text)) return clock.onDay(day + 1, '0:00')
  if (/^\d{1,2}$/.test(text)) return clock.onDay(day, `${text}:00`)
  return clock.onDay(day, /^\d{1,2}\.\d{2}$/.test(text) ? text.replace('.', ':') : text)
}

/** Tells whether a time cell carries a date of its own. */
export function namesItsDay(cell: string): boolean {
  return /\d[-./]\d{1,2}[-./]\d/.test(cell)
}
