import type { RankedBlock } from '../../domain/archive/overlap'
import type { ImportRecord } from '../../domain/archive/import-record'
import type { DayNumber } from '../../domain/kernel/calendar'
import type { SourceId } from '../../domain/kernel/ids'
import type { Database } from '../database/database'

type BlockId = [importId: string, day: number]

/** The live imports of one source, by day; reads blocks with texts, keeping the last few days. Inside a transaction. */
export class DayWindow {
  readonly #byDay = new Map<DayNumber, ImportRecord[]>()
  readonly #kept = new Map<DayNumber, readonly RankedBlock[]>()

  private constructor(
    private readonly db: Database,
    imports: readonly ImportRecord[],
  ) {
    for (const record of imports) {
      for (const day of record.days) this.#byDay.set(day, [...(this.#byDay.get(day) ?? []), record])
    }
  }

  static async open(db: Database, sourceId: SourceId): Promise<DayWindow> {
    return new DayWindow(db, await db.imports.where('sourceId').equals(sourceId).toArray())
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
    for (const kept of this.#kept.keys()) if (Math.abs(kept - day) > 1) this.#kept.delete(kept)
    const blocks: RankedBlock[] = []
    for (const near of [day - 1, day, day + 1]) blocks.push(...(await this.#blocksOf(near)))
    return blocks
  }

  async #blocksOf(day: DayNumber): Promise<readonly RankedBlock[]> {
    const known = this.#kept.get(day)
    if (known) return known
    const records = this.importsOf(day)
    const keys = records.map((record): BlockId => [record.id, day])
    const [blocks, texts] = await Promise.all([this.db.callBlocks.bulkGet(keys), this.db.callTexts.bulkGet(keys)])
    const found: RankedBlock[] = []
    records.forEach((rank, i) => {
      const [block, text] = [blocks[i], texts[i]]
      if (block && text) found.push({ block, texts: text, rank })
    })
    this.#kept.set(day, found)
    return found
  }
}
