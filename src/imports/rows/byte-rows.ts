import { RowCells } from './row-cells'

const FEED = 10
const RETURN = 13
const QUOTE = 34
const SPACE = 32
const TAB = 9

/** A quoted cell longer than this was never closed. */
const LONGEST_CELL = 65_536
/** A row that does not end within this many bytes is no row; so much of it is shown. */
const LONGEST_ROW = 1 << 20
const SHOWN_BYTES = 200

/**
 * Cuts UTF-8 bytes that come in pieces into rows; cells stay where they are. A row ends at LF, CRLF or a bare CR.
 * Quotes are read as RFC 4180 has them, row by row: a cell that opens with a quote but goes on behind its closing one is
 * taken as it stands (`"User 10" <114>`), and a quote left open costs its own line only (`row.broken`).
 */
export class ByteRows {
  readonly #delimiter: number
  /** No byte above it ends a cell: nearly all bytes are told by one comparison. */
  readonly #highestStop: number
  readonly row = new RowCells()
  #bytes = new Uint8Array(1 << 16)
  #at = 0
  #end = 0
  #last = false
  /** Cell i of the row stands between bounds 2i and 2i + 1. */
  #bounds = new Int32Array(128)
  /** Cells of the row that hold doubled quotes or CRs. */
  #escaped: number[] = []
  /** The last quoted cell was torn. */
  #torn = false
  /** What follows up to the line end belongs to a row that was too long. */
  #passing = false

  constructor(delimiter: string) {
    this.#delimiter = delimiter.charCodeAt(0)
    this.#highestStop = Math.max(RETURN, this.#delimiter)
  }

  /** Adds the next piece; `next` gives the rows it completes. */
  push(piece: Uint8Array): void {
    const rest = this.#end - this.#at
    const needed = rest + piece.length + 1
    if (needed > this.#bytes.length) {
      const wider = new Uint8Array(needed + (needed >> 3))
      wider.set(this.#bytes.subarray(this.#at, this.#end))
      this.#bytes = wider
    } else this.#bytes.copyWithin(0, this.#at, this.#end)
    this.#bytes.set(piece, rest)
    this.#begin(rest + piece.length)
  }

  /** The file is over: `next` gives what is left. */
  end(): void {
    this.#bytes.copyWithin(0, this.#at, this.#end)
    this.#last = true
    this.#begin(this.#end - this.#at)
  }

  /** What is read of a row that is not known to be whole. */
  get rest(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(this.#at, this.#end)
  }

  /** Moves `row` to the next row; false when what is left is not known to be whole. */
  next(): boolean {
    const bytes = this.#bytes
    const end = this.#end
    const delimiter = this.#delimiter
    const highest = this.#highestStop
    let bounds = this.#bounds
    let i = this.#at
    let n = 0
    let broken = false
    if (this.#passing) i = this.#pass()
    if (i >= end) return false
    for (;;) {
      if (2 * n === bounds.length) bounds = this.#widen()
      let stop = bytes[i] ?? 0
      if (stop === QUOTE && i < end) {
        i = this.#quoted(i, n)
        if (i < 0) return this.#unfinished()
        if (this.#torn) broken = true
        stop = bytes[i] ?? 0
      } else {
        bounds[2 * n] = i
        // A line feed stands behind the last byte: the search needs no other end.
        while (stop > highest || (stop !== delimiter && stop !== FEED && stop !== RETURN)) stop = bytes[++i] ?? 0
        bounds[2 * n + 1] = i
      }
      n++
      if (i >= end) {
        if (!this.#last) return this.#unfinished()
        return this.#take(n, broken, end)
      }
      i++
      if (stop === delimiter) continue
      if (stop === RETURN) {
        if (i >= end && !this.#last) return this.#unfinished()
        if (i < end && bytes[i] === FEED) i++
      }
      return this.#take(n, broken, i)
    }
  }

  #begin(end: number): void {
    this.#at = 0
    this.#end = end
    this.#bytes[end] = FEED
    this.row.begin(this.#bytes, end)
  }

  /** Makes the cells found the row, doubled quotes undone. */
  #take(cells: number, broken: boolean, next: number): true {
    if (next - this.#at > LONGEST_ROW) return this.#tooLong()
    const escaped = this.#escaped.length > 0
    if (escaped) {
      for (const cell of this.#escaped) this.#bounds[2 * cell + 1] = unescaped(this.#bytes, this.#bounds[2 * cell] ?? 0, this.#bounds[2 * cell + 1] ?? 0)
      this.#escaped = []
    }
    this.#at = next
    this.row.show(this.#bounds, cells, broken, escaped)
    return true
  }

  /** The row goes on in the next piece, unless it is so long that it is none. */
  #unfinished(): boolean {
    this.#escaped = []
    return this.#end - this.#at > LONGEST_ROW && this.#tooLong()
  }

  /** Where it is torn must not depend on the pieces it came in. */
  #tooLong(): true {
    this.#escaped = []
    this.#bounds[0] = this.#at
    this.#bounds[1] = this.#at + SHOWN_BYTES
    this.#at += LONGEST_ROW
    this.#passing = true
    this.row.show(this.#bounds, 1, true, false)
    return true
  }

  /** Passes the rest of a row that was too long; returns where the next one begins, or the end when that is not known. */
  #pass(): number {
    const bytes = this.#bytes
    const end = this.#end
    let i = this.#at
    while (bytes[i] !== FEED && bytes[i] !== RETURN) i++
    const open = i >= end || (bytes[i] === RETURN && i + 1 >= end && !this.#last)
    this.#at = open ? Math.min(i, end) : i + (bytes[i] === RETURN && bytes[i + 1] === FEED && i + 1 < end ? 2 : 1)
    this.#passing = open
    return open ? end : this.#at
  }

  /** Bounds the cell that opens with a quote at `at`; returns where it ends, −1 when that is not known yet. */
  #quoted(at: number, cell: number): number {
    const bytes = this.#bytes
    const end = this.#end
    const far = Math.min(end, at + LONGEST_CELL + 1)
    this.#torn = false
    let escaped = false
    let lines = false
    for (let i = at + 1; i < far; i++) {
      const b = bytes[i] ?? 0
      if (b === FEED) lines = true
      else if (b === RETURN) escaped = lines = true
      if (b !== QUOTE) continue
      if (i + 1 >= end && !this.#last) return -1
      if (i + 1 < end && bytes[i + 1] === QUOTE) {
        escaped = true
        i++
        continue
      }
      const after = this.#behindBlanks(i + 1)
      if (after < 0) return -1
      if (this.#isStop(after)) {
        if (escaped) this.#escaped.push(cell)
        return this.#bound(cell, at + 1, i, after)
      }
      return lines ? this.#tear(at, cell) : this.#plainFrom(i + 1, at, cell)
    }
    return far === end && end - at <= LONGEST_CELL && !this.#last ? -1 : this.#tear(at, cell)
  }

  /** The cell up to the next delimiter or line end, and the row with it, is lost; the next line is whole again. */
  #tear(at: number, cell: number): number {
    this.#torn = true
    return this.#plainFrom(at, at, cell)
  }

  /** A cell taken as it stands, from `from` to where what goes on at `at` ends. */
  #plainFrom(at: number, from: number, cell: number): number {
    let i = at
    while (!this.#isStop(i)) i++
    return i >= this.#end && !this.#last ? -1 : this.#bound(cell, from, i, i)
  }

  /** The first byte behind blanks; −1 when the piece ends before it. */
  #behindBlanks(at: number): number {
    let i = at
    while (i < this.#end && !this.#isStop(i) && (this.#bytes[i] === SPACE || this.#bytes[i] === TAB)) i++
    return i >= this.#end && !this.#last ? -1 : i
  }

  #isStop(i: number): boolean {
    const b = this.#bytes[i]
    return i >= this.#end || b === this.#delimiter || b === FEED || b === RETURN
  }

  #bound(cell: number, from: number, to: number, next: number): number {
    this.#bounds[2 * cell] = from
    this.#bounds[2 * cell + 1] = to
    return next
  }

  #widen(): Int32Array<ArrayBuffer> {
    const wider = new Int32Array(this.#bounds.length * 2)
    wider.set(this.#bounds)
    return (this.#bounds = wider)
  }
}

/** Undoes doubled quotes, and turns CRLF and bare CR into LF, where they stand; returns the new end. */
function unescaped(bytes: Uint8Array, from: number, to: number): number {
  let put = from
  for (let i = from; i < to; i++) {
    const b = bytes[i] ?? 0
    const next = i + 1 < to ? bytes[i + 1] : 0
    if (b === QUOTE && next === QUOTE) i++
    else if (b === RETURN && next === FEED) continue
    bytes[put++] = b === RETURN ? FEED : b
  }
  return put
}
