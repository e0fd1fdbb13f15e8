import type { BuiltBlock } from '../domain/archive/new-call'
import type { HeldCalls } from '../domain/archive/call-pile'
import type { DayNumber } from '../domain/kernel/calendar'
import type { ImportId, SourceId } from '../domain/kernel/ids'
import { ok, type Result } from '../domain/kernel/result'

/** Calls held at once, some 50 MB; beyond that the days that got no call longest are handed on until half are left. */
const HELD_CALLS = 400_000

/** Takes the days of an import that are too many to be held. */
export interface DayStore {
  /** Calls by day, all parts of a day together. */
  readonly days: ReadonlyMap<DayNumber, number>
  put(blocks: readonly BuiltBlock[]): Promise<Result<void>>
  finish(): Promise<Result<void>>
}

/** Opens the store of an import when it turns out that it is needed; `heldCalls` are held before. */
export type SpillOptions<S extends DayStore> = { readonly open: (importId: ImportId) => Promise<Result<S>>; readonly heldCalls?: number }

/** Hands days of a file that is being read to a store, the next ones being read meanwhile. */
export class Spill<S extends DayStore> {
  readonly #options: SpillOptions<S>
  readonly #calls: HeldCalls
  readonly #sourceId: SourceId
  readonly #seen: (blocks: readonly BuiltBlock[]) => void
  #held: number
  #writing: Promise<Result<void>> = Promise.resolve(ok(undefined))
  /** Null while everything is held. */
  store: S | null = null

  /** `seen` is shown every block that is handed on. */
  constructor(options: SpillOptions<S>, calls: HeldCalls, sourceId: SourceId, seen: (blocks: readonly BuiltBlock[]) => void) {
    this.#options = options
    this.#calls = calls
    this.#sourceId = sourceId
    this.#seen = seen
    this.#held = options.heldCalls ?? HELD_CALLS
  }

  get full(): boolean {
    return this.#calls.calls > this.#held
  }

  /** Hands days on; waits for those before to be written. */
  async relieve(importId: ImportId): Promise<Result<void>> {
    if (this.store === null) {
      const opened = await this.#options.open(importId)
      if (!opened.ok) return opened
      this.store = opened.value
    }
    return this.#put(this.store, this.#calls.cutIdle(this.#held / 2, importId, this.#sourceId))
  }

  /** Hands the last days on and waits until everything is written. */
  async finish(store: S, blocks: readonly BuiltBlock[]): Promise<Result<void>> {
    const last = await this.#put(store, blocks)
    if (!last.ok) return last
    const written = await this.#writing
    return written.ok ? store.finish() : written
  }

  async #put(store: S, blocks: readonly BuiltBlock[]): Promise<Result<void>> {
    const before = await this.#writing
    if (!before.ok || blocks.length === 0) return before
    this.#seen(blocks)
    this.#writing = store.put(blocks)
    return before
  }
}
