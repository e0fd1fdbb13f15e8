import type { ColumnMeaning, Reading } from '../domain/source/source'
import { asksOfRows } from './asks-of-rows'
import { durationMeanings, unitOf, type DurationMeaning } from './calls/mapped-columns'
import type { ColumnFacts } from './columns/column-facts'
import { namedUnit } from './names/header-words'
import { lengthsOf, medianLength, proveSame, type Lengths } from './columns/length-values'
import { momentLengths } from './columns/moment-lengths'
import { startsBeside } from './columns/starts-beside'
import { lengthBesideWait } from './columns/whole-or-talk'
import type { Ask } from './port'
import { compactLength } from './values/compact-clock'
import { findThousands, isUndecided } from './values/thousands'
import { offsetsOfWord, zoneWordOf, zoneWordOffset } from './values/zone-word'

type Looked = { readonly reading: Reading; readonly header: readonly string[]; readonly facts: readonly ColumnFacts[]; readonly rows: readonly (readonly string[])[] }
type MappedLength = { readonly meaning: DurationMeaning; readonly index: number; readonly name: string; readonly fact: ColumnFacts }

/** No median of calls lasts longer: three hours. */
const LONG_MEDIAN = 3 * 3600
/** So many lengths none of which is above this are more likely minutes than seconds. */
const SHORT_LENGTH = 60
const ENOUGH = 8

/** What the rows leave open under a reading; a person answers each before anything is stored. */
export function asksOf(looked: Looked): readonly Ask[] {
  const { reading } = looked
  const zone = askZoneWord(looked)
  const thousands = askThousands(looked)
  if (reading.layout !== 'own') return [...zone, ...thousands]
  return [...asksOfRows(looked), ...startsBeside(reading, looked.header, looked.facts, looked.rows), ...zone, ...thousands, ...askDigits(looked),
    ...(thousands.length > 0 ? [] : askUnits(looked)), ...askWhole(looked), ...askRepeatedIds(looked), ...askWords(looked)]
}

function lengthColumns({ reading, header, facts }: Looked): readonly MappedLength[] {
  return durationMeanings.flatMap((meaning) => {
    const index = reading.columns.indexOf(meaning)
    const fact = facts[index]
    return fact ? [{ meaning, index, name: (header[index] ?? '').trim() || String(index + 1), fact }] : []
  })
}

function askThousands(looked: Looked): readonly Ask[] {
  const columns = lengthColumns(looked).filter(({ meaning, fact }) => fact.kind === 'number' && ['seconds', 'milliseconds'].includes(unitOf(looked.reading, meaning)))
  const cells = columns.map(({ index }) => looked.rows.map((row) => row[index] ?? ''))
  const { certain } = findThousands(cells)
  const example = cells.flat().find((cell) => isUndecided(cell.trim()))?.trim()
  if (certain || example === undefined) return []
  const mark = example.includes('.') ? '.' : ','
  return [{ code: 'thousands', params: { example, whole: example.replace(/[.,]/, ''), column: columns[0]?.name ?? '' }, options: [{ key: 'thousands', patch: { thousands: mark } }, { key: 'decimals', patch: { thousands: 'none' } }] }]
}

function askDigits(looked: Looked): readonly Ask[] {
  const { reading, rows } = looked
  const compact = ['startTime', 'endTime'].some((meaning) => /^\d{3,6}$/.test((rows[0]?.[reading.columns.indexOf(meaning as ColumnMeaning)] ?? '').trim()))
  for (const { meaning, fact, name } of lengthColumns(looked)) {
    const unit = unitOf(reading, meaning)
    const values = fact.values.filter((value) => /^\d{3,8}$/.test(value))
    if ((unit !== 'seconds' && unit !== 'digits') || values.length === 0 || namedUnit(name) !== null) continue
    if (!fact.values.every((value) => !Number.isNaN(compactLength(value))) || !(compact || unit === 'digits')) continue
    const example = values.toSorted((a, b) => b.length - a.length)[0] ?? ''
    const units = (to: 'digits' | 'seconds') => ({ durationUnits: { ...reading.durationUnits, [meaning]: to } })
    return [{ code: 'digits', params: { example, column: name, seconds: compactLength(example) }, options: [{ key: 'digits', patch: units('digits') }, { key: 'seconds', patch: units('seconds') }] }]
  }
  return []
}

function askUnits(looked: Looked): readonly Ask[] {
  const { reading, rows } = looked
  const moments = momentLengths(rows, reading.columns, reading.dateOrder)
  const proven = (lengths: Lengths) => [moments.whole, moments.talk, moments.wait].some((list) => list && proveSame(list, lengths) >= 2)
  const open = lengthColumns(looked).filter(({ meaning, fact, name, index }) => {
    if (fact.kind !== 'number' || unitOf(reading, meaning) !== 'seconds' || namedUnit(name) !== null) return false
    return !proven(lengthsOf(rows, index, 'seconds', reading.thousands))
  })
  const odd = open.find(({ index, fact }) => {
    const lengths = lengthsOf(rows, index, 'seconds', reading.thousands).filter((seconds) => seconds > 0)
    if (medianLength(lengths) > LONG_MEDIAN || fact.values.filter((value) => Number(value) > 864_000).length * 4 > fact.values.length) return true
    const parts = fact.values.some((value) => /^\d+[.,]\d{1,2}$/.test(value))
    return parts || (lengths.length >= ENOUGH && Math.max(...lengths) <= SHORT_LENGTH && open.length === lengthColumns(looked).length && allShort(looked, open))
  })
  if (!odd) return []
  const all = (unit: 'seconds' | 'minutes' | 'milliseconds') => ({ durationUnits: { ...reading.durationUnits, ...Object.fromEntries(open.map(({ meaning }) => [meaning, unit])) } })
  const example = odd.fact.values.toSorted((a, b) => Number(b) - Number(a))[0] ?? ''
  return [{ code: 'units', params: { example, column: odd.name }, options: (['seconds', 'minutes', 'milliseconds'] as const).map((key) => ({ key, patch: all(key) })) }]
}

/** Seconds of waiting are short in every log; only when all lengths are short may they be minutes. */
function allShort({ rows, reading }: Looked, open: readonly MappedLength[]): boolean {
  const talks = open.filter(({ meaning }) => meaning === 'talk' || meaning === 'total')
  return talks.length > 0 && talks.every(({ index }) => Math.max(0, ...lengthsOf(rows, index, 'seconds', reading.thousands).filter((s) => s > 0)) <= SHORT_LENGTH)
}

function askWhole(looked: Looked): readonly Ask[] {
  const { reading, rows } = looked
  const [whole, wait] = (['total', 'wait'] as const).map((meaning) => lengthColumns(looked).find((column) => column.meaning === meaning))
  if (!whole || !wait || ['talk', 'answer', 'answerTime', 'end', 'endTime'].some((meaning) => reading.columns.includes(meaning as ColumnMeaning))) return []
  const [a, b] = [whole, wait].map(({ index, meaning }) => lengthsOf(rows, index, unitOf(reading, meaning), reading.thousands))
  if (!a || !b || lengthBesideWait(a, b) !== 'open') return []
  const columns = reading.columns.map((meaning): ColumnMeaning => (meaning === 'total' ? 'talk' : meaning))
  return [{ code: 'whole', params: { column: whole.name, wait: wait.name }, options: [{ key: 'whole', patch: {} }, { key: 'talk', patch: { columns, durationUnits: { ...reading.durationUnits, talk: unitOf(reading, 'total') } } }] }]
}

function askZoneWord({ reading, rows }: Looked): readonly Ask[] {
  const column = reading.columns.findIndex((meaning) => meaning === 'start' || meaning === 'startTime')
  if (column < 0) return []
  const word = rows.map((row) => zoneWordOf(row[column] ?? '')).find((found) => found !== '' && Number.isNaN(zoneWordOffset(found, reading.zoneWords)) && offsetsOfWord(found).length > 0)
  if (word === undefined) return []
  return [{ code: 'zoneWord', params: { word }, options: offsetsOfWord(word).map((minutes) => ({ key: 'offset', params: { offset: offsetText(minutes) }, patch: { zoneWords: { ...reading.zoneWords, [word]: minutes } } })) }]
}

function offsetText(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `UTC${minutes < 0 ? '\u2212' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`
}

function askRepeatedIds({ reading, header, rows }: Looked): readonly Ask[] {
  const column = reading.columns.indexOf('callId')
  if (reading.callIdMeans !== 'unique' || column < 0 || !reading.repeatedIds) return []
  const seen = new Map<string, (readonly string[])[]>()
  for (const row of rows) {
    const id = (row[column] ?? '').trim()
    if (id !== '') seen.set(id, [...(seen.get(id) ?? []), row])
  }
  const twice = [...seen].filter(([, same]) => same.length > 1)
  if (twice.length === 0) return []
  const { ids } = reading.repeatedIds
  return [{
    code: 'repeatedIds', params: { n: twice.length, id: twice[0]?.[0] ?? '' }, rows: { header: [...header], cells: twice.slice(0, 5).flatMap(([, same]) => same.slice(0, 4)) },
    options: (['calls', 'same'] as const).map((mean) => ({ key: mean, patch: { repeatedIds: { mean, ids } } })),
  }]
}

function askWords({ reading, facts }: Looked): readonly Ask[] {
  const unknown = (['disposition', 'kind'] as const).flatMap((meaning) => {
    const words = facts[reading.columns.indexOf(meaning)]?.values ?? []
    return words.filter((word) => reading.dispositions[word.toLowerCase()] === undefined && (meaning === 'disposition' || reading.directions[word.toLowerCase()] === undefined))
  })
  if (unknown.length === 0 || unknown.length > 60) return []
  return [{ code: 'words', params: { n: unknown.length, words: unknown.slice(0, 6).join(', ') }, words: unknown, options: [{ key: 'leave', patch: {} }] }]
}
