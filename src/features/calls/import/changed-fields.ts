import type { Call } from '../../../domain/archive/block'
import type { CallChange } from '../../../domain/archive/call-change'

/** What of a call a later export may tell differently; its place in a block is no part of it. */
const fields = ['start', 'wait', 'talk', 'hold', 'wrap', 'direction', 'outcome', 'line', 'queue', 'campaign', 'operator', 'topic', 'disposition', 'from', 'to'] as const satisfies readonly (keyof Call)[]

/** One field of one changed call, old and new. */
export type ChangedField = {
  readonly key: string
  readonly start: number
  readonly from: string
  readonly field: (typeof fields)[number]
  readonly was: string | number
  readonly becomes: string | number
}

/** The fields in which changed calls differ, call after call. */
export function changedFields(changes: readonly CallChange[]): readonly ChangedField[] {
  return changes.flatMap(({ before, after }, index) =>
    fields
      .filter((field) => before[field] !== after[field])
      .map((field) => ({ key: `${index} ${field}`, start: before.start, from: before.from || before.callId, field, was: before[field], becomes: after[field] })),
  )
}
