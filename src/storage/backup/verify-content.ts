import { blockFault, textsFault } from '../archive/block-shape'
import type { Digest } from '../../domain/kernel/digest'
import { failure, type Failure } from '../../domain/kernel/failure'
import type { FrozenCalls } from '../../domain/paper/frozen-calls'
import { isIssued, paperTables, type IssuedPaper } from '../../domain/papers'
import { blockKey, deletedField, rowVersion, type StoredRecord } from '../database/stored'
import { judgeRecord, readRecord } from '../records/read-record'
import { frozenHash } from '../papers/frozen-hash'
import type { SectionName } from './coverage'
import { partsFault } from './blob-parts'
import type { WorkspaceContent } from './workspace-content'

/** What rows say of each other and cannot be seen in one row alone; null when all of it holds. */
export async function verifyContent(content: WorkspaceContent, digest: Digest): Promise<Failure | null> {
  const wrong = verifyOrder(content) ?? verifyPresence(content) ?? verifyBlobs(content) ?? verifyHeads(content) ?? verifyCalls(content) ?? verifyFrozen(content)
  return wrong ?? verifyFrozenHashes(content, digest)
}

const invalid = (section: SectionName, reason: string): Failure => failure('file.invalidRecord', { section, reason })

/** Keys are unique and in order, as a database hands them out. */
function verifyOrder(content: WorkspaceContent): Failure | null {
  for (const [table, rows] of content.records) if (!ascending(rows.map((row) => [row.id]))) return invalid(table, 'order')
  if (!ascending(content.journal.map((row) => [row.id]))) return invalid('journal', 'order')
  if (!ascending(content.counters.map((row) => [row.key]))) return invalid('counters', 'order')
  if (!ascending(content.imports.map((row) => [row.id]))) return invalid('imports', 'order')
  if (!ascending(content.callBlocks.map((row) => [row.importId, row.day]))) return invalid('callBlocks', 'order')
  if (!ascending(content.callTexts.map((row) => [row.importId, row.day]))) return invalid('callTexts', 'order')
  return ascending(content.paperCalls.map((row) => [row.paperId, row.key])) ? null : invalid('paperCalls', 'order')
}

function ascending(keys: readonly (readonly (string | number)[])[]): boolean {
  return keys.every((key, i) => {
    const before = keys[i - 1]
    if (!before) return true
    const at = key.findIndex((part, j) => part !== before[j])
    const [part, previous] = [key[at], before[at]]
    return part !== undefined && previous !== undefined && part > previous
  })
}

/** Every field stands on operations of the journal that are about it. */
function verifyHeads(content: WorkspaceContent): Failure | null {
  const about = new Map(content.journal.map((o) => [o.id, `${o.table}\n${o.rec}\n${o.field}`]))
  for (const [table, rows] of content.records) {
    for (const row of rows) {
      const known = judgeRecord(table, rowVersion(row), row.record)
      // Of a damaged record nobody knows which fields were ever written.
      const fields = !known.ok && known.failure.kind === 'damaged' ? [] : [...Object.keys(row.record), ...(row.$deleted ? [deletedField] : [])]
      if (fields.some((field) => !Object.hasOwn(row.$heads, field)) || !headsStand(table, row, about)) return invalid(table, 'heads')
    }
  }
  return null
}

function headsStand(table: string, row: StoredRecord, about: ReadonlyMap<string, string>): boolean {
  return Object.entries(row.$heads).every(([field, ids]) => ids.every((id) => about.get(id) === `${table}\n${row.id}\n${field}`))
}

/** Every block is sound and has its texts, and every day of an import has its block. */
function verifyCalls(content: WorkspaceContent): Failure | null {
  const texts = new Map(content.callTexts.map((row) => [blockKey(row.importId, row.day), row]))
  const frozen = new Set(content.paperCalls.flatMap((row) => row.blocks.map((b) => blockKey(b.importId, b.day))))
  const live = new Set(content.imports.flatMap((row) => row.days.map((day) => blockKey(row.id, day))))
  const sources = new Map(content.imports.map((row) => [row.id, row.sourceId]))
  if (texts.size !== content.callBlocks.length) return invalid('callTexts', 'count')
  const found = new Set<string>()
  for (const block of content.callBlocks) {
    const key = blockKey(block.importId, block.day)
    found.add(key)
    const own = texts.get(key)
    const fault = blockFault(block) ?? (own ? textsFault(own, block.rows) : 'texts')
    if (fault) return invalid('callBlocks', fault)
    if (!live.has(key) && !frozen.has(key)) return invalid('callBlocks', 'import')
    if ((sources.get(block.importId) ?? block.sourceId) !== block.sourceId) return invalid('callBlocks', 'source')
  }
  return [...live].every((key) => found.has(key)) ? null : invalid('imports', 'days')
}

/** Person-hours belong to an import that says so. */
function verifyPresence(content: WorkspaceContent): Failure | null {
  if (!ascending(content.presence.map((row) => [row.importId]))) return invalid('presence', 'order')
  const hours = new Map<string, number>(content.imports.map((row) => [row.id, row.hours ?? 0]))
  if (content.presence.some((row) => hours.get(row.importId) !== row.entries.length)) return invalid('presence', 'import')
  if (content.presence.some((row) => row.entries.some((entry) => entry.form === 'stretch' && entry.to <= entry.from))) return invalid('presence', 'interval')
  const brought = content.imports.filter((row) => (row.hours ?? 0) > 0).length
  return brought === content.presence.length ? null : invalid('presence', 'count')
}

/** Blobs are whole and held by an import or a record. */
function verifyBlobs(content: WorkspaceContent): Failure | null {
  const holders = new Set<string>([...content.imports, ...[...content.records.values()].flat()].map(({ id }) => id))
  const fault = partsFault(content.blobParts, (holder) => holders.has(holder))
  return fault && invalid('blobs', fault)
}

/** Frozen calls belong to an issued paper and to rows that are there. */
function verifyFrozen(content: WorkspaceContent): Failure | null {
  const rows = new Map(content.callBlocks.map((block) => [blockKey(block.importId, block.day), block.rows]))
  const issued = new Set<string>([...issuedPapers(content).map(({ id }) => id), ...unreadPapers(content)])
  for (const { paperId, blocks } of content.paperCalls) {
    if (!issued.has(paperId)) return invalid('paperCalls', 'paper')
    for (const { importId, day, bits } of blocks) {
      const count = rows.get(blockKey(importId, day))
      if (count === undefined || bits.length !== (count + 7) >> 3) return invalid('paperCalls', 'bits')
    }
  }
  return null
}

/** Every issued paper's frozen calls are those it was issued with: `file.tampered` otherwise. */
async function verifyFrozenHashes(content: WorkspaceContent, digest: Digest): Promise<Failure | null> {
  const frozen = new Map<string, FrozenCalls[]>()
  for (const calls of content.paperCalls) frozen.set(calls.paperId, [...(frozen.get(calls.paperId) ?? []), calls])
  for (const paper of issuedPapers(content)) {
    const hash = await frozenHash(frozen.get(paper.id) ?? [], digest)
    if (hash !== paper.frozenHash) return failure('file.tampered', { section: 'paperCalls' satisfies SectionName })
  }
  return null
}

function issuedPapers(content: WorkspaceContent): IssuedPaper[] {
  return papersIn(content).flatMap(({ read }) => (read.ok && isIssued(read.value) ? [read.value] : []))
}

/** Papers a newer app wrote, or damaged ones: their calls stay frozen, though nobody can judge them here. */
function unreadPapers(content: WorkspaceContent): string[] {
  return papersIn(content).flatMap(({ row, read }) => (read.ok ? [] : [row.id]))
}

function papersIn(content: WorkspaceContent) {
  return paperTables.flatMap((table) => (content.records.get(table) ?? []).map((row) => ({ row, read: readRecord(table, rowVersion(row), row.record) })))
}
