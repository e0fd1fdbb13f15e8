import type { Call } from './block'
import { callAt } from './call-at'
import type { RowSource } from './row-identity'
import { isOwnFieldMeaning, type OwnFieldMeaning } from '../source/source'

/** A call a later export changed: what was stored and what replaces it. */
export type CallChange = { readonly before: Call; readonly after: Call }

/** What a call says of itself; where it stood in its file and archive does not count. */
export const toldFields = [
  'start', 'from', 'to', 'direction', 'outcome', 'wait', 'talk', 'hold', 'wrap', 'line', 'queue', 'campaign', 'operator', 'topic', 'disposition',
] as const satisfies readonly (keyof Call)[]
export type ToldField = (typeof toldFields)[number] | OwnFieldMeaning

/** The fields in which two versions of a call differ, in the order a call is read. */
export function changedFields({ before, after }: CallChange): readonly ToldField[] {
  const custom = [...new Set([...ownFieldOf(before), ...ownFieldOf(after)])].sort()
  return [...toldFields, ...custom].filter((field) => toldOf(before, field) !== toldOf(after, field))
}

/** What a call says in a field; `''` in a custom field not given. */
export function toldOf(call: Call, field: ToldField): string | number {
  return isOwnFieldMeaning(field) ? (call.custom?.[field] ?? '') : call[field]
}

/** The custom fields a call was given. */
export function ownFieldOf(call: Call): readonly OwnFieldMeaning[] {
  return Object.keys(call.custom ?? {}).filter(isOwnFieldMeaning)
}

/** Two rows as one change. */
export function changeOf(before: RowSource, beforeRow: number, after: RowSource, afterRow: number): CallChange {
  return { before: callAt(before.block, before.texts, beforeRow), after: callAt(after.block, after.texts, afterRow) }
}
