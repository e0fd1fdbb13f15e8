import type { Reading } from '../../domain/source/source'
import { durationMeanings, unitOf } from '../calls/mapped-columns'
import { longDurationOf, type DurationUnit } from '../values/duration'
import { rowsInTimeOrder } from './time-order'

/** So many rising values in order are no chance. */
const MANY = 20
/** A sum of many calls grows beyond it, the longest call of a sorted list hardly ever does. */
const LONG_CALL = 4 * 3600

/**
 * Tells a running total from the durations of single calls: many values, never once smaller than the one before. A list
 * sorted by a length looks the same, but its rows do not stand in the order of time.
 */
export function runsOn(rows: readonly (readonly string[])[], column: number, unit: DurationUnit): boolean {
  let before = 0
  let steps = 0
  for (const row of rows) {
    const cell = row[column] ?? ''
    const seconds = cell.trim() === '' ? Number.NaN : longDurationOf(cell, unit)
    if (Number.isNaN(seconds)) continue
    if (seconds < before) return false
    if (seconds > before) steps++
    before = seconds
  }
  return steps >= MANY && (before > LONG_CALL || rowsInTimeOrder(rows))
}

/** Tells whether a column mapped to a duration is a running total. */
export function mapsRunningTotal(rows: readonly (readonly string[])[], reading: Reading): boolean {
  return durationMeanings.some((meaning) => {
    const column = reading.columns.indexOf(meaning)
    return column >= 0 && runsOn(rows, column, unitOf(reading, meaning))
  })
}
