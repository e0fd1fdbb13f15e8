/** A cell where it stands: the UTF-8 bytes `from` … `to` of a longer piece. */
export type Cell = { readonly bytes: Uint8Array; readonly from: number; readonly to: number; text(): string }

const encoder = new TextEncoder()
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })
/** One character a byte: where all bytes are ASCII, it says the same as UTF-8, and positions are those of the bytes. */
const oneByOne = new TextDecoder('windows-1252')

/** Texts of a piece that are made one by one; from then on the whole piece is turned into text at once. */
const FEW = 100

/**
 * The cells of one row where they stand in a piece of a file, or in a list. One object serves all rows of a file, and
 * `cell(i)` moves it to a cell, so that reading a cell makes no text.
 */
export class RowCells implements Cell {
  bytes: Uint8Array = new Uint8Array(0)
  from = 0
  to = 0
  length = 0
  /** A stray quote tore the row: it is none. */
  broken = false
  /** Cell i stands between bounds 2i and 2i + 1. */
  #bounds = new Int32Array(0)
  /** The piece as text, made when several cells of it were asked for as text. */
  #piece: string | null = null
  #asked = 0
  #filled = 0
  /** The bytes of this row are not those the piece had when it began. */
  #rewritten = false
  #cells: readonly string[] | null = null

  /** Begins a piece: `filled` bytes of it are read. */
  begin(bytes: Uint8Array, filled: number): void {
    this.bytes = bytes
    this.#filled = filled
    this.#piece = null
    this.#asked = 0
    this.#cells = null
  }

  /** Moves to a row of the piece: `length` cells between pairs of bounds; `rewritten` when bytes of it were changed. */
  show(bounds: Int32Array<ArrayBuffer>, length: number, broken: boolean, rewritten: boolean): void {
    this.#bounds = bounds
    this.length = length
    this.broken = broken
    this.#rewritten = rewritten
  }

  /** Takes cells that are cut already. */
  takeCells(cells: readonly string[]): this {
    const parts = cells.map((cell) => encoder.encode(cell))
    const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
    const bounds = new Int32Array(cells.length * 2)
    let at = 0
    parts.forEach((part, i) => {
      bytes.set(part, at)
      bounds[2 * i] = at
      at += part.length
      bounds[2 * i + 1] = at
    })
    this.begin(bytes, at)
    this.show(bounds, cells.length, false, true)
    this.#cells = cells
    return this
  }

  /** This object, moved to a cell; a cell the row does not have is empty. */
  cell(index: number): this {
    if (index < this.length) {
      this.from = this.#bounds[2 * index] ?? 0
      this.to = this.#bounds[2 * index + 1] ?? 0
    } else this.to = this.from
    return this
  }

  /** The text of the cell it was moved to; a slice of its piece, so whoever keeps it takes a copy. */
  text(): string {
    const { bytes, from, to } = this
    if (from === to) return ''
    if (this.#rewritten || this.#asked++ < FEW) return utf8.decode(bytes.subarray(from, to))
    for (let i = from; i < to; i++) if ((bytes[i] ?? 0) >= 0x80) return utf8.decode(bytes.subarray(from, to))
    this.#piece ??= oneByOne.decode(bytes.subarray(0, this.#filled))
    return this.#piece.slice(from, to)
  }

  /** The text of a cell. */
  textOf(index: number): string {
    return this.cell(index).text()
  }

  /** Whether nothing but blanks stands in the row. */
  get blank(): boolean {
    return this.length === 1 && this.textOf(0).trim() === ''
  }

  /** All cells as texts. */
  toArray(): readonly string[] {
    return this.#cells ?? Array.from({ length: this.length }, (_, i) => this.textOf(i))
  }
}
