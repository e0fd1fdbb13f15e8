/** A cell where it stands: the characters `from` … `to` of a longer text. */
export type Cell = { readonly text: string; readonly from: number; readonly to: number }

/**
 * The cells of one row: of a line that nobody cut up, or of a list. One object serves all rows of a file, and
 * `cell(i)` moves it to a cell, so that reading a cell makes no text.
 */
export class RowCells implements Cell {
  #cells: readonly string[] | null = null
  #line = ''
  /** The next delimiter and the next CR in the text of the line; its length where there is none. */
  #comma = -1
  #return = -1
  /** Cell i of a line is what stands between bounds i and i + 1. */
  #bounds = new Int32Array(64)
  length = 0
  text = ''
  from = 0
  to = 0

  /** Begins a text whose lines will be taken in their order. */
  begin(text: string): void {
    this.#line = text
    this.#cells = null
    this.#comma = -1
    this.#return = -1
  }

  /** Takes the line at `from`: it ends at LF, CRLF, a bare CR or with the text. Returns where the next one begins. */
  takeLine(from: number, delimiter: string): number {
    const text = this.#line
    // What was found beyond the line before is kept: a text without delimiters is searched once, not once a line.
    let comma = this.#comma < from ? found(text, delimiter, from) : this.#comma
    const feed = found(text, '\n', from)
    if (this.#return < from) this.#return = found(text, '\r', from)
    const end = Math.min(feed, this.#return)
    let bounds = this.#bounds
    let n = 0
    bounds[0] = from - 1
    while (comma < end) {
      bounds[++n] = comma
      if (n + 1 === bounds.length) bounds = this.#widen()
      comma = found(text, delimiter, comma + 1)
    }
    bounds[++n] = end
    this.#comma = comma
    this.length = n
    return feed === end + 1 && end === this.#return ? feed + 1 : end + 1
  }

  /** Takes cells that are cut already. */
  takeCells(cells: readonly string[]): this {
    this.#cells = cells
    this.length = cells.length
    return this
  }

  /** This object, moved to a cell; a cell the row does not have is empty. */
  cell(index: number): Cell {
    if (this.#cells !== null) {
      this.text = this.#cells[index] ?? ''
      this.from = 0
      this.to = this.text.length
    } else if (index >= this.length) this.to = this.from
    else {
      this.text = this.#line
      this.from = (this.#bounds[index] ?? 0) + 1
      this.to = this.#bounds[index + 1] ?? 0
    }
    return this
  }

  /** The text of a cell. */
  textOf(index: number): string {
    const { text, from, to } = this.cell(index)
    return text.slice(from, to)
  }

  /** All cells as texts. */
  toArray(): readonly string[] {
    return this.#cells ?? Array.from({ length: this.length }, (_, i) => this.textOf(i))
  }

  #widen(): Int32Array<ArrayBuffer> {
    const wider = new Int32Array(this.#bounds.length * 2)
    wider.set(this.#bounds)
    return (this.#bounds = wider)
  }
}

function found(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from)
  return at === -1 ? text.length : at
}
