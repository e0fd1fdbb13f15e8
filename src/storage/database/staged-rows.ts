import type { ImportId } from '../../domain/kernel/ids'
import type { Database } from './database'
import { frozenBlocks } from './frozen-blocks'
import { blockKey, type MetaRow } from './stored'

/** The note that an import is being staged: its rows are in the archive's tables, and no import record names them yet. */
export type StagingMarker = Extract<MetaRow, { key: `staging:${string}` }>

const prefix = 'staging:'

/** A marker of an import and the owner who stages it. */
export function stagingMarker(importId: ImportId, owner: string): StagingMarker {
  return { key: `${prefix}${owner}`, importId }
}

/** The lock its owner holds as long as it lives. */
export function stagingLock(db: Database, marker: StagingMarker): string {
  return `linewright ${db.name} ${marker.key}`
}

/** All markers. Inside a transaction over meta, or outside of any. */
export async function stagingMarkers(db: Database): Promise<readonly StagingMarker[]> {
  return (await db.meta.where('key').startsWith(prefix).toArray()).filter((row): row is StagingMarker => row.key.startsWith(prefix))
}

/** The tables `dropStaged` touches. */
export function stagingTables(db: Database) {
  return [db.imports, db.paperCalls, db.callBlocks, db.callTexts, db.callPieces]
}

/**
 * Deletes a marker and the rows staged under it, but for blocks that an import or a paper names. Inside a
 * transaction over `stagingTables` and meta.
 */
export async function dropStaged(db: Database, marker: StagingMarker): Promise<void> {
  const { importId } = marker
  await db.meta.delete(marker.key)
  await db.callPieces.where('[importId+day+piece]').between([importId, -Infinity, -Infinity], [importId, Infinity, Infinity]).delete()
  if (await db.imports.get(importId)) return
  const frozen = await frozenBlocks(db, importId)
  const free = (await blockIdsOf(db, importId)).filter(([id, day]) => !frozen.has(blockKey(id, day)))
  await Promise.all([db.callBlocks.bulkDelete(free), db.callTexts.bulkDelete(free)])
}

/** The keys of an import's blocks, staged ones included. */
export function blockIdsOf(db: Database, importId: ImportId): Promise<[importId: string, day: number][]> {
  return db.callBlocks.where('[importId+day]').between([importId, -Infinity], [importId, Infinity]).primaryKeys()
}

/** Deletes what imports left that ended without being stored or dropped; those somebody still works on stay. */
export async function dropAbandoned(db: Database): Promise<void> {
  for (const marker of await stagingMarkers(db)) {
    if (await db.locks.isHeld(stagingLock(db, marker))) continue
    await db.transaction('rw', [...stagingTables(db), db.meta], async () => {
      if (await db.meta.get(marker.key)) await dropStaged(db, marker)
    })
  }
}
