import { failure, type Failure } from '../../domain/kernel/failure'
import type { Database } from '../database/database'
import { recordTableNames } from '../database/schema'
import { blockKey } from '../database/stored'
import { read } from '../database/write'

/**
 * Looks for rows that are gone though others name them: engines lose part of a database without an error. Reads keys
 * and records, no calls. Returns `storage.damaged` with the table and how many rows are missing, or null.
 */
export async function findLoss(db: Database): Promise<Failure | null> {
  return read(db, db.tables, async () => {
    const operations = new Set(await db.journal.toCollection().primaryKeys())
    const blocks = new Set((await db.callBlocks.toCollection().primaryKeys()).map((key) => blockKey(...key)))
    const texts = new Set((await db.callTexts.toCollection().primaryKeys()).map((key) => blockKey(...key)))
    const imports = await db.imports.toArray()
    const imported = imports.flatMap((record) => record.days.map((day) => blockKey(record.id, day)))
    const frozen = (await db.paperCalls.orderBy('blockKeys').uniqueKeys()).map(String)
    return (
      missing('journal', await ownOperations(db), operations)
      ?? missing('journal', await headsOfRecords(db), operations)
      ?? missing('callBlocks', [...imported, ...frozen], blocks)
      ?? missing('callTexts', blocks, texts)
    )
  })
}

/** The operations this copy has written: their numbers run without a gap. */
async function ownOperations(db: Database): Promise<readonly string[]> {
  const replica = await db.meta.get('replica')
  if (replica?.key !== 'replica') return ['meta']
  return Array.from({ length: replica.nextSeq }, (_, seq) => `${replica.replicaId}:${seq}`)
}

async function headsOfRecords(db: Database): Promise<readonly string[]> {
  const heads: string[] = []
  for (const table of recordTableNames) {
    await db.records(table).each((stored) => heads.push(...Object.values(stored.$heads).flat()))
  }
  return heads
}

function missing(table: string, needed: Iterable<string>, present: ReadonlySet<string>): Failure | null {
  let rows = 0
  for (const key of needed) if (!present.has(key)) rows++
  return rows === 0 ? null : failure('storage.damaged', { table, rows })
}
