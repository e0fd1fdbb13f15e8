import { makeId, type Id, type IdKind } from '../domain/kernel/ids'

/** The permanent id of a made-up record: the same in every sample centre of every device. */
export function sampleId<K extends IdKind>(kind: K, key: string): Id<K> {
  return makeId(kind, () => `sample-${key}`)
}
