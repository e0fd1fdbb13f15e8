import type { ColumnMeaning, Reading } from '../../domain/source/source'
import type { Evidence } from '../port'
import type { ColumnFacts } from './column-facts'
import { headerKey, namedMeaning } from '../names/column-names'
import { headerWords } from '../names/header-words'

type Rows = readonly (readonly string[])[]
type Ids = { readonly columns: ColumnMeaning[]; readonly means: Reading['callIdMeans']; readonly repeated: Reading['repeatedIds'] | null; readonly evidence: readonly Evidence[] }

/** Of the ids of a file, so few may stand twice that the others still name their calls. */
const FEW = 0.05

/**
 * Which column names the call. An id that repeats beside another that never does names the call and the other its
 * rows; an id that repeats alone names no call, unless it is a handful of them.
 */
export function idColumns(header: readonly string[], facts: readonly ColumnFacts[], rows: Rows, suggested: readonly ColumnMeaning[]): Ids {
  const columns = [...suggested]
  const own = columns.indexOf('callId')
  const able = facts.filter((fact) => fact.index === own || ((columns[fact.index] === 'ignore') && looksLikeId(header[fact.index] ?? '', fact)))
  const seen = able.map(({ index }) => ({ index, ...repeats(rows, index) })).filter(({ filled }) => filled >= rows.length * 0.9)
  const unique = seen.filter(({ repeated }) => repeated === 0)
  const shared = seen.filter(({ repeated, filled, distinct }) => repeated > 0 && distinct > 1 && filled > 1 && repeated >= Math.max(2, rows.length * FEW) && distinct >= filled / 20)
  const joined = unique.length > 0 ? shared.find(({ index }) => closeTogether(rows, index)) : undefined
  if (joined) {
    if (own >= 0) columns[own] = 'ignore'
    columns[joined.index] = 'callId'
    const name = (at: number) => (header[at] ?? '').trim() || String(at + 1)
    return { columns, means: 'call', repeated: null, evidence: [{ code: 'legs', params: { column: name(joined.index), other: name(unique[0]?.index ?? 0), rows: rows.length, calls: joined.distinct } }] }
  }
  const ids = seen.find(({ index }) => index === own)
  if (own < 0 || !ids) return { columns, means: own >= 0 && facts[own] && facts[own].filled > 0 && repeats(rows, own).repeated === 0 ? 'unique' : 'none', repeated: null, evidence: [] }
  if (ids.repeated === 0) return { columns, means: 'unique', repeated: null, evidence: [] }
  const twice = ids.twice.length <= Math.max(1, ids.distinct * FEW) && ids.distinct >= 10
  return { columns, means: twice ? 'unique' : 'none', repeated: twice ? { mean: 'calls', ids: [...ids.twice] } : null, evidence: [] }
}

/** A name of an id, or a column of distinct words without blanks that calls itself one. */
function looksLikeId(name: string, { distinct, filled, kind }: ColumnFacts): boolean {
  if (kind === 'datetime' || kind === 'date' || kind === 'clock' || filled === 0) return false
  const key = headerKey(name)
  return namedMeaning(name) === 'callId' || /(?:^|\p{L})(?:uuid|guid)$/u.test(key) || headerWords(name).some((word) => /^(?:id|uid|uuid|guid|ref|linkedid|session|conversation|interaction|ідентифікатор|идентификатор|kimlik)$/u.test(word)) ? distinct > 1 : false
}

function repeats(rows: Rows, index: number): { readonly filled: number; readonly distinct: number; readonly repeated: number; readonly twice: readonly string[] } {
  const times = new Map<string, number>()
  for (const row of rows) {
    const id = (row[index] ?? '').trim()
    if (id !== '') times.set(id, (times.get(id) ?? 0) + 1)
  }
  const filled = [...times.values()].reduce((sum, n) => sum + n, 0)
  const twice = [...times].filter(([, n]) => n > 1).map(([id]) => id)
  return { filled, distinct: times.size, repeated: filled - times.size, twice }
}

/** Rows of one call stand together: a customer's or an operator's id comes back over the whole file. */
function closeTogether(rows: Rows, index: number): boolean {
  const first = new Map<string, number>()
  const last = new Map<string, number>()
  rows.forEach((row, at) => {
    const id = (row[index] ?? '').trim()
    if (id === '') return
    if (!first.has(id)) first.set(id, at)
    last.set(id, at)
  })
  const spans = [...first].map(([id, at]) => (last.get(id) ?? at) - at).filter((span) => span > 0)
  return spans.length > 0 && spans.filter((span) => span <= 20).length >= spans.length * 0.9 && (rows.length < 12 || Math.max(...spans) < rows.length)
}
