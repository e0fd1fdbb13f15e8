import type { ColumnMeaning } from '../../domain/source/source'
import type { CellKind } from './cell-kind'
import type { ColumnFacts } from './column-facts'
import { headerKey, namedMeaning } from '../names/column-names'
import { giveByWords, giveHalves } from './later-columns'
import { giveOutcomes } from './outcome-columns'
import { giveMedium } from './medium'
import { isCompactTime, isSerialDay, splitDate } from './split-date'
import { knownDirections } from './known-words'
import { wordedMeaning } from './worded-meaning'

const lengths: readonly CellKind[] = ['number', 'clock', 'span', 'fraction']
const fitting: Readonly<Partial<Record<ColumnMeaning, readonly CellKind[]>>> = {
  answer: ['datetime', 'epoch', 'clock'], end: ['datetime', 'epoch', 'date', 'clock'],
  wait: lengths, talk: lengths, hold: lengths, wrap: lengths, total: lengths,
}

/** A column called a length of which so many cells are lengths is one; the rest of its cells refuse their rows. */
const SOME_LENGTHS = 0.3

/** A meaning for each column, from its header name checked against its cells; every meaning at most once. */
export function suggestColumns(header: readonly string[], facts: readonly ColumnFacts[]): ColumnMeaning[] {
  const columns: ColumnMeaning[] = facts.map(() => 'ignore')
  const taken = new Set<ColumnMeaning>()
  const give = (index: number, meaning: ColumnMeaning) => {
    if (taken.has(meaning) || columns[index] !== 'ignore') return
    columns[index] = meaning
    taken.add(meaning)
  }
  const named = facts.map((_, i) => (header[i] ? namedMeaning(header[i]) : null))
  const whens = facts.filter((f) => named[f.index] === 'when' || (named[f.index] === null && wordedMeaning(header[f.index] ?? '') === 'when'))
  giveStart(whens, give, isSerialDay)
  if (!taken.has('start') && !taken.has('startDate')) giveSplitDate(facts, columns, taken)
  if (!taken.has('start') && !taken.has('startDate')) giveStart(facts.filter((f) => named[f.index] === null), give)
  giveMedium(header, facts, columns)
  const kindOfCall = facts.filter((fact) => named[fact.index] === 'direction' && anyKind.has(headerKey(header[fact.index] ?? '')) && !saysDirections(fact))
  giveHalves(header, facts, columns, taken)
  for (const fact of facts) {
    const meaning = named[fact.index]
    if (!meaning || meaning === 'when' || !fits(meaning, fact) || kindOfCall.includes(fact)) continue
    give(fact.index, meaning)
  }
  for (const fact of kindOfCall) if (fact.kind === 'text' && fact.distinct > 1) give(fact.index, 'topic')
  giveByWords(header, facts, fits, give)
  giveArrows(header, facts, columns, give)
  giveOutcomes(header, facts, columns)
  // A duration that stands alone, with nothing to say how the call ended, is the talk: 0 where there was none.
  const alone = columns.indexOf('total')
  if (alone >= 0 && !(['talk', 'answer', 'disposition', 'wait'] as const).some((meaning) => taken.has(meaning))) columns[alone] = 'talk'
  if (!taken.has('start') && !taken.has('startDate')) giveLateStart(facts, columns, taken)
  if (header.length === 0) guessNames(facts, give)
  return columns
}

function fits(meaning: ColumnMeaning, fact: ColumnFacts): boolean {
  if (fact.kind === null) return !(meaning in fitting)
  const kinds = fitting[meaning]
  if (meaning === 'disposition' && fact.distinct > 60) return false
  if (meaning === 'direction' && fact.distinct > 12) return false
  if (kinds === lengths && !fact.runsOn && fact.kind === 'text' && fact.lengths >= SOME_LENGTHS) return true
  return !kinds || (kinds.includes(fact.kind) && !(kinds === lengths && fact.runsOn))
}

/** Names under which some logs keep directions and others what the calls were about. */
const anyKind = new Set(['type', 'calltype', 'operation', 'event', 'eventtype', 'action', 'activity', 'communicationtype'])

/** Tells whether half of a column's words are known for directions or for what is no call. */
function saysDirections({ values, distinct }: ColumnFacts): boolean {
  return distinct > 0 && Object.keys(knownDirections(values)).length * 2 >= distinct
}

const arrow = /^[<>←→↑↓-]{1,3}$/u

/** A nameless column of arrows, or of them and single letters, tells which way calls went. */
function giveArrows(header: readonly string[], facts: readonly ColumnFacts[], columns: readonly ColumnMeaning[], give: Give): void {
  const found = facts.find(({ index, values, distinct }) => columns[index] === 'ignore' && namedMeaning(header[index] ?? '') === null && distinct > 1 && distinct <= 5
    && values.some((value) => arrow.test(value)) && values.every((value) => arrow.test(value) || value.length === 1))
  if (found) give(found.index, 'direction')
}

type Give = (index: number, meaning: ColumnMeaning) => void

/** The start among candidate columns: one with date and time, or a date beside a time of day. */
function giveStart(candidates: readonly ColumnFacts[], give: Give, serialDay?: (fact: ColumnFacts) => boolean): void {
  const whole = candidates.find((f) => f.kind === 'datetime' || f.kind === 'epoch')
  const date = candidates.find((f) => f.kind === 'date') ?? (serialDay ? candidates.find(serialDay) : undefined)
  const time = candidates.find((f) => f.kind === 'clock' || f.kind === 'fraction') ?? (date ? candidates.find((f) => f !== date && isCompactTime(f)) : undefined)
  if (whole) give(whole.index, 'start')
  else if (date && time) {
    give(date.index, 'startDate')
    give(time.index, 'startTime')
  } else if (date) give(date.index, 'start')
}

/** A date whose day, month name and year stand in cells of their own, with the time of day behind it. */
function giveSplitDate(facts: readonly ColumnFacts[], columns: ColumnMeaning[], taken: Set<ColumnMeaning>): void {
  const found = splitDate(facts)
  if (!found) return
  for (const index of found.date) columns[index] = 'startDate'
  if (found.time !== null) columns[found.time] = 'startTime'
  taken.add('startDate').add('startTime')
}

/** Without any start: the end of the call stands in, else a time of day waits for its day. */
function giveLateStart(facts: readonly ColumnFacts[], columns: ColumnMeaning[], taken: Set<ColumnMeaning>): void {
  const end = columns.indexOf('end')
  const time = facts.find((f) => f.kind === 'clock' && columns[f.index] === 'ignore')
  const [date, clock] = [columns.indexOf('endDate'), columns.indexOf('endTime')]
  if (end >= 0) columns[end] = 'start'
  else if (date >= 0 && clock >= 0) {
    columns[date] = 'startDate'
    columns[clock] = 'startTime'
  } else if (time) columns[time.index] = 'startTime'
  taken.add('start')
}

/** Without header: small numbers are durations nobody can name, so only numbers of callers are offered. */
function guessNames(facts: readonly ColumnFacts[], give: Give): void {
  const phones = facts.filter((f) => f.kind === 'phone')
  if (phones[0]) give(phones[0].index, 'from')
  if (phones[1]) give(phones[1].index, 'to')
}
