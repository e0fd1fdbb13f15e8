import type { MaskedBlock } from '../archive/block'
import { rowCounts } from '../archive/mask'

/** The counting rows of a block by position of their hotline, ascending within each: those of position h are rows[starts[h]] … rows[starts[h + 1] − 1]. */
export type RowGroups = { readonly rows: Uint32Array; readonly starts: Int32Array }

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

  /** The groups of a block, good until the next one; `hotline` holds the position of each row. */
  group({ block, mask }: MaskedBlock, hotline: Int16Array): RowGroups {
    if (this.#rows.length < block.rows) this.#rows = new Uint32Array(Math.ceil(block.rows * 1.25))
    const starts = this.#starts.fill(0)
    if (mask === null) countRows(hotline, block.rows, starts)
    else for (let row = 0; row < block.rows; row++) if (rowCounts(mask, row)) starts[(hotline[row] ?? 0) + 1] = (starts[(hotline[row] ?? 0) + 1] ?? 0) + 1
    for (let h = 1; h < starts.length; h++) starts[h] = (starts[h] ?? 0) + (starts[h - 1] ?? 0)
    this.#next.set(starts)
    if (mask === null) placeRows(hotline, block.rows, this.#next, this.#rows)
    else for (let row = 0; row < block.rows; row++) if (rowCounts(mask, row)) place(row, hotline[row] ?? 0, this.#next, this.#rows)
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
  for (let row = 0; row < count; row++) place(row, hotline[row] ?? 0, next, rows)
}

function place(row: number, h: number, next: Int32Array, rows: Uint32Array): void {
  const at = next[h] ?? 0
  rows[at] = row
  next[h] = at + 1
}
