import type { Cell, RowCells } from '../rows/row-cells'
import { IdSet } from './id-set'

const DAY = 86_400
/** Days whose sets are kept quick to ask; the others are packed until they are needed. */
const DAYS_AWAKE = 32
const HALF = 0x3fffffff
const HIGH_SEED = 0x811c9dc5
const LOW_SEED = 0x9747b28c

/** The ids of a day as they go from one thread to another: two halves of each, end to end. */
export type IdsOfDay = readonly [day: number, pairs: Int32Array<ArrayBuffer>]

/**
 * The ids of a file by UTC day. An id comes again when the same day or one beside it has it: further apart it is another
 * call's, as the archive compares them. Packed days take 8 bytes an id.
 */
export class DayIds {
  readonly #days = new Map<number, IdSet>()
  /** Days asked for lately, the latest last. A day that was packed once and is needed again is never packed again. */
  readonly #awake = new Set<number>()
  readonly #packed = new Set<number>()
  #day = Number.NaN
  #own = new IdSet()
  #before: IdSet | undefined
  #after: IdSet | undefined

  /** Adds the id of a call that starts then; false when it was there within a day. */
  addId(start: number, { bytes, from, to }: Pick<Cell, 'bytes' | 'from' | 'to'>): boolean {
    let high = HIGH_SEED
    let low = LOW_SEED
    for (let i = from; i < to; i++) {
      const b = bytes[i] ?? 0
      high = Math.imul(high ^ b, 0x01000193)
      low = Math.imul(low + b, 0x2c1b3c6d)
    }
    this.#moveTo(start)
    high = halfOf(high)
    low = halfOf(low) || 1
    if (this.#before?.has(high, low) === true || this.#after?.has(high, low) === true) return false
    return this.#own.add(high, low)
  }

  /** Adds a row as the id of itself; false when the day has an equal one. */
  addRow(start: number, row: RowCells): boolean {
    let high = HIGH_SEED
    let low = LOW_SEED
    for (let cell = 0; cell < row.length; cell++) {
      const { bytes, from, to } = row.cell(cell)
      for (let i = from; i < to; i++) {
        const b = bytes[i] ?? 0
        high = Math.imul(high ^ b, 0x01000193)
        low = Math.imul(low + b, 0x2c1b3c6d)
      }
      // No byte of UTF-8: cells never run together.
      high = Math.imul(high ^ 0xff, 0x01000193)
      low = Math.imul(low + 0xff, 0x2c1b3c6d)
    }
    this.#moveTo(start)
    return this.#own.add(halfOf(high), halfOf(low) || 1)
  }

  /** All ids, for another to take over; this object is used up. */
  days(): readonly IdsOfDay[] {
    return [...this.#days].map(([day, ids]) => [day, ids.pairs()] as const)
  }

  /** How many of the ids of another part of the file are here, on their own day or within so many days of it. */
  shared(days: readonly IdsOfDay[], within: 0 | 1): number {
    let shared = 0
    for (const [day, pairs] of days) {
      const near = [day, ...(within === 1 ? [day - 1, day + 1] : [])].flatMap((each) => this.#days.get(each) ?? [])
      if (near.length === 0) continue
      for (let i = 0; i < pairs.length; i += 2) if (near.some((ids) => ids.has(pairs[i] ?? 0, pairs[i + 1] ?? 0))) shared++
    }
    return shared
  }

  /** Takes over the ids of another part of the file. */
  take(days: readonly IdsOfDay[]): void {
    for (const [day, pairs] of days) {
      const own = this.#days.get(day)
      if (own) for (let i = 0; i < pairs.length; i += 2) own.add(pairs[i] ?? 0, pairs[i + 1] ?? 0)
      else {
        this.#days.set(day, IdSet.of(pairs))
        this.#packed.add(day)
      }
    }
    // The days at hand may have got neighbours.
    this.#day = Number.NaN
  }

  #moveTo(start: number): void {
    const day = Math.floor(start / DAY)
    if (day === this.#day) return
    this.#day = day
    let own = this.#days.get(day)
    if (own === undefined) this.#days.set(day, (own = new IdSet(this.#own.size)))
    this.#own = own
    this.#before = this.#days.get(day - 1)
    this.#after = this.#days.get(day + 1)
    if (this.#packed.has(day)) return
    this.#awake.delete(day)
    this.#awake.add(day)
    if (this.#awake.size > DAYS_AWAKE) this.#pack()
  }

  /** Packs the day that was not asked for longest. */
  #pack(): void {
    for (const oldest of this.#awake) {
      this.#days.get(oldest)?.rest()
      this.#awake.delete(oldest)
      this.#packed.add(oldest)
      return
    }
  }
}

/** Thirty well-mixed bits. */
function halfOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & HALF
}
