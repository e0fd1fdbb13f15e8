import { columnMeanings, type ColumnMeaning, type OwnFieldMeaning, type Reading } from '../../domain/source/source'
import type { DurationUnit } from '../values/duration'

/** The meanings that are durations. */
export const durationMeanings = ['wait', 'talk', 'hold', 'wrap', 'total'] as const
export type DurationMeaning = (typeof durationMeanings)[number]

/** Position of each meaning in a row, −1 where the file does not have it. */
export type Positions = Readonly<Record<Exclude<ColumnMeaning, OwnFieldMeaning>, number>>

/** Where each meaning stands; the first column of a meaning counts. */
export function positionsOf(reading: Reading): Positions {
  const entries = columnMeanings.map((meaning) => [meaning, meaning === 'ignore' ? -1 : reading.columns.indexOf(meaning)] as const)
  return Object.fromEntries(entries) as Positions
}

/** The unit a duration column is read in; seconds unless the reading says otherwise. */
export function unitOf(reading: Reading, meaning: DurationMeaning): DurationUnit {
  return reading.durationUnits[meaning] ?? 'seconds'
}

/** Number of cells a row must have for every mapped column to be there. */
export function neededCells(reading: Reading): number {
  let last = -1
  reading.columns.forEach((meaning, i) => {
    if (meaning !== 'ignore') last = i
  })
  return last + 1
}
