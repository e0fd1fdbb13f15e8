import type { ColumnMeaning, Reading } from '../domain/source/source'
import { durationMeanings } from './calls/mapped-columns'
import type { ColumnFacts } from './columns/column-facts'
import { unitOfColumn } from './columns/column-unit'
import { noCalls } from './columns/medium'
import { knownDirections, knownOutcomes } from './columns/known-words'

/** What a person set by hand, as paths into a reading: `zone`, `column:3`, `durationUnits.talk`, `dispositions.busy`. */
export type ByHand = readonly string[]

/** What decides where cells begin and how dates are written: after a change of it everything else is suggested anew. */
const structural = ['encoding', 'delimiter', 'cuts', 'headerRow', 'skipRows', 'dateOrder'] as const satisfies readonly (keyof Reading)[]

/** Tells whether a correction changed how the file is cut or its dates are read. */
export function changesStructure(before: Reading, after: Reading): boolean {
  return structural.some((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
}

/** The paths in which a correction differs from what stood there. */
export function handPaths(before: Reading, after: Reading): ByHand {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof Reading)[]
  return keys.flatMap((key): readonly string[] => {
    if (JSON.stringify(before[key]) === JSON.stringify(after[key])) return []
    if (key === 'columns') return after.columns.flatMap((meaning, i) => (meaning === before.columns[i] ? [] : [`column:${i}`]))
    if (key !== 'durationUnits' && key !== 'dispositions' && key !== 'directions') return [key]
    const [was, is]: Readonly<Record<string, unknown>>[] = [before[key], after[key]]
    return Object.keys(is ?? {}).filter((word) => was?.[word] !== is?.[word]).map((word) => `${key}.${word}`)
  })
}

/** A fresh suggestion with what was set by hand on top; columns keep their places only where the file is still as wide. */
export function withHand(suggested: Reading, hand: Reading, byHand: ByHand): Reading {
  const plain = byHand.filter((path) => !path.includes('.') && !path.includes(':'))
  // No cuts at all ask for the alignment, which the suggestion has found.
  const kept = Object.fromEntries(Object.entries(hand).filter(([key, value]) => plain.includes(key) && !(key === 'cuts' && Array.isArray(value) && value.length === 0)))
  const sameWidth = suggested.columns.length === hand.columns.length
  const mine = byHand.flatMap((path) => (path.startsWith('column:') && sameWidth ? [Number(path.slice(7))] : []))
  const given = new Set<ColumnMeaning>(mine.map((i) => hand.columns[i] ?? 'ignore').filter((meaning) => meaning !== 'ignore'))
  const columns = suggested.columns.map((meaning, i) => (mine.includes(i) ? (hand.columns[i] ?? 'ignore') : given.has(meaning) ? 'ignore' : meaning))
  return {
    ...suggested, ...kept, columns: mine.length > 0 ? columns : suggested.columns,
    durationUnits: { ...suggested.durationUnits, ...handOf(hand.durationUnits, 'durationUnits', byHand) },
    dispositions: { ...suggested.dispositions, ...handOf(hand.dispositions, 'dispositions', byHand) },
    directions: { ...suggested.directions, ...handOf(hand.directions, 'directions', byHand) },
  }
}

function handOf<T>(all: Readonly<Record<string, T>>, key: string, byHand: ByHand): Record<string, T> {
  return Object.fromEntries(Object.entries(all).filter(([word]) => byHand.includes(`${key}.${word}`)))
}

/** A corrected mapping with what follows from it: words that are known, units of lengths nobody gave one. */
export function completed(reading: Reading, header: readonly string[], facts: readonly ColumnFacts[]): Reading {
  const words = (meaning: 'disposition' | 'direction' | 'kind' | 'medium') => (facts[reading.columns.indexOf(meaning)]?.values ?? []).slice(0, 200)
  const units = durationMeanings.flatMap((meaning) => {
    const index = reading.columns.indexOf(meaning)
    return index < 0 || reading.durationUnits[meaning] ? [] : [[meaning, unitOfColumn(facts[index], header[index] ?? '')] as const]
  })
  return {
    ...reading,
    durationUnits: { ...Object.fromEntries(units), ...reading.durationUnits },
    dispositions: { ...knownOutcomes([...words('disposition'), ...words('kind')]), ...reading.dispositions },
    directions: { ...knownDirections([...words('direction'), ...words('kind')]), ...noCalls(words('medium')), ...reading.directions },
  }
}
