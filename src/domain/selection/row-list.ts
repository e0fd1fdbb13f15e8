/** Room for row numbers, used again for every block. */
export class RowList {
  #rows = new Uint32Array(0)
  #counted = 0

  /** Room for a number of rows, filled with whatever was there. */
  room(rows: number): Uint32Array {
    if (this.#rows.length < rows) this.#rows = new Uint32Array(Math.ceil(rows * 1.25))
    return this.#rows
  }

  /** The numbers 0 … rows − 1. */
  all(rows: number): Uint32Array {
    const list = this.room(rows)
    if (this.#counted > list.length || list[this.#counted - 1] !== this.#counted - 1) this.#counted = 0
    for (; this.#counted < rows; this.#counted++) list[this.#counted] = this.#counted
    return list.subarray(0, rows)
  }
}
