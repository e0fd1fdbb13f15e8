import type { Reading } from '../../domain/source/source'
import { durationOf, longDurationOf } from '../values/duration'
import { durationMeanings, unitOf } from './mapped-columns'

/** The duration meanings in the order their totals are compared. */
const compared = ['talk', 'total', 'wait', 'hold', 'wrap'] as const

/** Sums of a part of a file, and what its totals rows say. */
export type SumsOfPart = { readonly sums: readonly number[]; readonly said: readonly number[] }

/** The sums of the mapped duration columns over the rows, and what the file's own totals row says of them. */
export class ColumnSums {
  readonly #columns: readonly { readonly index: number; readonly unit: ReturnType<typeof unitOf> }[]
  readonly #sums: number[]
  readonly #thousands: Reading['thousands']
  readonly #places: readonly number[]
  #said: readonly number[] = []

  constructor(reading: Reading) {
    const mapped = compared.filter((meaning) => reading.columns.includes(meaning))
    this.#columns = mapped.map((meaning) => ({ index: reading.columns.indexOf(meaning), unit: unitOf(reading, meaning) }))
    this.#places = mapped.map((meaning) => durationMeanings.indexOf(meaning))
    this.#sums = this.#columns.map(() => 0)
    this.#thousands = reading.thousands
  }

  /** Adds the seconds of a row read already, in the order of `durationMeanings`. */
  add(seconds: readonly number[]): void {
    for (let i = 0; i < this.#sums.length; i++) this.#sums[i] = (this.#sums[i] ?? 0) + (seconds[this.#places[i] ?? 0] ?? 0)
  }

  /** Adds a row; cells that are no durations count for nothing. */
  row(cells: readonly string[]): void {
    this.#columns.forEach(({ index, unit }, i) => {
      this.#sums[i] = (this.#sums[i] ?? 0) + (durationOf(cells[index] ?? '', unit, this.#thousands) || 0)
    })
  }

  /** Takes a totals row; an empty cell says nothing. Several totals rows are parts of one. */
  totals(cells: readonly string[]): void {
    const before = this.#said
    this.#said = this.#columns.map(({ index, unit }, i) => (before[i] ?? 0) + ((cells[index] ?? '').trim() === '' ? Number.NaN : longDurationOf(cells[index] ?? '', unit, this.#thousands)))
  }

  /** What a part of the file came to; the next one begins anew. */
  handOver(): SumsOfPart {
    const part = { sums: [...this.#sums], said: this.#said }
    this.#sums.fill(0)
    this.#said = []
    return part
  }

  /** Adds a part of the file. */
  addPart({ sums, said }: SumsOfPart): void {
    sums.forEach((sum, i) => (this.#sums[i] = (this.#sums[i] ?? 0) + sum))
    const before = this.#said
    if (said.length > 0) this.#said = said.map((sum, i) => (before[i] ?? 0) + sum)
  }

  /** The first column whose totals differ, in seconds; null when all agree or nothing was said. */
  difference(): { readonly said: number; readonly summed: number } | null {
    for (const [i, said] of this.#said.entries()) {
      const summed = this.#sums[i] ?? 0
      if (!Number.isNaN(said) && said !== summed) return { said, summed }
    }
    return null
  }
}
