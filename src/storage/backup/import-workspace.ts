import { countedRows } from '../../domain/archive/mask'
import type { Result } from '../../domain/kernel/result'
import { readyForCalls } from '../packing/packed-tables'
import { rebuildMasks } from '../archive/rebuild-masks'
import type { Digest } from '../../domain/kernel/digest'
import { failure } from '../../domain/kernel/failure'
import type { Database } from '../database/database'
import { readIdentity } from '../database/identity'
import { dropStaged, stagingMarkers } from '../database/staged-rows'
import { blockKey, type BlobRow } from '../database/stored'
import { refuse, write } from '../database/write'
import { toFrozenRow } from '../papers/frozen-calls'
import { laterReading } from '../records/clock'
import { isEmpty } from '../workspace/is-empty'
import { fail } from '../../domain/kernel/result'
import { unpackBlobs } from './blob-parts'
import type { Manifest } from './manifest'
import { parseWorkspace } from './parse-workspace'
import { verifyContent } from './verify-content'
import type { WorkspaceContent } from './workspace-content'

/** What an import of a workspace brought. */
export type ImportReceipt = { readonly records: number; readonly calls: number }

/**
 * Reads a workspace file into an empty workspace: everything is checked before the first write, then written in one
 * transaction, masks rebuilt. Any failure (the `file.…` codes, or the store's) leaves the workspace as it was.
 */
export async function importWorkspace(db: Database, file: Blob, digest: Digest): Promise<Result<ImportReceipt>> {
  const [parsed] = await Promise.all([parseWorkspace(file, digest), readyForCalls()])
  if (!parsed.ok) return parsed
  const { manifest, content } = parsed.value
  const wrong = await verifyContent(content, digest)
  if (wrong) return fail(wrong)
  const blobs = await unpackBlobs(content.blobParts, digest)
  if (blobs === 'hash') return fail(failure('file.tampered', { section: 'blobs' }))
  if (blobs === 'gzip') return fail(failure('file.invalidRecord', { section: 'blobs', reason: blobs }))
  return write(db, db.tables, async () => {
    if (!(await isEmpty(db))) refuse('file.notEmptyWorkspace')
    for (const marker of await stagingMarkers(db)) await dropStaged(db, marker)
    await writeRows(db, content, blobs)
    await adopt(db, manifest, content)
    return { records: countRecords(content), calls: await countCalls(db, content) }
  })
}

async function writeRows(db: Database, content: WorkspaceContent, blobs: readonly BlobRow[]): Promise<void> {
  for (const [table, rows] of content.records) await db.records(table).bulkAdd(rows)
  await db.journal.bulkAdd(content.journal)
  await db.counters.bulkAdd(content.counters)
  await db.imports.bulkAdd(content.imports)
  await db.callBlocks.bulkAdd(content.callBlocks)
  await db.callTexts.bulkAdd(content.callTexts)
  await db.presence.bulkAdd(content.presence)
  await db.blobs.bulkAdd(blobs)
  await db.paperCalls.bulkAdd(content.paperCalls.map(toFrozenRow))
  for (const sourceId of new Set(content.imports.map((record) => record.sourceId))) {
    const days = content.imports.filter((record) => record.sourceId === sourceId).flatMap((record) => record.days)
    await rebuildMasks(db, sourceId, days)
  }
}

/** Takes over the workspace's id, and a clock that runs ahead of every operation read; this copy stays its own replica. */
async function adopt(db: Database, manifest: Manifest, content: WorkspaceContent): Promise<void> {
  const identity = await readIdentity(db)
  const replica = await db.meta.get('replica')
  if (!identity || replica?.key !== 'replica') throw new Error('the workspace has no identity')
  const hlc = content.journal.reduce((latest, operation) => laterReading(latest, operation.hlc), replica.hlc)
  await db.meta.bulkPut([{ ...identity, vaultId: manifest.vaultId }, { ...replica, hlc }])
}

function countRecords(content: WorkspaceContent): number {
  return [...content.records.values()].reduce((sum, rows) => sum + rows.filter((row) => !row.$deleted).length, 0)
}

async function countCalls(db: Database, content: WorkspaceContent): Promise<number> {
  const live = new Set<string>(content.imports.map((record) => record.id))
  const masks = new Map((await db.callMasks.toArray()).map((row) => [blockKey(row.importId, row.day), row.mask]))
  return content.callBlocks
    .filter((block) => live.has(block.importId))
    .reduce((sum, block) => sum + countedRows(masks.get(blockKey(block.importId, block.day)) ?? null, block.rows), 0)
}
