import type { Room } from './room'

/**
 * What changes with every commit of records and every import stored or undone, in any window: equal texts mean that
 * whatever is made from the workspace is still the same.
 */
export async function workspaceRevision({ db }: Pick<Room, 'db'>): Promise<string> {
  return db.transaction('r', [db.meta, db.imports], async () => {
    const replica = await db.meta.get('replica')
    const imports = await db.imports.toCollection().primaryKeys()
    return `${replica?.key === 'replica' ? `${replica.nextSeq} ${replica.hlc}` : ''} ${imports.join(' ')}`
  })
}
