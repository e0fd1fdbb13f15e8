import type { Call } from './block'
import { callAt } from './call-at'
import type { RowSource } from './row-identity'

/** A call a later export changed: what was stored and what replaces it. */
export type CallChange = { readonly before: Call; readonly after: Call }

/** What a call says of itself; where it stood in its file and archive does not count. */
export const toldFields = [
  'start', 'from', 'to', 'direction', 'outcome', 'wait', 'talk', 'hold', 'wrap', 'line', 'queue', 'campaign', 'operator', 'topic', 'disposition',
] as const satisfies readonly (keyof Call)[]
export type ToldField = (typeof toldFields)[number]

/** The fields in which two versions of a call differ, in the order a call is read. */
export function changedFields({ before, after }: CallChange): readonly ToldField[] {
  return toldFields.filter((field) => before[field] !== after[field])
}

/** Two rows as one change. */
export function changeOf(before: RowSource, beforeRow: number, after: RowSource, afterRow: number): CallChange {
  return { before: callAt(before.block, before.texts, beforeRow), after: callAt(after.block, after.texts, afterRow) }
}
