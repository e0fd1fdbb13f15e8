import type { FrozenCalls, PaperId } from '../../domain/paper/frozen-calls'
import type { Database } from '../database/database'
import { blockKey, type FrozenRow } from '../database/stored'
import { read } from '../database/write'

/** The frozen calls of an issued paper, by key. */
export async function frozenCallsOf(db: Database, paperId: PaperId): Promise<readonly FrozenCalls[]> {
  const rows = await read(db, [db.paperCalls], () => db.paperCalls.where('paperId').equals(paperId).toArray())
  return rows.map(toFrozenCalls)
}

/** One key's frozen calls, or null. */
export async function frozenCallsFor(db: Database, paperId: PaperId, key: string): Promise<FrozenCalls | null> {
  const row = await read(db, [db.paperCalls], () => db.paperCalls.get([paperId, key]))
  return row ? toFrozenCalls(row) : null
}

/** The row of frozen calls, with the blocks it needs as index keys. */
export function toFrozenRow({ paperId, key, blocks: given }: FrozenCalls): FrozenRow {
  const blocks = given.map(({ importId, day, bits }) => ({ importId, day, bits: bits.slice() }))
  return { paperId, key, blocks, blockKeys: blocks.map((b) => blockKey(b.importId, b.day)) }
}

/** Frozen calls without the row's index keys. */
function toFrozenCalls({ paperId, key, blocks }: FrozenRow): FrozenCalls {
  return { paperId, key, blocks }
}
