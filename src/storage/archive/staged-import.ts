import { mergeBlocks } from '../../domain/archive/merge-blocks'
import type { DayNumber } from '../../domain/kernel/calendar'
import type { ImportId } from '../../domain/kernel/ids'
import { ok, type Result } from '../../domain/kernel/result'
import type { Database } from '../database/database'
import { blockIdsOf, dropStaged, stagingLock, stagingMarker, stagingMarkers, stagingTables, type StagingMarker } from '../database/staged-rows'
import type { PieceRow } from '../packing/codecs'
import { refuse, write } from '../database/write'
import type { NewBlock, StagedImport } from './port'

/**
 * The days of an import that is being read and is too large to be held, written where they will stay. Nobody sees them
 * before an import record names them; dropped, or left by a tab that ended, they are deleted.
 */
export class DexieStagedImport implements StagedImport {
  readonly #rows = new Map<DayNumber, number>()
  /** Days that came in several stretches of the file. */
  readonly #split = new Set<DayNumber>()
  #pieces = 0

  private constructor(
    private readonly db: Database,
    private readonly marker: StagingMarker,
    /** The import is in the archive already: nothing needs to be written. */
    private readonly known: boolean,
    private readonly release: () => void,
  ) {}

  /** Fails with `storage.busy` when somebody else is reading the same file. */
  static async open(db: Database, importId: ImportId): Promise<Result<DexieStagedImport>> {
    const marker = stagingMarker(importId, db.newId())
    const release = await db.locks.hold(stagingLock(db, marker))
    const others = (await stagingMarkers(db)).filter((other) => other.importId === importId)
    const held = await Promise.all(others.map((other) => db.locks.isHeld(stagingLock(db, other))))
    const begun = await write(db, stagingTables(db), async () => {
      if (held.includes(true)) refuse('storage.busy')
      for (const other of others) await dropStaged(db, other)
      const known = (await db.imports.get(importId)) !== undefined
      if (!known) await db.meta.put(marker)
      return known
    })
    if (begun.ok) return ok(new DexieStagedImport(db, marker, begun.value, release))
    release()
    return begun
  }

  get days(): ReadonlyMap<DayNumber, number> {
    return this.#rows
  }

  put(blocks: readonly NewBlock[]): Promise<Result<void>> {
    const { db, marker } = this
    const whole = blocks.filter(({ block }) => !this.#rows.has(block.day))
    const parts = blocks.filter(({ block }) => this.#rows.has(block.day))
    const pieces = parts.map(({ block, texts }): PieceRow => ({ importId: marker.importId, day: block.day, piece: this.#pieces++, block, texts }))
    for (const { block } of blocks) this.#rows.set(block.day, (this.#rows.get(block.day) ?? 0) + block.rows)
    for (const { block } of parts) this.#split.add(block.day)
    if (this.known) return Promise.resolve(ok(undefined))
    return write(db, [db.callBlocks, db.callTexts, db.callPieces], async () => {
      if (!(await db.meta.get(marker.key))) refuse('import.cancelled')
      await Promise.all([db.callBlocks.bulkPut(whole.map(({ block }) => block)), db.callTexts.bulkPut(whole.map(({ texts }) => texts)), db.callPieces.bulkPut(pieces)])
    })
  }

  async finish(): Promise<Result<void>> {
    for (const day of this.known ? [] : this.#split) {
      const merged = await this.#merge(day)
      if (!merged.ok) return merged
    }
    this.#split.clear()
    return ok(undefined)
  }

  async read(day: DayNumber): Promise<NewBlock | null> {
    const key: [string, number] = [this.marker.importId, day]
    const [block, texts] = await Promise.all([this.db.callBlocks.get(key), this.db.callTexts.get(key)])
    return block && texts ? { block, texts } : null
  }

  /** Inside the transaction that stores the import: its rows are all there, and the marker is not needed any more. */
  async settle(days: readonly DayNumber[]): Promise<void> {
    const { db, marker } = this
    const there = new Set((await blockIdsOf(db, marker.importId)).map(([, day]) => day))
    if (!(await db.meta.get(marker.key)) || !days.every((day) => there.has(day))) refuse('import.cancelled')
    await db.meta.delete(marker.key)
  }

  async drop(): Promise<Result<void>> {
    const { db, marker } = this
    const dropped = await write(db, stagingTables(db), async () => {
      if (await db.meta.get(marker.key)) await dropStaged(db, marker)
    })
    this.release()
    return dropped
  }

  #merge(day: DayNumber): Promise<Result<void>> {
    const { db, marker } = this
    const { importId } = marker
    return write(db, [db.callBlocks, db.callTexts, db.callPieces], async () => {
      const first = await this.read(day)
      const pieces = db.callPieces.where('[importId+day+piece]').between([importId, day, -Infinity], [importId, day, Infinity])
      const others = await pieces.toArray()
      if (!first || !(await db.meta.get(marker.key))) return refuse('import.cancelled')
      const merged = mergeBlocks(first, others)
      if (!merged.ok) return refuse(merged.failure.code, merged.failure.params)
      await Promise.all([db.callBlocks.put(merged.value.block), db.callTexts.put(merged.value.texts), pieces.delete()])
    })
  }
}
