import { rowHash, sameIdentity, type RowSource } from './row-identity'

/** Rows by identity, found without decoding a text: open addressing over bucket numbers. Entries are numbered from 0 as they come. */
export class RowTable<S extends RowSource> {
  readonly #slots: Int32Array
  readonly #mask: number
  readonly #hashes: Uint32Array
  readonly #sources: S[] = []
  readonly #rows: Int32Array
  readonly #counts: Int32Array

  /** `rows` is the most rows that will be put in. */
  constructor(rows: number) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(8, rows * 2)))
    this.#slots = new Int32Array(size)
    this.#mask = size - 1
    this.#hashes = new Uint32Array(rows)
    this.#rows = new Int32Array(rows)
    this.#counts = new Int32Array(rows)
  }

  /** The entry of the row's identity, −1 when there is none. */
  find(source: RowSource, row: number): number {
    return (this.#slots[this.#slot(source, row, rowHash(source, row))] ?? 0) - 1
  }

  /** The entry of the row's identity; made with count 0 when the identity is new. */
  put(source: S, row: number): number {
    const hash = rowHash(source, row)
    const slot = this.#slot(source, row, hash)
    const known = (this.#slots[slot] ?? 0) - 1
    if (known >= 0) return known
    const made = this.#sources.push(source) - 1
    this.#rows[made] = row
    this.#hashes[made] = hash
    this.#slots[slot] = made + 1
    return made
  }

  /** The block an entry was first seen in. */
  sourceOf(entry: number): S | null {
    return this.#sources[entry] ?? null
  }

  /** The row of that block. */
  rowOf(entry: number): number {
    return this.#rows[entry] ?? 0
  }

  /** Raises the entry's count to `count`; false when it is there already. */
  raise(entry: number, count: number): boolean {
    const higher = count > (this.#counts[entry] ?? 0)
    if (higher) this.#counts[entry] = count
    return higher
  }

  /** Takes one off the entry's count; false when none is left. */
  take(entry: number): boolean {
    const count = this.#counts[entry] ?? 0
    if (count > 0) this.#counts[entry] = count - 1
    return count > 0
  }

  #slot(source: RowSource, row: number, hash: number): number {
    let slot = (hash ^ (hash >>> 15)) & this.#mask
    for (;; slot = (slot + 1) & this.#mask) {
      const entry = (this.#slots[slot] ?? 0) - 1
      const known = this.#sources[entry]
      if (known === undefined || (this.#hashes[entry] === hash && sameIdentity(source, row, known, this.rowOf(entry)))) return slot
    }
  }
}
