import type { ColumnMeaning } from '../../domain/source/source'
import { namedMeaning } from '../names/column-names'
import type { ColumnFacts } from './column-facts'
import { isCompactTime } from './split-date'
import { momentHalf, wordedMeaning } from './worded-meaning'

/** Answer and end whose date and time of day stand in two columns. A time of day without its date is a moment of its own. */
export function giveHalves(header: readonly string[], facts: readonly ColumnFacts[], columns: ColumnMeaning[], taken: Set<ColumnMeaning>): void {
  for (const moment of ['answer', 'end'] as const) {
    const named = facts.filter(({ index }) => columns[index] === 'ignore' && (namedMeaning(header[index] ?? '') ?? wordedMeaning(header[index] ?? '')) === moment)
    const date = named.find((fact) => fact.kind === 'date' && momentHalf(header[fact.index] ?? '') !== 'time')
    const time = named.find((fact) => fact.kind === 'clock' || (date !== undefined && fact !== date && isCompactTime(fact)))
    if (!date || !time) continue
    columns[date.index] = `${moment}Date`
    columns[time.index] = `${moment}Time`
    taken.add(moment)
  }
}

/** Meanings of names nobody has listed, by the words in them: asked last, so that a known name always wins. */
export function giveByWords(
  header: readonly string[],
  facts: readonly ColumnFacts[],
  fits: (meaning: ColumnMeaning, fact: ColumnFacts) => boolean,
  give: (index: number, meaning: ColumnMeaning) => void,
): void {
  for (const fact of facts) {
    const name = header[fact.index] ?? ''
    const meaning = name === '' || namedMeaning(name) !== null ? null : wordedMeaning(name)
    if (meaning === null || meaning === 'when' || !fits(meaning, fact)) continue
    // A number is a caller, a name is not.
    if ((meaning === 'from' || meaning === 'to') && fact.kind !== 'phone' && fact.kind !== 'number') continue
    give(fact.index, meaning)
  }
}
