/** Room for the cell of every row of a block, used again. */
export class CellList {
  #cells = new Int32Array(0)

  room(rows: number): Int32Array {
    if (this.#cells.length < rows) this.#cells = new Int32Array(Math.ceil(rows * 1.25))
    return this.#cells
  }
}
