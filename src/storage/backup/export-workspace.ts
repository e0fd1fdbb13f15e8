import { canonicalJson, type Json } from '../../domain/kernel/canonical'
import type { Digest } from '../../domain/kernel/digest'
import { failure } from '../../domain/kernel/failure'
import { fail, ok, type Result } from '../../domain/kernel/result'
import { isId, type TableName } from '../../domain/records'
import type { Database } from '../database/database'
import { readIdentity } from '../database/identity'
import { hashIfReadable } from '../database/kept-blobs'
import { recordTableNames } from '../database/schema'
import { blockKey, rowVersion, type BlobRow, type StoredRecord } from '../database/stored'
import { storageFailure } from '../database/storage-failure'
import { encodeBlock, encodeFrozen, encodeTexts } from './call-codec'
import { packBlob } from './blob-parts'
import { sectionNames, sectionVersions, type SectionName } from './coverage'
import { fileVersion, manifestLine, minReader, type Manifest } from './manifest'
import { SectionHasher } from './section-hasher'
import { judgeRecord } from '../records/read-record'
import { readyForCalls } from '../packing/packed-tables'

type BlockId = [importId: string, day: number]
type SmallSection = Exclude<SectionName, 'callBlocks' | 'callTexts' | 'blobs'>
type HeldBlob = Pick<BlobRow, 'hash' | 'holders'>
type Snapshot = { readonly vaultId: string; readonly lines: ReadonlyMap<SmallSection, readonly string[]>; readonly blockIds: readonly BlockId[]; readonly blobs: readonly HeldBlob[] }

const blocksAtOnce = 8
const partLength = 1 << 22

/** What may be left out: the files imports were read from (rows of calls can then not be shown after a restore). */
export type ExportOptions = { readonly files: boolean }

/**
 * The whole workspace as one JSON file, one row a line: the same workspace gives the same bytes on every device, but
 * for blobs, which each browser compresses in its own way. Fails with `storage.busy` when an import was undone or
 * its file dropped meanwhile (try again), or a storage failure.
 */
export async function exportWorkspace(db: Database, digest: Digest, options: ExportOptions = { files: true }): Promise<Result<Blob>> {
  try {
    const [snapshot] = await Promise.all([takeSnapshot(db, options), readyForCalls()])
    const counts: Manifest['counts'] = {}
    const sha256: Manifest['sha256'] = {}
    const body: Blob[] = []
    for (const section of sectionNames) {
      const writer = new SectionWriter(section, digest)
      for await (const line of linesOf(db, section, snapshot, digest)) {
        if (line === null) return fail(failure('storage.busy'))
        await writer.add(line)
      }
      const isLast = section === sectionNames.at(-1)
      const done = await writer.finish(isLast)
      body.push(done.blob)
      counts[section] = done.count
      sha256[section] = done.hash
    }
    const head = await manifestLine({ version: fileVersion, minReader, vaultId: snapshot.vaultId, counts, sha256, sections: sectionVersions }, digest)
    return ok(new Blob([`${head}\n`, ...body], { type: 'application/json' }))
  } catch (error) {
    const known = storageFailure(error, db.guard.breakage())
    if (known) return fail(known)
    throw error
  }
}

/** Collects a section's lines into a blob, so that they need not stay on the heap. */
class SectionWriter {
  readonly #parts: Blob[] = []
  readonly #hasher: SectionHasher
  #pending: string
  #count = 0

  constructor(section: SectionName, digest: Digest) {
    this.#hasher = new SectionHasher(digest)
    this.#pending = `"${section}":[\n`
  }

  async add(line: string): Promise<void> {
    this.#pending += this.#count === 0 ? line : `,\n${line}`
    this.#count++
    await this.#hasher.add(line)
    if (this.#pending.length < partLength) return
    this.#parts.push(new Blob([this.#pending]))
    this.#pending = ''
  }

  async finish(isLast: boolean): Promise<{ readonly blob: Blob; readonly count: number; readonly hash: string }> {
    const end = `${this.#count === 0 ? '' : '\n'}${isLast ? ']}' : '],\n'}`
    return { blob: new Blob([...this.#parts, this.#pending, end]), count: this.#count, hash: await this.#hasher.finish() }
  }
}

/** Everything but the blocks, and the blocks' keys, as of one moment. Blocks never change; they can only go. */
function takeSnapshot(db: Database, { files }: ExportOptions): Promise<Snapshot> {
  return db.transaction('r', db.tables, async () => {
    const identity = await readIdentity(db)
    const lines = new Map<SmallSection, readonly string[]>()
    for (const table of recordTableNames) lines.set(table, (await db.records(table).toArray()).map((row) => recordLine(table, row)))
    lines.set('journal', (await db.journal.toArray()).map(toLine))
    lines.set('counters', (await db.counters.toArray()).map(toLine))
    lines.set('imports', (await db.imports.toArray()).map(toLine))
    lines.set('paperCalls', (await db.paperCalls.toArray()).map((row) => canonicalJson(encodeFrozen(row))))
    lines.set('presence', (await db.presence.toArray()).map(toLine))
    const blobs = (await db.blobs.toArray()).map(({ hash, holders }) => ({ hash, holders: holders.filter((holder) => files || !isId('import', holder)) })).filter(({ holders }) => holders.length > 0)
    return { vaultId: identity?.vaultId ?? '', lines, blockIds: await keptBlocks(db), blobs }
  })
}

/** The blocks an import record or a paper names; those of an import being staged are nobody's yet. */
async function keptBlocks(db: Database): Promise<readonly BlockId[]> {
  const imports = await db.imports.toArray()
  const named = new Set(imports.flatMap((record) => record.days.map((day) => blockKey(record.id, day))))
  for (const key of await db.paperCalls.orderBy('blockKeys').uniqueKeys()) named.add(String(key))
  return (await db.callBlocks.toCollection().primaryKeys()).filter(([importId, day]) => named.has(blockKey(importId, day)))
}

/** The lines of a section; null in place of a block or a blob that is gone. */
async function* linesOf(db: Database, section: SectionName, snapshot: Snapshot, digest: Digest): AsyncGenerator<string | null> {
  if (section === 'blobs') {
    for (const blob of snapshot.blobs) yield* blobLines(db, blob, digest)
    return
  }
  if (section !== 'callBlocks' && section !== 'callTexts') {
    yield* snapshot.lines.get(section) ?? []
    return
  }
  for (let at = 0; at < snapshot.blockIds.length; at += blocksAtOnce) {
    const ids = snapshot.blockIds.slice(at, at + blocksAtOnce)
    if (section === 'callBlocks') for (const row of await db.callBlocks.bulkGet(ids)) yield row ? canonicalJson(encodeBlock(row)) : null
    else for (const row of await db.callTexts.bulkGet(ids)) yield row ? canonicalJson(encodeTexts(row)) : null
  }
}

/** A blob that can no longer be read, or is not what it is named after, is lost already: the rest goes without it. */
async function* blobLines(db: Database, { hash, holders }: HeldBlob, digest: Digest): AsyncGenerator<string | null> {
  const row = await db.blobs.get(hash)
  if (!row) yield null
  else if ((await hashIfReadable(row.content, digest)) === hash) for await (const part of packBlob({ ...row, holders })) yield canonicalJson(part)
}

/** A stored record as a line, as it stands; one that is damaged is marked, so that the file can be read again. */
function recordLine(table: TableName, row: StoredRecord): string {
  const read = judgeRecord(table, rowVersion(row), row.record)
  return toLine(read.ok || read.failure.kind === 'newer' ? row : { ...row, $damaged: true })
}

/** A stored row as a line. Rows of these tables were JSON values when they were written. */
function toLine(row: object): string {
  return canonicalJson(row as Json)
}
