import type { Reading } from '../domain/source/source'
import { durationMeanings, unitOf } from './calls/mapped-columns'
import type { ColumnFacts } from './columns/column-facts'
import { looksLikeHours } from './columns/looks-like-hours'
import { saysCall } from './columns/medium'
import type { Ask } from './port'
import { negativeLength, negativesOf } from './values/negative'

type Looked = { readonly reading: Reading; readonly header: readonly string[]; readonly facts: readonly ColumnFacts[]; readonly rows: readonly (readonly string[])[] }

/** More words than this are no directions. */
const MOST_WORDS = 60

/** What the rows are at all: which way calls went, whether they are calls or shifts, what a length below nothing says. */
export function asksOfRows(looked: Looked): readonly Ask[] {
  return [...askHours(looked), ...askDirections(looked), ...askNegatives(looked)]
}

function askHours({ reading, header, facts, rows }: Looked): readonly Ask[] {
  const columns = looksLikeHours(header, facts, rows, reading)
  if (!columns) return []
  return [{ code: 'hours', params: { n: rows.length }, options: [{ key: 'hours', patch: { layout: 'timesheet', columns: [...columns], callIdMeans: 'none' } }, { key: 'areCalls', patch: {} }] }]
}

function askDirections({ reading, facts }: Looked): readonly Ask[] {
  const known = (word: string) => reading.directions[word.toLowerCase()] !== undefined
  const said = facts[reading.columns.indexOf('direction')]?.values ?? []
  // Beside a word nobody knows, a single letter is no known one either.
  const direction = said.every(known) ? [] : said.filter((word) => !known(word) || word.length === 1)
  const medium = (facts[reading.columns.indexOf('medium')]?.values ?? []).filter((word) => !known(word) && !saysCall(word))
  const words = [...new Set([...direction, ...medium])]
  if (words.length === 0 || words.length > MOST_WORDS) return []
  return [{ code: 'directions', params: { n: words.length, words: words.slice(0, 6).join(', ') }, words, options: [{ key: 'allInbound', patch: { defaultDirection: 'inbound' } }] }]
}

function askNegatives({ reading, header, rows }: Looked): readonly Ask[] {
  if (reading.negative !== undefined) return []
  for (const meaning of durationMeanings) {
    const column = reading.columns.indexOf(meaning)
    const found = column < 0 ? null : negativesOf([rows.map((row) => row[column] ?? '')])
    if (!found) continue
    const params = { example: found.example, column: (header[column] ?? '').trim() || String(column + 1), seconds: negativeLength(found.example, unitOf(reading, meaning)) }
    return [{ code: 'negative', params, options: [{ key: 'waited', patch: { negative: 'waited' } }, { key: 'nothing', patch: { negative: 'nothing' } }, { key: 'leaveOut', patch: {} }] }]
  }
  return []
}
