import type { PackedText } from './block'
import type { Utf8Span } from './utf8-span'

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** Texts held until they are encoded together: one native call for many, and few enough to be forgotten soon. */
const HELD = 256

/** Collects the texts of one column as UTF-8 end to end; no string is kept for long. */
export class TextPacker {
  #bytes: Uint8Array<ArrayBuffer>
  #offsets: Uint32Array<ArrayBuffer>
  #rows = 0
  #used = 0
  #held: string[] = []

  /** Room is made for as much as `like` holds; more may come. */
  constructor(like?: TextPacker) {
    this.#bytes = new Uint8Array(Math.max(1024, like ? like.#used + (like.#used >> 3) : 0))
    this.#offsets = new Uint32Array(Math.max(HELD, like ? like.#rows + (like.#rows >> 3) : 0) + 1)
  }

  /** Begins anew in the same room. */
  restart(): void {
    this.#rows = this.#used = 0
    this.#held = []
  }

  /** Appends the text of the next row. A lone surrogate becomes U+FFFD. */
  push(text: string): void {
    if (this.#held.push(text) === HELD) this.#encode()
  }

  /** Appends the text of the next row as it stands in bytes. */
  pushSpan({ bytes, from, to }: Utf8Span): void {
    if (this.#held.length > 0) this.#encode()
    if (this.#rows + 1 >= this.#offsets.length) this.#widen(1)
    let used = this.#used
    if (used + to - from > this.#bytes.length) this.#room(to - from)
    const own = this.#bytes
    for (let i = from; i < to; i++) own[used++] = bytes[i] ?? 0
    this.#offsets[++this.#rows] = this.#used = used
  }

  /** The texts in the given order of rows (null: as pushed), in arrays of exactly their size. */
  pack(order: Uint32Array | null = null): PackedText {
    this.#encode()
    if (!order) return { offsets: this.#offsets.slice(0, this.#rows + 1), bytes: this.#bytes.slice(0, this.#used) }
    const offsets = new Uint32Array(order.length + 1)
    const bytes = new Uint8Array(this.#used)
    let at = 0
    for (let row = 0; row < order.length; row++) {
      const source = order[row] ?? 0
      const end = this.#offsets[source + 1] ?? 0
      for (let i = this.#offsets[source] ?? 0; i < end; i++) bytes[at++] = this.#bytes[i] ?? 0
      offsets[row + 1] = at
    }
    return { offsets, bytes }
  }

  #encode(): void {
    const held = this.#held
    this.#held = []
    this.#widen(held.length)
    const text = held.join('')
    // A UTF-16 unit takes three bytes at most.
    const space = this.#room(text.length * 3)
    const { written } = encoder.encodeInto(text, space)
    if (written === text.length) this.#close(held)
    else this.#closeEach(held, space)
  }

  /** All units were one byte: the lengths are those of the texts. */
  #close(held: readonly string[]): void {
    for (const text of held) this.#offsets[++this.#rows] = this.#used += text.length
  }

  /** Texts end where their own bytes end; encoded one by one, so that halves of a pair in neighbours never meet. */
  #closeEach(held: readonly string[], space: Uint8Array): void {
    let at = 0
    for (const text of held) {
      at += encoder.encodeInto(text, space.subarray(at)).written
      this.#offsets[++this.#rows] = this.#used + at
    }
    this.#used += at
  }

  #room(size: number): Uint8Array<ArrayBuffer> {
    if (this.#used + size > this.#bytes.length) {
      const wider = new Uint8Array(Math.max(this.#bytes.length * 2, this.#used + size))
      wider.set(this.#bytes)
      this.#bytes = wider
    }
    return this.#bytes.subarray(this.#used)
  }

  #widen(rows: number): void {
    if (this.#rows + rows < this.#offsets.length) return
    const wider = new Uint32Array(Math.max(this.#offsets.length * 2, this.#rows + rows + 1))
    wider.set(this.#offsets)
    this.#offsets = wider
  }
}

/** Packs a list of texts. */
export function packTexts(texts: Iterable<string>): PackedText {
  const packer = new TextPacker()
  for (const text of texts) packer.push(text)
  return packer.pack()
}

/** Number of texts. */
export function textCount(packed: PackedText): number {
  return packed.offsets.length - 1
}

/** The text of one row, `''` for a row that is not there. */
export function textAt(packed: PackedText, row: number): string {
  const from = packed.offsets[row] ?? 0
  const to = packed.offsets[row + 1] ?? from
  return from === to ? '' : decoder.decode(packed.bytes.subarray(from, to))
}

/** All texts in row order. */
export function* eachText(packed: PackedText): Generator<string, void, undefined> {
  for (let row = 0; row < textCount(packed); row++) yield textAt(packed, row)
}

/** Tells whether two rows hold the same bytes, without decoding them. */
export function sameText(a: PackedText, rowA: number, b: PackedText, rowB: number): boolean {
  const fromA = a.offsets[rowA] ?? 0
  const fromB = b.offsets[rowB] ?? 0
  const length = (a.offsets[rowA + 1] ?? fromA) - fromA
  if (length !== (b.offsets[rowB + 1] ?? fromB) - fromB) return false
  for (let i = 0; i < length; i++) if (a.bytes[fromA + i] !== b.bytes[fromB + i]) return false
  return true
}

/** FNV-1a over the bytes of one row, continued from `seed`: a 32-bit bucket number, not a proof of equality. */
export function hashText(packed: PackedText, row: number, seed = 0x811c9dc5): number {
  let hash = seed
  const end = packed.offsets[row + 1] ?? 0
  for (let i = packed.offsets[row] ?? 0; i < end; i++) hash = Math.imul(hash ^ (packed.bytes[i] ?? 0), 0x01000193)
  return hash >>> 0
}
