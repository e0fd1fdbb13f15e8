import { DayColumns } from './day-columns'
import type { HeldCalls } from './call-pile'
import { MAX_VALUES } from './coded-grower'
import type { BuiltBlock, NewCall } from './new-call'
import type { CallSpans } from './utf8-span'
import { failure } from '../kernel/failure'
import type { DayNumber } from '../kernel/calendar'
import type { ImportId, SourceId } from '../kernel/ids'
import { fail, ok, type Result } from '../kernel/result'

const DAY = 86_400
/** Days cut whose room is kept for days to come. */
const ROOMS = 32

/** Gathers the calls of one import in growing columns, a set per UTC day, in any order of starts. */
export class CallBuilder implements HeldCalls {
  readonly #days = new Map<DayNumber, DayColumns>()
  #day = Number.NaN
  #columns: DayColumns | null = null
  readonly #rooms: DayColumns[] = []
  #calls = 0
  #full: string | null = null

  get calls(): number {
    return this.#calls
  }

  /** Adds a call; `spans`, when given, are its texts instead of those it holds. */
  add(call: NewCall, spans?: CallSpans): void {
    const day = Math.floor(call.start / DAY)
    let columns = this.#columns
    if (columns === null || day !== this.#day) {
      columns = this.#days.get(day) ?? this.#rooms.pop()?.restart(day) ?? new DayColumns(day, this.#columns ?? undefined)
      // The day added to last stands last.
      this.#days.delete(day)
      this.#days.set(day, columns)
      this.#columns = columns
      this.#day = day
    }
    const full = columns.add(call, spans)
    if (full !== null) this.#full ??= full
    this.#calls++
  }

  cutIdle(keep: number, importId: ImportId, sourceId: SourceId): readonly BuiltBlock[] {
    const blocks: BuiltBlock[] = []
    for (const [day, columns] of this.#days) {
      if (this.#calls <= keep || columns === this.#columns) break
      this.#calls -= columns.rows
      this.#days.delete(day)
      blocks.push(this.#cut(columns, importId, sourceId))
    }
    return blocks
  }

  /** Fails when a column had more than 65,535 distinct values on one day. */
  finish(importId: ImportId, sourceId: SourceId): Result<{ readonly blocks: readonly BuiltBlock[] }> {
    const days = [...this.#days.keys()].sort((a, b) => a - b)
    const blocks: BuiltBlock[] = []
    for (const day of this.#full === null ? days : []) {
      const columns = this.#days.get(day)
      if (columns) blocks.push(this.#cut(columns, importId, sourceId))
      this.#days.delete(day)
    }
    const full = this.#full
    this.#days.clear()
    this.#columns = null
    this.#calls = 0
    this.#full = null
    return full === null ? ok({ blocks }) : fail(failure('import.tooManyValues', { field: full, max: MAX_VALUES }))
  }

  #cut(columns: DayColumns, importId: ImportId, sourceId: SourceId): BuiltBlock {
    const built = columns.cut(importId, sourceId)
    if (this.#rooms.length < ROOMS) this.#rooms.push(columns)
    return built
  }
}
