import { planColumn, readColumn, writeColumn, type ColumnNote, type PlannedColumn, type Whole } from './number-column'

const encoder = new TextEncoder()
const decoder = new TextDecoder()
const FORMAT = 1
const HIGH = 0x1_0000_0000
/** Bytes looked at before it is asked whether they are too many different ones. */
const LOOK = 4096

/** Numbers that are not all whole: kept bit for bit. */
type RawNote = { readonly raw: readonly [at: number, length: number] }
/** Whole numbers beyond 32 bits: their high and low parts. */
type WideNote = { readonly high: ColumnNote; readonly low: ColumnNote }
/** Bytes of texts as they stand, or two to a byte: which sixteen there are, and where each byte stands among them. */
type BytesNote = { readonly letters: readonly number[] | null; readonly bytes: readonly [at: number, length: number] }
type Note = ColumnNote | RawNote | WideNote | BytesNote

/** The head of a packed value: what its maker wants to know first, and where each column stands. */
type Head = { readonly format: number; readonly notes: readonly Note[]; readonly about: unknown }

/** Gathers columns and lays them into one buffer: a head as JSON, then column after column, each from a place divisible by eight. */
export class ValuePacker {
  readonly #columns: PlannedColumn[] = []
  /** What is laid down as it stands. */
  readonly #raws: Uint8Array[] = []
  readonly #makers: ((notes: ColumnNote[], raws: number[]) => Note)[] = []

  /** A column of whole numbers. */
  add(column: Whole): void {
    const i = this.#plan(column)
    this.#makers.push((notes) => noteAt(notes, i))
  }

  /** A column of any numbers; whole ones, as keys of callers are, in parts. */
  addWide(column: Float64Array): void {
    const parts = halvesOf(column)
    if (!parts) {
      const i = this.#raws.push(new Uint8Array(column.buffer, column.byteOffset, column.byteLength)) - 1
      this.#makers.push((_, raws) => ({ raw: [raws[i] ?? 0, column.length] }))
      return
    }
    const [high, low] = [this.#plan(parts.high), this.#plan(parts.low)]
    this.#makers.push((notes) => ({ high: noteAt(notes, high), low: noteAt(notes, low) }))
  }

  /** Bytes of texts: two to a byte where there are at most sixteen different ones. */
  addBytes(bytes: Uint8Array): void {
    const letters = lettersOf(bytes)
    const i = this.#raws.push(letters ? paired(bytes, letters) : bytes) - 1
    this.#makers.push((_, raws) => ({ letters, bytes: [raws[i] ?? 0, bytes.length] }))
  }

  /** One buffer of all columns, in the order they were added; `about` is any value JSON can say. */
  pack(about: unknown): ArrayBuffer {
    let size = 0
    const place = (bytes: number) => {
      const at = size
      size = (size + bytes + 7) & ~7
      return at
    }
    const raws = this.#raws.map((raw) => place(raw.byteLength))
    const notes = this.#columns.map(({ column, form, base, bytes }): ColumnNote => [place(bytes), column.length, form, base])
    const head: Head = { format: FORMAT, notes: this.#makers.map((make) => make(notes, raws)), about }
    const text = encoder.encode(JSON.stringify(head))
    const from = (4 + text.length + 7) & ~7
    const buffer = new ArrayBuffer(from + size)
    new Uint32Array(buffer, 0, 1)[0] = text.length
    new Uint8Array(buffer).set(text, 4)
    this.#raws.forEach((raw, i) => new Uint8Array(buffer, from + (raws[i] ?? 0), raw.length).set(raw))
    this.#columns.forEach((column, i) => writeColumn(column, buffer, from + noteAt(notes, i)[0]))
    return buffer
  }

  #plan(column: Whole): number {
    return this.#columns.push(planColumn(column)) - 1
  }
}

/** Reads the columns of a packed value in the order they were added. */
export class ValueReader {
  readonly #buffer: ArrayBuffer
  readonly #from: number
  readonly #notes: readonly Note[]
  readonly about: unknown
  #next = 0

  constructor(buffer: ArrayBuffer) {
    const length = new Uint32Array(buffer, 0, 1)[0] ?? 0
    const head = JSON.parse(decoder.decode(new Uint8Array(buffer, 4, length))) as Head
    if (head.format !== FORMAT) throw new Error(`a packed value of format ${head.format}`)
    this.#buffer = buffer
    this.#from = (4 + length + 7) & ~7
    this.#notes = head.notes
    this.about = head.about
  }

  /** The next column, in an array `make` makes for so many numbers. */
  column<C extends Whole>(make: (length: number) => C): C {
    const note = this.#take()
    if (!isColumn(note)) throw new Error('not a column of whole numbers')
    return this.#read(note, make(note[1]))
  }

  /** The next column of any numbers. */
  wide(): Float64Array<ArrayBuffer> {
    const note = this.#take()
    if ('raw' in note) return new Float64Array(this.#buffer.slice(this.#from + note.raw[0], this.#from + note.raw[0] + note.raw[1] * 8))
    if (!('high' in note)) throw new Error('not a column of wide numbers')
    const high = this.#read(note.high, new Uint32Array(note.high[1]))
    const low = this.#read(note.low, new Uint32Array(note.low[1]))
    const column = new Float64Array(low.length)
    for (let i = 0; i < column.length; i++) column[i] = (high[i] ?? 0) * HIGH + (low[i] ?? 0)
    return column
  }

  /** The next bytes of texts. */
  bytes(): Uint8Array<ArrayBuffer> {
    const note = this.#take()
    if (!('letters' in note)) throw new Error('not bytes of texts')
    const { letters, bytes: [at, length] } = note
    const bytes = new Uint8Array(length)
    if (letters) apart(new Uint8Array(this.#buffer, this.#from + at, (length + 1) >> 1), letters, bytes)
    else bytes.set(new Uint8Array(this.#buffer, this.#from + at, length))
    return bytes
  }

  #read<C extends Whole>([at, length, form, base]: ColumnNote, into: C): C {
    return readColumn(this.#buffer, [this.#from + at, length, form, base], into)
  }

  #take(): Note {
    const note = this.#notes[this.#next++]
    if (!note) throw new Error('a packed value without the column')
    return note
  }
}

function isColumn(note: Note): note is ColumnNote {
  return Array.isArray(note)
}

function noteAt(notes: readonly ColumnNote[], i: number): ColumnNote {
  return notes[i] ?? [0, 0, 0, 0]
}

/** The parts above and below 32 bits of whole numbers; null when one of them is none. */
function halvesOf(column: Float64Array): { readonly high: Uint32Array; readonly low: Uint32Array } | null {
  const high = new Uint32Array(column.length)
  const low = new Uint32Array(column.length)
  for (let i = 0; i < column.length; i++) {
    const value = column[i] ?? 0
    if (!(value >= 0 && value <= Number.MAX_SAFE_INTEGER)) return null
    const above = Math.floor(value / HIGH)
    high[i] = above
    low[i] = value - above * HIGH
    // Fractions and the negative zero do not come back.
    if (!Object.is(above * HIGH + (low[i] ?? 0), value)) return null
  }
  return { high, low }
}

/** The different bytes in ascending order; null when there are more than sixteen. */
function lettersOf(bytes: Uint8Array): number[] | null {
  const seen = new Uint8Array(256)
  const { length } = bytes
  for (let from = 0; from < length; from += LOOK) {
    const to = Math.min(length, from + LOOK)
    for (let i = from; i < to; i++) seen[bytes[i] ?? 0] = 1
    let different = 0
    for (let byte = 0; byte < 256; byte++) different += seen[byte] ?? 0
    if (different > 16) return null
  }
  return [...seen.keys()].filter((byte) => seen[byte] === 1)
}

/** Two bytes as one, by their places among the letters. */
function paired(bytes: Uint8Array, letters: readonly number[]): Uint8Array {
  const placeOf = new Uint8Array(256)
  letters.forEach((letter, place) => (placeOf[letter] = place))
  const pairs = new Uint8Array((bytes.length + 1) >> 1)
  const whole = bytes.length >> 1
  for (let i = 0; i < whole; i++) pairs[i] = (placeOf[bytes[2 * i] ?? 0] ?? 0) | ((placeOf[bytes[2 * i + 1] ?? 0] ?? 0) << 4)
  if (bytes.length & 1) pairs[whole] = placeOf[bytes[bytes.length - 1] ?? 0] ?? 0
  return pairs
}

function apart(pairs: Uint8Array, letters: readonly number[], into: Uint8Array): void {
  const letterAt = new Uint8Array(16)
  letterAt.set(letters)
  const whole = into.length >> 1
  for (let i = 0; i < whole; i++) {
    const pair = pairs[i] ?? 0
    into[2 * i] = letterAt[pair & 15] ?? 0
    into[2 * i + 1] = letterAt[pair >> 4] ?? 0
  }
  if (into.length & 1) into[2 * whole] = letterAt[(pairs[whole] ?? 0) & 15] ?? 0
}
