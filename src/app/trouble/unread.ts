import type { Unread } from '../../storage/records/port'

/** Tells once of each record that is missing from what is shown because it cannot be read. */
export function tellOnce(tell: (records: number) => void): (unread: readonly Unread[]) => void {
  const told = new Set<string>()
  return (unread) => {
    const fresh = unread.filter(({ id }) => !told.has(id))
    for (const { id } of fresh) told.add(id)
    if (fresh.length > 0) tell(fresh.length)
  }
}
