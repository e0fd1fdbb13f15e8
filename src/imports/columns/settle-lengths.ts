import type { ColumnMeaning, Reading } from '../../domain/source/source'
import type { DurationMeaning } from '../calls/mapped-columns'
import type { Evidence } from '../port'
import type { DurationUnit } from '../values/duration'
import type { ThousandsMark } from '../values/thousands'
import type { ColumnFacts } from './column-facts'
import { namedMeaning } from '../names/column-names'
import { isLengthKind, unitOfColumn } from './column-unit'
import { lengthsOf, proveSame, proveSum, type Lengths } from './length-values'
import { momentLengths, type MomentLengths } from './moment-lengths'
import { lengthBesideWait } from './whole-or-talk'
import { wordedMeaning } from './worded-meaning'

type Rows = readonly (readonly string[])[]
type Candidate = { readonly index: number; readonly says: DurationMeaning; readonly unit: DurationUnit; readonly clock: boolean; readonly lengths: Lengths }

/** What the rows settle: which column is which length, in what unit, and what proves it. */
export type SettledLengths = { readonly columns: readonly ColumnMeaning[]; readonly units: Reading['durationUnits']; readonly evidence: readonly Evidence[] }

const lengthMeanings: readonly string[] = ['wait', 'talk', 'hold', 'wrap', 'total']

/**
 * Lengths settled by arithmetic over the rows: a clock beside a number of the same thing, a + b = c, and what lies
 * between start, answer and end. Names decide only where the rows say nothing.
 */
export function settleLengths(header: readonly string[], facts: readonly ColumnFacts[], rows: Rows, suggested: readonly ColumnMeaning[], base: Pick<Reading, 'dateOrder'>, thousands: ThousandsMark | undefined): SettledLengths {
  const columns = [...suggested]
  const evidence: Evidence[] = []
  const nameOf = (index: number) => (header[index] ?? '').trim() || String(index + 1)
  const candidates = candidatesOf(header, facts, rows, columns, thousands)
  const units = new Map<number, DurationUnit>(candidates.map(({ index, unit }) => [index, unit]))
  const moments = momentLengths(rows, columns, base.dateOrder)
  const known = candidates.map((one) => withMoments(one, rows, moments, thousands, header[one.index] ?? ''))
  for (const { index, unit } of known) units.set(index, unit)
  const used = preferClocks(known, columns, evidence, nameOf)
  const sum = provenSum(used)
  if (sum) {
    const [part, other, whole] = sum.columns
    const [wait, talk] = waitAndTalk(part, other)
    give(columns, used, whole.index, 'total')
    give(columns, used, wait.index, 'wait')
    give(columns, used, talk.index, 'talk')
    evidence.push({ code: 'sum', params: { wait: nameOf(wait.index), talk: nameOf(talk.index), total: nameOf(whole.index), n: sum.rows } })
  } else if (!byMoments(columns, used, moments, evidence, nameOf)) besideWait(columns, used, evidence, nameOf)
  const settled = new Map<DurationMeaning, DurationUnit>()
  columns.forEach((meaning, index) => {
    if (isLength(meaning)) settled.set(meaning, units.get(index) ?? unitOfColumn(facts[index], header[index] ?? ''))
  })
  return { columns, units: Object.fromEntries(settled), evidence }
}

function isLength(meaning: ColumnMeaning): meaning is DurationMeaning {
  return lengthMeanings.includes(meaning)
}

function candidatesOf(header: readonly string[], facts: readonly ColumnFacts[], rows: Rows, columns: readonly ColumnMeaning[], thousands: ThousandsMark | undefined): readonly Candidate[] {
  return facts.flatMap((fact) => {
    const mapped = columns[fact.index] ?? 'ignore'
    const said = isLength(mapped) ? mapped : mapped === 'ignore' ? (namedMeaning(header[fact.index] ?? '') ?? wordedMeaning(header[fact.index] ?? '')) : null
    if (said === null || said === 'when' || !isLength(said) || !isLengthKind(fact.kind) || fact.runsOn) return []
    const unit = unitOfColumn(fact, header[fact.index] ?? '')
    return [{ index: fact.index, says: said, unit, clock: fact.kind === 'clock', lengths: lengthsOf(rows, fact.index, unit, thousands) }]
  })
}

/** The unit in which a number without one fits what lies between the moments, if only one does. */
function withMoments(one: Candidate, rows: Rows, moments: MomentLengths, thousands: ThousandsMark | undefined, name: string): Candidate {
  if (one.unit !== 'seconds' || /\bsec/i.test(name)) return one
  for (const unit of ['seconds', 'milliseconds', 'minutes'] as const) {
    const lengths = lengthsOf(rows, one.index, unit, thousands)
    if ([moments.whole, moments.talk, moments.wait].some((list) => list && proveSame(list, lengths) >= 2)) return { ...one, unit, lengths }
  }
  return one
}

/** Of a number and a clock that say the same, or would in another unit, the clock is read. */
function preferClocks(candidates: readonly Candidate[], columns: ColumnMeaning[], evidence: Evidence[], nameOf: (index: number) => string): readonly Candidate[] {
  const dropped = new Set<number>()
  for (const clock of candidates.filter((one) => one.clock)) {
    for (const number of candidates) {
      if (number.clock || number.says !== clock.says || dropped.has(number.index) || dropped.has(clock.index)) continue
      const same = (lengths: number[]) => proveSame(lengths, clock.lengths) >= 2
      const factor = [1, 1000, 1 / 60, 60].find((times) => same(number.lengths.map((s) => s / times)) || same(number.lengths.map((s) => Math.floor(s / times))))
      if (factor === undefined) continue
      dropped.add(number.index)
      columns.forEach((meaning, index) => {
        if (meaning === clock.says) columns[index] = 'ignore'
      })
      columns[clock.index] = clock.says
      evidence.push({ code: 'clockBeside', params: { clock: nameOf(clock.index), number: nameOf(number.index) } })
    }
  }
  return candidates.filter(({ index }) => !dropped.has(index))
}

type Sum = { readonly columns: readonly [Candidate, Candidate, Candidate]; readonly rows: number }

/** The two columns that add up to a third, proven by most rows. */
function provenSum(candidates: readonly Candidate[]): Sum | null {
  const able = candidates.filter(({ says }) => says === 'wait' || says === 'talk' || says === 'total').slice(0, 8)
  let best: Sum | null = null
  for (const [i, a] of able.entries()) {
    for (const b of able.slice(i + 1)) {
      for (const c of able) {
        if (c === a || c === b) continue
        const rows = proveSum(a.lengths, b.lengths, c.lengths)
        if (rows > (best?.rows ?? 0)) best = { columns: [a, b, c], rows }
      }
    }
  }
  return best && best.rows >= 2 ? best : null
}

/** Of the two parts of a call, the wait is the one called so; else the one that calls without the other have. */
function waitAndTalk(a: Candidate, b: Candidate): readonly [Candidate, Candidate] {
  if (a.says === 'wait' || b.says === 'talk') return [a, b]
  if (b.says === 'wait' || a.says === 'talk') return [b, a]
  const alone = (one: Candidate, other: Candidate) => one.lengths.filter((seconds, at) => seconds > 0 && other.lengths[at] === 0).length
  return alone(a, b) >= alone(b, a) ? [a, b] : [b, a]
}

/** A length that always lies between two moments is the one between them, whatever it is called. */
function byMoments(columns: ColumnMeaning[], candidates: readonly Candidate[], moments: MomentLengths, evidence: Evidence[], nameOf: (index: number) => string): boolean {
  let proven = false
  const between = [['talk', moments.talk], ['wait', moments.wait], ['total', moments.whole]] as const
  for (const one of candidates) {
    const found = between.filter(([, list]) => list && proveSame(list, one.lengths) >= 2).map(([meaning]) => meaning)
    const [meaning] = found
    // Where two fit alike (nobody waited), nothing is proven.
    if (found.length !== 1 || meaning === undefined) continue
    if (columns[one.index] !== meaning) give(columns, candidates, one.index, meaning)
    if (columns[one.index] !== meaning) continue
    evidence.push({ code: `between.${meaning}`, params: { column: nameOf(one.index) } })
    proven ||= meaning !== 'wait'
  }
  return proven
}

/** A duration beside a wait, without anything else: whether the wait is in it shows where nobody answered. */
function besideWait(columns: ColumnMeaning[], candidates: readonly Candidate[], evidence: Evidence[], nameOf: (index: number) => string): void {
  const [whole, wait] = (['total', 'wait'] as const).map((meaning) => candidates.find(({ index }) => columns[index] === meaning))
  if (!whole || !wait || columns.includes('talk')) return
  if (lengthBesideWait(whole.lengths, wait.lengths) !== 'talk') return
  columns[whole.index] = 'talk'
  evidence.push({ code: 'beside.talk', params: { column: nameOf(whole.index), wait: nameOf(wait.index) } })
}

/** Gives a column a length's meaning; who had it by name alone loses it. */
function give(columns: ColumnMeaning[], candidates: readonly Candidate[], index: number, meaning: DurationMeaning): void {
  columns.forEach((known, i) => {
    if (known === meaning && i !== index) columns[i] = 'ignore'
  })
  if (candidates.some((one) => one.index === index)) columns[index] = meaning
}
