import type { DurationUnit } from '../values/duration'
import type { CellKind } from './cell-kind'
import type { ColumnFacts } from './column-facts'
import { namedUnit } from '../names/header-words'

/** Tells whether cells of a kind can be lengths. */
export function isLengthKind(kind: CellKind | null): boolean {
  return kind === 'number' || kind === 'clock' || kind === 'span' || kind === 'fraction'
}

/** What the cells show; of plain numbers the header may say that they are minutes or milliseconds. */
export function unitOfColumn(fact: ColumnFacts | undefined, name: string): DurationUnit {
  if (fact?.kind === 'clock' || fact?.kind === 'span') return 'clock'
  if (fact?.kind === 'fraction') return 'dayFraction'
  const named = namedUnit(name)
  return named === null || named === 'clock' ? 'seconds' : named
}
