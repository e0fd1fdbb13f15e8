import type { Id } from '../domain/kernel/ids'
import { makeId, type IdKind } from '../domain/records'

/** The permanent id of a made-up record: the same in every sample centre of every device. */
export function sampleId<K extends IdKind>(kind: K, key: string): Id<K> {
  return makeId(kind, () => `sample-${key}`)
}
