import type { Reading } from '../../domain/source/source'
import { durationMeanings, unitOf } from '../calls/mapped-columns'
import { longDurationOf, type DurationUnit } from '../values/duration'

/** So many rising values in order are no chance. */
const MANY = 20

/** Tells a running total from the durations of single calls: many values, never once smaller than the one before. */
export function runsOn(cells: readonly string[], unit: DurationUnit): boolean {
  let before = 0
  let steps = 0
  for (const cell of cells) {
    const seconds = cell.trim() === '' ? Number.NaN : longDurationOf(cell, unit)
    if (Number.isNaN(seconds)) continue
    if (seconds < before) return false
    if (seconds > before) steps++
    before = seconds
  }
  return steps >= MANY
}

/** Tells whether a column mapped to a duration is a running total. */
export function mapsRunningTotal(rows: readonly (readonly string[])[], reading: Reading): boolean {
  return durationMeanings.some((meaning) => {
    const column = reading.columns.indexOf(meaning)
    return column >= 0 && runsOn(rows.map((row) => row[column] ?? ''), unitOf(reading, meaning))
  })
}
