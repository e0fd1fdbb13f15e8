import type { Cell } from '../rows/row-cells'
import { detached } from './detached'

/** An answer to a cell, and the cell's bytes. */
type Known<T> = { readonly bytes: Uint8Array; readonly hash: number; readonly answer: T }

const RECENT = 256

/** Answers to the distinct cells of one column, each worked out once. A cell read in place is found by its bytes. */
export class CellMemo<T> {
  readonly #answers = new Map<string, T>()
  /** Open addressing; its length is a power of two. */
  #slots: (Known<T> | undefined)[] = Array.from({ length: 128 })
  #known = 0
  /** Those met lately, by a few of their bytes. */
  readonly #recent: (Known<T> | undefined)[] = Array.from({ length: RECENT })
  readonly #answer: (cell: string) => T
  readonly #max: number

  /** `answer` must keep no part of the cell it is given; at most `max` answers are remembered. */
  constructor(answer: (cell: string) => T, max: number) {
    this.#answer = answer
    this.#max = max
  }

  /** The answer to a cell. */
  of(cell: string): T {
    const known = this.#answers.get(cell)
    if (known !== undefined) return known
    const own = detached(cell)
    const answer = this.#answer(own)
    if (this.#answers.size < this.#max) this.#answers.set(own, answer)
    return answer
  }

  /** The answer to a cell in place. */
  in(cell: Cell): T {
    const { bytes, from, to } = cell
    if (from === to) return this.of('')
    const length = to - from
    const place = ((bytes[from] ?? 0) * 7 + (bytes[from + (length >> 1)] ?? 0) * 3 + (bytes[to - 1] ?? 0) + length) & (RECENT - 1)
    const recent = this.#recent[place]
    if (recent !== undefined && sameBytes(recent.bytes, bytes, from, to)) return recent.answer
    const known = this.#find(cell)
    this.#recent[place] = known
    return known.answer
  }

  #find(cell: Cell): Known<T> {
    const { bytes, from, to } = cell
    let hash = 0x811c9dc5
    for (let i = from; i < to; i++) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193)
    const slots = this.#slots
    const last = slots.length - 1
    let slot = (hash ^ (hash >>> 15)) & last
    for (let known = slots[slot]; known !== undefined; known = slots[slot]) {
      if (known.hash === hash && sameBytes(known.bytes, bytes, from, to)) return known
      slot = (slot + 1) & last
    }
    const made = { bytes: bytes.slice(from, to), hash, answer: this.of(cell.text()) }
    if (this.#known < this.#max) this.#keep(slot, made)
    return made
  }

  #keep(slot: number, known: Known<T>): void {
    this.#slots[slot] = known
    this.#known++
    if (this.#known * 2 < this.#slots.length) return
    const wider: (Known<T> | undefined)[] = Array.from({ length: this.#slots.length * 4 })
    for (const each of this.#slots) {
      if (each === undefined) continue
      let at = (each.hash ^ (each.hash >>> 15)) & (wider.length - 1)
      while (wider[at] !== undefined) at = (at + 1) & (wider.length - 1)
      wider[at] = each
    }
    this.#slots = wider
  }
}

function sameBytes(known: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  if (known.length !== to - from) return false
  for (let i = 0; i < known.length; i++) if (known[i] !== bytes[from + i]) return false
  return true
}
