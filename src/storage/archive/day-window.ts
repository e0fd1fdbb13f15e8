import type { CallBlock, CallTexts } from '../../domain/archive/block'
import { daysToMask, type RankedBlock } from '../../domain/archive/overlap'
import type { ImportRecord } from '../../domain/archive/import-record'
import { rowHashes } from '../../domain/archive/row-identity'
import type { DayNumber } from '../../domain/kernel/calendar'
import type { SourceId } from '../../domain/kernel/ids'
import type { Database } from '../database/database'
import { blockKey } from '../database/stored'
import type { NewBlock } from './port'

type BlockId = [importId: string, day: number]

/** Days read in one request at most, and the calls they should hold about: a year is many requests, a busy day is one. */
const DAYS_AHEAD = 16
const CALLS_AHEAD = 60_000

/**
 * The live imports of one source, by day; reads blocks with texts some days ahead and keeps those still needed.
 * Days are asked for in ascending order. Inside a transaction.
 */
export class DayWindow {
  readonly #byDay = new Map<DayNumber, ImportRecord[]>()
  readonly #kept = new Map<DayNumber, readonly RankedBlock[]>()
  readonly #atHand: ReadonlyMap<string, NewBlock>
  readonly #ahead: number

  private constructor(
    private readonly db: Database,
    imports: readonly ImportRecord[],
    atHand: readonly NewBlock[],
  ) {
    for (const record of imports) {
      for (const day of record.days) {
        const records = this.#byDay.get(day)
        if (records) records.push(record)
        else this.#byDay.set(day, [record])
      }
    }
    this.#atHand = new Map(atHand.map((fresh) => [blockKey(fresh.block.importId, fresh.block.day), fresh]))
    const calls = imports.reduce((sum, record) => sum + record.calls, 0)
    this.#ahead = Math.max(1, Math.min(DAYS_AHEAD, Math.floor((CALLS_AHEAD * this.#byDay.size) / Math.max(1, calls))))
  }

  /** `atHand`: blocks just written, which need not be read again. */
  static async open(db: Database, sourceId: SourceId, atHand: readonly NewBlock[] = []): Promise<DayWindow> {
    return new DayWindow(db, await db.imports.where('sourceId').equals(sourceId).toArray(), atHand)
  }

  /** The imports that have calls on the day. */
  importsOf(day: DayNumber): readonly ImportRecord[] {
    return this.#byDay.get(day) ?? []
  }

  /** The imports that have calls on the day or next to it. */
  importsAround(day: DayNumber): ReadonlySet<ImportRecord> {
    return new Set([day - 1, day, day + 1].flatMap((near) => this.importsOf(near)))
  }

  /** The blocks of the day and of the days next to it. */
  async blocksAround(day: DayNumber): Promise<readonly RankedBlock[]> {
    for (const kept of this.#kept.keys()) if (kept < day - 1) this.#kept.delete(kept)
    const near = daysToMask([day])
    if (near.some((each) => !this.#kept.has(each))) await this.#readFrom(day - 1)
    return near.flatMap((each) => this.#kept.get(each) ?? [])
  }

  /** Reads the days from one on that are not kept yet. */
  async #readFrom(first: DayNumber): Promise<void> {
    const days = Array.from({ length: this.#ahead + 2 }, (_, i) => first + i).filter((day) => !this.#kept.has(day))
    const wanted = days.flatMap((day) => this.importsOf(day).map((rank) => ({ day, rank, fresh: this.#atHand.get(blockKey(rank.id, day)) })))
    const keys = wanted.filter(({ fresh }) => !fresh).map(({ day, rank }): BlockId => [rank.id, day])
    const [blocks, texts] = await Promise.all([this.db.callBlocks.bulkGet(keys), this.db.callTexts.bulkGet(keys)])
    const found: Record<DayNumber, RankedBlock[]> = Object.fromEntries(days.map((day) => [day, []]))
    let next = 0
    for (const { day, rank, fresh } of wanted) {
      const read: { block: CallBlock | undefined; texts: CallTexts | undefined } = fresh ?? { block: blocks[next], texts: texts[next] }
      if (!fresh) next++
      if (read.block && read.texts) found[day]?.push({ block: read.block, texts: read.texts, rank, hashes: rowHashes({ block: read.block, texts: read.texts }) })
    }
    for (const day of days) this.#kept.set(day, found[day] ?? [])
  }
}
