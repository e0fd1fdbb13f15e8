import type { RowMask } from '../archive/block'
import { rowCounts } from '../archive/mask'

/** The counting rows of a block by position of their hotline, ascending within each: those of position h are rows[starts[h]] … rows[starts[h + 1] − 1]. */
export type RowGroups = { readonly rows: Uint32Array; readonly starts: Int32Array }

/** Moves the rows that do not count to a position of their own. */
export function setApart(mask: RowMask, hotline: Int16Array, rows: number, position: number): void {
  if (mask === null) return
  for (let row = 0; row < rows; row++) if (!rowCounts(mask, row)) hotline[row] = position
}

/** Groups the rows of one block after the other in the same memory. */
export class RowGrouper {
  #rows = new Uint32Array(0)
  readonly #starts: Int32Array
  readonly #next: Int32Array

  /** `positions`: one more than the greatest position. */
  constructor(positions: number) {
    this.#starts = new Int32Array(positions + 1)
    this.#next = new Int32Array(positions + 1)
  }

  /** The groups of so many rows, good until the next ones; `hotline` holds the position of each row. */
  group(count: number, hotline: Int16Array): RowGroups {
    if (this.#rows.length < count) this.#rows = new Uint32Array(Math.ceil(count * 1.25))
    const starts = this.#starts.fill(0)
    countRows(hotline, count, starts)
    for (let h = 1; h < starts.length; h++) starts[h] = (starts[h] ?? 0) + (starts[h - 1] ?? 0)
    this.#next.set(starts)
    placeRows(hotline, count, this.#next, this.#rows)
    return { rows: this.#rows, starts }
  }
}

function countRows(hotline: Int16Array, count: number, starts: Int32Array): void {
  for (let row = 0; row < count; row++) {
    const after = (hotline[row] ?? 0) + 1
    starts[after] = (starts[after] ?? 0) + 1
  }
}

function placeRows(hotline: Int16Array, count: number, next: Int32Array, rows: Uint32Array): void {
  for (let row = 0; row < count; row++) {
    const h = hotline[row] ?? 0
    const at = next[h] ?? 0
    rows[at] = row
    next[h] = at + 1
  }
}
