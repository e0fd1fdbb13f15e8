import { rowHash, sameIdentity, type RowSource } from './row-identity'

/** A call known under one identity: the block and row first seen, and a counter its user keeps. */
export type KnownRow<S extends RowSource> = { readonly source: S; readonly row: number; count: number }

/** Rows by identity, found without decoding a text: open addressing over bucket numbers. */
export class RowTable<S extends RowSource> {
  readonly #slots: Int32Array
  readonly #mask: number
  readonly #known: KnownRow<S>[] = []

  /** `rows` is the most rows that will be put in. */
  constructor(rows: number) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(8, rows * 2)))
    this.#slots = new Int32Array(size)
    this.#mask = size - 1
  }

  /** The entry of the row's identity, or null. */
  find(source: RowSource, row: number): KnownRow<S> | null {
    const slot = this.#slot(source, row)
    return this.#known[(this.#slots[slot] ?? 0) - 1] ?? null
  }

  /** The entry of the row's identity; made with count 0 when the identity is new. */
  put(source: S, row: number): KnownRow<S> {
    const slot = this.#slot(source, row)
    const known = this.#known[(this.#slots[slot] ?? 0) - 1]
    if (known) return known
    const made = { source, row, count: 0 }
    this.#slots[slot] = this.#known.push(made)
    return made
  }

  #slot(source: RowSource, row: number): number {
    const hash = rowHash(source, row)
    let slot = (hash ^ (hash >>> 15)) & this.#mask
    for (;;) {
      const known = this.#known[(this.#slots[slot] ?? 0) - 1]
      if (!known || sameIdentity(source, row, known.source, known.row)) return slot
      slot = (slot + 1) & this.#mask
    }
  }
}
