import type { ColumnMeaning, Reading } from '../../domain/source/source'
import { cellKind } from '../columns/cell-kind'
import { namedMeaning } from '../names/column-names'
import { wordedMeaning } from '../columns/worded-meaning'
import type { Table } from '../head-and-tail'
import type { ImportWarning } from '../port'

const lengths = new Set<string>(['wait', 'talk', 'hold', 'wrap', 'total'])

/** What a mapping of one's own leaves untold: who called, at what time of day, a length that is there and not used, a talk with its ringing. */
export function untold({ header, rows }: Pick<Table, 'header' | 'rows'>, { layout, columns }: Reading, calls: number): readonly ImportWarning[] {
  if (layout !== 'own' || calls === 0) return []
  const has = (...meanings: readonly ColumnMeaning[]) => meanings.some((meaning) => columns.includes(meaning))
  const found: ImportWarning[] = []
  if (!has('from')) found.push({ code: 'noCaller', params: {} })
  const start = columns.findIndex((meaning) => meaning === 'start' || meaning === 'startDate')
  const dates = rows.slice(0, 400).flatMap((row) => cellKind(row[start] ?? '') ?? [])
  if (!has('startTime') && dates.length > 0 && dates.every((kind) => kind === 'date')) found.push({ code: 'noTimeOfDay', params: {} })
  if (has('total') && !has('talk', 'wait', 'answer', 'answerTime')) found.push({ code: 'wholeAsTalk', params: {} })
  const unused = header.findIndex((name, i) => columns[i] === 'ignore' && lengths.has(namedMeaning(name) ?? wordedMeaning(name) ?? '') && !columns.includes((namedMeaning(name) ?? wordedMeaning(name)) as ColumnMeaning))
  if (unused >= 0) found.push({ code: 'unusedLength', params: { column: (header[unused] ?? '').trim() } })
  return found
}
