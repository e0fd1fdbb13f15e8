import type { MaskedBlock } from '../archive/block'

/** A 32-bit number of a caller key, evenly spread. */
export function callerHash(caller: number): number {
  const hash = Math.imul(caller | 0, 0x9e3779b1) ^ Math.imul((caller / 0x100000000) | 0, 0x85ebca6b)
  return hash ^ (hash >>> 15)
}

/**
 * Tells callers who surely called once from those who may have called again: one bit a hash, two rows of bits.
 * Most callers call once; kept out of the table of callers they leave it small enough for the processor's own memory.
 */
export class CallerSieve {
  readonly #once: Uint32Array
  readonly #again: Uint32Array
  readonly #mask: number
  /** Calls whose hash had been seen before. */
  readonly seenAgain: number

  constructor(blocks: readonly MaskedBlock[]) {
    const calls = blocks.reduce((n, { block }) => n + block.rows, 0)
    const words = 2 ** Math.min(20, Math.max(5, Math.ceil(Math.log2(Math.max(1, calls / 4)))))
    this.#once = new Uint32Array(words)
    this.#again = new Uint32Array(words)
    this.#mask = words * 32 - 1
    this.seenAgain = blocks.reduce((n, { block }) => n + sift(block.caller, block.rows, this.#once, this.#again, this.#mask), 0)
  }

  /** Writes the rows whose caller may have called more than once into `rows`, ascending; returns how many. */
  pick(caller: Float64Array, count: number, rows: Uint32Array): number {
    const again = this.#again
    const mask = this.#mask
    let n = 0
    for (let row = 0; row < count; row++) {
      const key = caller[row] ?? 0
      const bit = callerHash(key) & mask
      rows[n] = row
      n += ((again[bit >>> 5] ?? 0) >>> (bit & 31)) & Number(key !== 0)
    }
    return n
  }
}

function sift(caller: Float64Array, count: number, once: Uint32Array, again: Uint32Array, mask: number): number {
  let seen = 0
  for (let row = 0; row < count; row++) {
    const key = caller[row] ?? 0
    const bit = callerHash(key) & mask
    const word = bit >>> 5
    const known = once[word] ?? 0
    const had = (known >>> (bit & 31)) & 1
    again[word] = (again[word] ?? 0) | (had << (bit & 31))
    once[word] = known | (Number(key !== 0) << (bit & 31))
    seen += had
  }
  return seen
}
