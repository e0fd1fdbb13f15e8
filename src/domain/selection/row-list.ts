/** Room for row numbers, used again for every block. */
export class RowList {
  #rows = new Uint32Array(0)

  /** Room for a number of rows, filled with whatever was there. */
  room(rows: number): Uint32Array {
    if (this.#rows.length < rows) this.#rows = new Uint32Array(Math.ceil(rows * 1.25))
    return this.#rows
  }
}
