import type { CallChange } from '../../domain/archive/call-change'
import type { CallBlock, CallTexts, MaskedBlock } from '../../domain/archive/block'
import type { PresenceFile } from '../../domain/person-hours/presence'
import type { ImportRecord } from '../../domain/archive/import-record'
import type { DayNumber } from '../../domain/kernel/calendar'
import type { ImportId, SourceId } from '../../domain/kernel/ids'
import type { Result } from '../../domain/kernel/result'
import { isId } from '../../domain/records'
import type { Database } from '../database/database'
import { frozenBlocks } from '../database/frozen-blocks'
import { blobsOf, hashIfReadable, keepBlob, releaseBlobs } from '../database/kept-blobs'
import { blockKey } from '../database/stored'
import { read, refuse, write } from '../database/write'
import { readyForCalls } from '../packing/packed-tables'
import type { BlockShelf } from './block-shelf'
import type { CallArchive, ImportExtras, KeptFile, NewBlock, OverlapPreview, StagedImport, UndoReceipt } from './port'
import { watchImports } from './watch-imports'

type BlockId = [importId: string, day: number]

/** Changed calls a preview lists. */
const MOST_CHANGES = 200

/** How imports meet: fetched when one comes or goes, the first screen needs none of it. */
async function overlapping() {
  const [{ compareDay }, { DayWindow }, { rebuildMasks }] = await Promise.all([import('../../domain/archive/overlap'), import('./day-window'), import('./rebuild-masks'), readyForCalls()])
  return { compareDay, DayWindow, rebuildMasks }
}

/** The call archive over Dexie: one row a block. */
export class DexieCallArchive implements CallArchive {
  /** `shelf`: holds blocks between questions, where many are asked. */
  constructor(private readonly db: Database, private readonly shelf?: BlockShelf) {}

  async read(from: DayNumber, to: DayNumber): Promise<readonly MaskedBlock[]> {
    await readyForCalls()
    const { callBlocks, callMasks, imports } = this.db
    const [blocks, masks] = await read(this.db, [callBlocks, callMasks, imports], async () => {
      const [there, masked] = await Promise.all([
        callBlocks.where('day').between(from, to, true, true).primaryKeys(),
        callMasks.where('day').between(from, to, true, true).toArray(),
      ])
      const daysOf = new Map<string, DayNumber[]>()
      for (const [importId, day] of there) daysOf.set(importId, [...(daysOf.get(importId) ?? []), day])
      const live = await imports.bulkGet([...daysOf.keys()])
      const found = await Promise.all(live.map((record) => (record ? this.#blocksOf(record, daysOf.get(record.id) ?? []) : [])))
      return [found.flat(), masked] as const
    })
    const maskOf = new Map(masks.map((row) => [blockKey(row.importId, row.day), row.mask]))
    return blocks
      .sort((a, b) => a.day - b.day || (a.importId < b.importId ? -1 : 1))
      .map((block) => ({ block, mask: maskOf.get(blockKey(block.importId, block.day)) ?? null }))
  }

  /** The blocks of an import on days that are there: from the shelf, the others in one request. Inside a transaction. */
  async #blocksOf(record: ImportRecord, days: readonly DayNumber[]): Promise<readonly CallBlock[]> {
    const held = days.map((day) => this.shelf?.take(record, day))
    const missing = days.filter((_, i) => !held[i])
    const found = new Map<DayNumber, CallBlock>()
    if (missing.length > 0) {
      const span = [Math.min(...missing), Math.max(...missing)] as const
      const read = await this.db.callBlocks.where('[importId+day]').between([record.id, span[0]], [record.id, span[1]], true, true).toArray()
      for (const block of read) {
        this.shelf?.put(record, block)
        found.set(block.day, block)
      }
    }
    return days.flatMap((day, i) => held[i] ?? found.get(day) ?? [])
  }

  async texts(importId: ImportId, day: DayNumber): Promise<CallTexts | null> {
    await readyForCalls()
    const { callTexts } = this.db
    return (await read(this.db, [callTexts], () => callTexts.get([importId, day]))) ?? null
  }

  async blocks(keys: readonly { importId: ImportId; day: DayNumber }[]): Promise<readonly CallBlock[]> {
    await readyForCalls()
    const { callBlocks } = this.db
    const ids = keys.map(({ importId, day }): BlockId => [importId, day])
    const found = await read(this.db, [callBlocks], () => callBlocks.bulkGet(ids))
    return found.filter((block) => block !== undefined)
  }

  async span(): Promise<{ readonly first: DayNumber; readonly last: DayNumber } | null> {
    let span: { first: DayNumber; last: DayNumber } | null = null
    for (const { days } of await this.imports()) {
      for (const day of days) {
        if (!span) span = { first: day, last: day }
        else span = { first: Math.min(span.first, day), last: Math.max(span.last, day) }
      }
    }
    return span
  }

  async imports(): Promise<readonly ImportRecord[]> {
    const { imports } = this.db
    return read(this.db, [imports], () => imports.toArray())
  }

  watchImports(onChange: (imports: readonly ImportRecord[]) => void): () => void {
    return watchImports(this.db, onChange)
  }

  async stage(importId: ImportId): Promise<Result<StagedImport>> {
    // Fetched when a file needs it: the first screen does not.
    const [{ DexieStagedImport }] = await Promise.all([import('./staged-import'), readyForCalls()])
    return DexieStagedImport.open(this.db, importId)
  }

  async preview(sourceId: SourceId, blocks: readonly NewBlock[], record: ImportRecord, staged?: StagedImport): Promise<OverlapPreview> {
    const { db } = this
    const { compareDay, DayWindow } = await overlapping()
    return read(db, [db.imports, db.callBlocks, db.callTexts], async () => {
      const sameImport = (await db.imports.get(record.id)) ?? null
      const window = await DayWindow.open(db, sourceId)
      const sum = { newCalls: 0, alreadyHere: 0, changed: 0 }
      const changes: CallChange[] = []
      const atHand = new Map(blocks.map((fresh) => [fresh.block.day, fresh]))
      const rowsOf = new Map([...(staged?.days ?? []), ...blocks.map(({ block }) => [block.day, block.rows] as const)])
      for (const [dayNumber, rows] of [...rowsOf].sort(([a], [b]) => a - b)) {
        // A day that meets no other import is all new: nothing of it needs to be read.
        const fresh = window.importsAround(dayNumber).size > 0 && !sameImport ? (atHand.get(dayNumber) ?? (await staged?.read(dayNumber))) : null
        const day = fresh
          ? compareDay({ ...fresh, rank: record }, await window.blocksAround(dayNumber), MOST_CHANGES - changes.length)
          : { newCalls: sameImport ? 0 : rows, alreadyHere: sameImport ? rows : 0, changed: 0, changes: [] }
        sum.newCalls += day.newCalls
        sum.alreadyHere += day.alreadyHere
        sum.changed += day.changed
        changes.push(...day.changes)
      }
      return { sameImport, ...sum, changes }
    })
  }

  async presence(): Promise<readonly PresenceFile[]> {
    const { presence } = this.db
    return read(this.db, [presence], () => presence.toArray())
  }

  async file(importId: ImportId): Promise<Blob | null> {
    const [kept] = await read(this.db, [this.db.blobs], () => blobsOf(this.db, importId))
    return kept?.content ?? null
  }

  async keptFiles(): Promise<readonly KeptFile[]> {
    const { blobs } = this.db
    const rows = await read(this.db, [blobs], () => blobs.toArray())
    return rows.flatMap(({ content, holders }) => holders.filter((holder) => isId('import', holder)).map((importId) => ({ importId, bytes: content.size }))).sort((a, b) => (a.importId < b.importId ? -1 : 1))
  }

  forgetFiles(): Promise<Result<number>> {
    const { blobs } = this.db
    return write(this.db, [blobs], async () => {
      const imports = new Set((await blobs.orderBy('holders').uniqueKeys()).map(String).filter((holder) => isId('import', holder)))
      await releaseBlobs(this.db, imports)
      return imports.size
    })
  }

  async store(record: ImportRecord, blocks: readonly NewBlock[], extras: ImportExtras = {}): Promise<Result<ImportRecord>> {
    const { db } = this
    const { rebuildMasks } = await overlapping()
    const own = blocks.map(({ block }) => block)
    requireDays(record, own, extras.staged)
    const fileHash = extras.file ? await hashIfReadable(extras.file, db.digest) : null
    return write(db, [db.imports, db.callBlocks, db.callTexts, db.callMasks, db.presence, db.blobs], async () => {
      const known = await db.imports.get(record.id)
      if (known) return known
      await extras.staged?.settle(record.days)
      await Promise.all([db.callBlocks.bulkPut(own), db.callTexts.bulkPut(blocks.map(({ texts }) => texts)), db.imports.add(record)])
      if (extras.presence) await db.presence.add(extras.presence)
      if (extras.file && fileHash !== null) await keepBlob(db, record.id, fileHash, extras.file)
      await rebuildMasks(db, record.sourceId, record.days, blocks)
      return record
    })
  }

  async undo(importId: ImportId): Promise<Result<UndoReceipt>> {
    const { db } = this
    const { rebuildMasks } = await overlapping()
    return write(db, [db.imports, db.callBlocks, db.callTexts, db.callMasks, db.paperCalls, db.presence, db.blobs], async () => {
      const record = await db.imports.get(importId)
      if (!record) return refuse('record.notFound', { table: 'imports', id: importId })
      const frozen = await frozenBlocks(db, importId)
      const keys = record.days.map((day): BlockId => [importId, day])
      const needed = keys.filter(([id, day]) => frozen.has(blockKey(id, day)))
      const free = keys.filter(([id, day]) => !frozen.has(blockKey(id, day)))
      const kept = await db.callBlocks.bulkGet(needed)
      await Promise.all([
        db.callBlocks.bulkDelete(free),
        db.callTexts.bulkDelete(free),
        db.callMasks.bulkDelete(keys),
        db.imports.delete(importId),
        db.presence.delete(importId),
        releaseBlobs(db, new Set([importId])),
      ])
      await rebuildMasks(db, record.sourceId, record.days)
      return { removedCalls: record.calls, keptForPapers: kept.reduce((rows, block) => rows + (block?.rows ?? 0), 0) }
    })
  }
}

function requireDays(record: ImportRecord, blocks: readonly CallBlock[], staged?: StagedImport): void {
  const days = new Set(record.days)
  const sound = blocks.length + (staged?.days.size ?? 0) === days.size && [...(staged?.days.keys() ?? [])].every((day) => days.has(day))
    && blocks.every((b) => days.has(b.day) && b.importId === record.id && b.sourceId === record.sourceId)
  if (!sound) throw new Error('the blocks are not those of the import record')
}
