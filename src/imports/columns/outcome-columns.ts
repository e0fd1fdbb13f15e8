import type { ColumnMeaning } from '../../domain/source/source'
import type { ColumnFacts } from './column-facts'
import { saysBoth } from './kind-words'
import { wordedMeaning } from './worded-meaning'
import { flagOf } from '../names/yes-no'

/** More words than this are no kinds of calls. */
const MOST_KINDS = 12

/**
 * Columns that say how calls ended besides the one of outcome words: yes-or-no columns of one outcome each, and one
 * whose words tell direction and outcome together.
 */
export function giveOutcomes(header: readonly string[], facts: readonly ColumnFacts[], columns: ColumnMeaning[]): void {
  giveFlags(header, facts, columns)
  if (columns.includes('disposition') || columns.includes('kind')) return
  // The column whose name said least took the outcome first; once it is a yes or no, another may tell it in words.
  const worded = facts.find(({ index, kind, distinct }) => columns[index] === 'ignore' && kind === 'text' && distinct <= 60 && wordedMeaning(header[index] ?? '') === 'disposition')
  if (worded) {
    columns[worded.index] = 'disposition'
    return
  }
  const named = columns.indexOf('direction')
  const both = facts.find(({ index, kind, values }) => kind === 'text' && (columns[index] === 'ignore' || index === named) && values.length <= MOST_KINDS && values.length > 1 && saysBoth(values))
  if (!both) return
  if (named >= 0 && named !== both.index) return
  columns[both.index] = 'kind'
}

/** The answered column alone stays the outcome, as its words say; beside others each says its own. */
function giveFlags(header: readonly string[], facts: readonly ColumnFacts[], columns: ColumnMeaning[]): void {
  const stated = columns.indexOf('disposition')
  const flags = facts.flatMap(({ index, values }) => {
    const flag = columns[index] === 'ignore' || index === stated ? flagOf(header[index] ?? '', values) : null
    return flag ? [{ index, flag }] : []
  })
  const others = flags.filter(({ flag }) => flag !== 'saysAnswered')
  const answered = flags.find(({ flag }) => flag === 'saysAnswered')
  for (const { index, flag } of others) if (index !== stated && !columns.includes(flag)) columns[index] = flag
  if (!answered) return
  const elsewhere = facts.some(({ index, kind }) => index !== answered.index && columns[index] === 'disposition' && kind === 'text')
  if (others.length > 0 || elsewhere) {
    if (!columns.includes('saysAnswered')) columns[answered.index] = 'saysAnswered'
  } else if (stated < 0) columns[answered.index] = 'disposition'
}
