import type { BuiltBlock } from './new-call'
import { mergeBlocks } from './merge-blocks'
import type { DayNumber } from '../kernel/calendar'
import type { Failure } from '../kernel/failure'
import type { ImportId, SourceId } from '../kernel/ids'
import { fail, ok, type Result } from '../kernel/result'

/** The calls of an import on their way into blocks, wherever they were gathered. */
export interface HeldCalls {
  /** Calls held and not yet cut. */
  readonly calls: number
  /**
   * Cuts the days that got no call longest and forgets them, until no more than `keep` calls are left; the day added to
   * last stays. A day cut here may get further calls: they make a block of their own.
   */
  cutIdle(keep: number, importId: ImportId, sourceId: SourceId): readonly BuiltBlock[]
  /** Cuts all calls into blocks in day order and forgets them. Fails with `import.tooManyValues` (field, max). */
  finish(importId: ImportId, sourceId: SourceId): Result<{ readonly blocks: readonly BuiltBlock[] }>
}

/** Days that were read in parts of a file: what came of one day is put together when it is cut. */
export class CallPile implements HeldCalls {
  readonly #days = new Map<DayNumber, BuiltBlock[]>()
  #calls = 0
  #full: Failure | null = null

  get calls(): number {
    return this.#calls
  }

  /** Takes the blocks of the next part of the file. */
  take(blocks: readonly BuiltBlock[]): void {
    for (const built of blocks) {
      const { day, rows } = built.block
      const parts = this.#days.get(day) ?? []
      // The day added to last stands last.
      this.#days.delete(day)
      this.#days.set(day, parts)
      parts.push(built)
      this.#calls += rows
    }
  }

  cutIdle(keep: number, importId: ImportId, sourceId: SourceId): readonly BuiltBlock[] {
    const last = [...this.#days.keys()].at(-1)
    const blocks: BuiltBlock[] = []
    for (const day of this.#days.keys()) {
      if (this.#calls <= keep || day === last) break
      blocks.push(...this.#cut(day, importId, sourceId))
    }
    return blocks
  }

  finish(importId: ImportId, sourceId: SourceId): Result<{ readonly blocks: readonly BuiltBlock[] }> {
    const blocks = [...this.#days.keys()].sort((a, b) => a - b).flatMap((day) => this.#cut(day, importId, sourceId))
    return this.#full === null ? ok({ blocks }) : fail(this.#full)
  }

  #cut(day: DayNumber, importId: ImportId, sourceId: SourceId): readonly BuiltBlock[] {
    const [first, ...others] = this.#days.get(day) ?? []
    this.#days.delete(day)
    if (!first) return []
    const merged = others.length === 0 ? ok(first) : mergeBlocks(first, others)
    if (!merged.ok) {
      this.#full ??= merged.failure
      return []
    }
    const { block, texts } = merged.value
    this.#calls -= block.rows
    return [{ block: { ...block, importId, sourceId }, texts: { ...texts, importId } }]
  }
}
