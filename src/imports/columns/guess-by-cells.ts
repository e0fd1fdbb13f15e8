import type { ColumnMeaning } from '../../domain/source/source'
import type { ColumnFacts } from './column-facts'
import { isLengthKind } from './column-unit'
import { knownDirections, knownOutcomes } from './known-words'

type Rows = readonly (readonly string[])[]

/** Columns of a file without names, by what stands in their cells: outcome words, ids, people, and lengths told apart by the calls nobody took. */
export function guessByCells(facts: readonly ColumnFacts[], rows: Rows, columns: ColumnMeaning[]): void {
  const free = () => facts.filter(({ index, filled }) => columns[index] === 'ignore' && filled > 0)
  const give = (fact: ColumnFacts | undefined, meaning: ColumnMeaning) => {
    if (fact && !columns.includes(meaning)) columns[fact.index] = meaning
  }
  const mostlyKnown = ({ values, distinct }: ColumnFacts, known: object) => distinct > 0 && distinct <= 12 && Object.keys(known).length * 2 > values.length
  give(free().find((fact) => fact.kind === 'text' && mostlyKnown(fact, knownDirections(fact.values))), 'direction')
  const outcome = free().find((fact) => fact.kind === 'text' && mostlyKnown(fact, knownOutcomes(fact.values)))
  give(outcome, 'disposition')
  give(free().find(({ kind, filled, distinct, values }) => kind === 'text' && filled === rows.length && distinct === filled && filled > 2 && values.every((value) => /\d/.test(value) && !/\s/.test(value))), 'callId')
  if (!outcome) return
  const said = knownOutcomes(outcome.values)
  const taken = rows.map((row) => said[(row[outcome.index] ?? '').trim().toLowerCase()] === 'answered')
  const cells = (index: number, answered: boolean) => rows.flatMap((row, at) => (taken[at] === answered ? [(row[index] ?? '').trim()] : []))
  if (cells(0, true).length === 0 || cells(0, false).length === 0) return
  const isZero = (cell: string) => cell === '' || /^[0:.,]+$/.test(cell)
  const lengths = free().filter(({ kind }) => isLengthKind(kind))
  const talks = lengths.filter(({ index }) => cells(index, false).every(isZero) && !cells(index, true).every(isZero))
  const waits = lengths.filter(({ index }) => cells(index, false).some((cell) => !isZero(cell)) && cells(index, true).some((cell) => !isZero(cell)))
  // Two that fit alike are nobody's guess.
  if (talks.length === 1) give(talks[0], 'talk')
  if (waits.length === 1) give(waits[0], 'wait')
  const people = free().filter(({ index, kind, distinct }) => kind === 'text' && distinct > 1 && cells(index, false).every((cell) => cell === '') && cells(index, true).every((cell) => cell !== ''))
  if (people.length === 1) give(people[0], 'operator')
  const named = free().filter(({ kind, filled, distinct }) => kind === 'text' && filled === rows.length && distinct <= 20)
  if (named.length === 1) give(named[0], 'queue')
}
