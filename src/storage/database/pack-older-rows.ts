import type { Table } from 'dexie'
import { ok, type Result } from '../../domain/kernel/result'
import type { Database } from './database'
import type { MetaRow } from './stored'
import { write } from './write'
import { readyForCalls } from '../packing/packed-tables'

type BlockId = [importId: string, day: number]
type Progress = { readonly done: number; readonly total: number }
type Options = { readonly onProgress?: (progress: Progress) => void; readonly signal?: { readonly aborted: boolean } }

/** Rows packed in one transaction: a few megabytes in memory, however many there are. */
const AT_ONCE = 16
const tables = ['callBlocks', 'callTexts'] as const

/**
 * Packs the rows that versions 1 and 2 wrote as they stood, a few at a time and each few in one transaction with the note
 * of how far it came: it may be stopped or killed at any moment and goes on from there. A database without such rows is
 * done at once. Readers and writers take either kind of row meanwhile.
 */
export async function packOlderRows(db: Database, { onProgress, signal }: Options = {}): Promise<Result<void>> {
  const [began] = await Promise.all([packingOf(db), readyForCalls()])
  if (began.table === null) return ok(undefined)
  let total = 0
  for (const name of tables) total += await db[name].count()
  for (let done = 0; signal?.aborted !== true;) {
    const step = await write(db, [db.callBlocks, db.callTexts], () => packSome(db))
    if (!step.ok) return step
    if (step.value === null) break
    done += step.value
    onProgress?.({ done: Math.min(done, total), total })
  }
  return ok(undefined)
}

type Packing = Extract<MetaRow, { key: 'packing' }>

async function packingOf(db: Database): Promise<Packing> {
  const row = await db.meta.get('packing')
  return row?.key === 'packing' ? row : { key: 'packing', table: tables[0], after: null }
}

/** Packs the next few rows and says how many they were, null when none is left. Inside a transaction. */
async function packSome(db: Database): Promise<number | null> {
  const { table, after } = await packingOf(db)
  if (table === null) return null
  const keys = await (table === 'callBlocks' ? packSomeOf(db.callBlocks, after) : packSomeOf(db.callTexts, after))
  const last = keys[keys.length - 1] ?? null
  const next = last === null ? (tables[tables.indexOf(table) + 1] ?? null) : table
  await db.meta.put({ key: 'packing', table: next, after: last })
  return keys.length
}

/** What is read is unpacked and what is written is packed, whichever way it stood. */
async function packSomeOf<T>(table: Table<T, BlockId>, after: BlockId | null): Promise<readonly BlockId[]> {
  const keys = await (after ? table.where(':id').above(after) : table.orderBy(':id')).limit(AT_ONCE).primaryKeys()
  const rows = await table.bulkGet(keys)
  await table.bulkPut(rows.filter((row) => row !== undefined))
  return keys
}
