import { canonicalJson, type Json } from '../../domain/kernel/canonical'
import { failure } from '../../domain/kernel/failure'
import { fail, ok, type Result } from '../../domain/kernel/result'
import type { Database } from '../database/database'
import { readIdentity } from '../database/identity'
import { recordTableNames } from '../database/schema'
import { storageFailure } from '../database/storage-failure'
import { encodeBlock, encodeFrozen, encodeTexts } from './call-codec'
import { sectionNames, type SectionName } from './coverage'
import { fileVersion, manifestLine, minReader, type Manifest } from './manifest'
import { SectionHasher, type Digest } from './section-hasher'

type BlockId = [importId: string, day: number]
type SmallSection = Exclude<SectionName, 'callBlocks' | 'callTexts'>
type Snapshot = { readonly vaultId: string; readonly lines: ReadonlyMap<SmallSection, readonly string[]>; readonly blockIds: readonly BlockId[] }

const blocksAtOnce = 8
const partLength = 1 << 22

/**
 * The whole workspace as one JSON file, one row a line: the same workspace gives the same bytes on every device.
 * Fails with `storage.busy` when an import was undone meanwhile (try again), or a storage failure.
 */
export async function exportWorkspace(db: Database, digest: Digest): Promise<Result<Blob>> {
  try {
    const snapshot = await takeSnapshot(db)
    const counts: Manifest['counts'] = {}
    const sha256: Manifest['sha256'] = {}
    const body: Blob[] = []
    for (const section of sectionNames) {
      const writer = new SectionWriter(section, digest)
      for await (const line of linesOf(db, section, snapshot)) {
        if (line === null) return fail(failure('storage.busy'))
        await writer.add(line)
      }
      const isLast = section === sectionNames.at(-1)
      const done = await writer.finish(isLast)
      body.push(done.blob)
      counts[section] = done.count
      sha256[section] = done.hash
    }
    const head = await manifestLine({ version: fileVersion, minReader, vaultId: snapshot.vaultId, counts, sha256 }, digest)
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
function takeSnapshot(db: Database): Promise<Snapshot> {
  return db.transaction('r', db.tables, async () => {
    const identity = await readIdentity(db)
    const lines = new Map<SmallSection, readonly string[]>()
    for (const table of recordTableNames) lines.set(table, (await db.records(table).toArray()).map(toLine))
    lines.set('journal', (await db.journal.toArray()).map(toLine))
    lines.set('counters', (await db.counters.toArray()).map(toLine))
    lines.set('imports', (await db.imports.toArray()).map(toLine))
    lines.set('frozenCalls', (await db.frozenCalls.toArray()).map((row) => canonicalJson(encodeFrozen(row))))
    lines.set('presence', (await db.presence.toArray()).map(toLine))
    const blockIds = await db.callBlocks.toCollection().primaryKeys()
    return { vaultId: identity?.vaultId ?? '', lines, blockIds }
  })
}

/** The lines of a section; null in place of a block that is gone. */
async function* linesOf(db: Database, section: SectionName, snapshot: Snapshot): AsyncGenerator<string | null> {
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

/** A stored row as a line. Rows of these tables were JSON values when they were written. */
function toLine(row: object): string {
  return canonicalJson(row as Json)
}
