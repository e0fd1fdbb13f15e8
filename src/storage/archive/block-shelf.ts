import type { CallBlock } from '../../domain/archive/block'
import type { ImportRecord } from '../../domain/archive/import-record'
import type { DayNumber } from '../../domain/kernel/calendar'

/**
 * Blocks read lately, unpacked. A block never changes under its import, so it is known by the import's id and the instant
 * of its commit: an import undone and brought again is another one. What is still there, and which of its rows count, the
 * database is asked every time.
 */
export class BlockShelf {
  /** Read longest ago first. */
  readonly #blocks = new Map<string, CallBlock>()
  readonly #most: number
  #calls = 0

  /** Holds so many calls, 42 bytes each. */
  constructor(most: number) {
    this.#most = most
  }

  /** A block that is held. */
  take(record: Pick<ImportRecord, 'id' | 'importedAt'>, day: DayNumber): CallBlock | undefined {
    const key = keyOf(record, day)
    const block = this.#blocks.get(key)
    if (!block) return undefined
    this.#blocks.delete(key)
    this.#blocks.set(key, block)
    return block
  }

  /** Holds a block, and lets go of those read longest ago. */
  put(record: Pick<ImportRecord, 'id' | 'importedAt'>, block: CallBlock): void {
    const key = keyOf(record, block.day)
    if (this.#blocks.has(key) || block.rows > this.#most) return
    this.#blocks.set(key, block)
    this.#calls += block.rows
    for (const [oldest, { rows }] of this.#blocks) {
      if (this.#calls <= this.#most) return
      this.#blocks.delete(oldest)
      this.#calls -= rows
    }
  }
}

function keyOf({ id, importedAt }: Pick<ImportRecord, 'id' | 'importedAt'>, day: DayNumber): string {
  return `${id} ${importedAt} ${day}`
}
