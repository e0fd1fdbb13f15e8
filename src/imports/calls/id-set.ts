const SMALLEST = 64

/**
 * A set of texts that remembers 60 bits of each, as two halves of 30: among the ids of a day a false hit is a matter of
 * one in 10^11 days. A low half is never 0.
 */
export class IdSet {
  /** Pairs of high and low halves side by side: open addressing, or end to end while at rest. */
  #pairs: Int32Array<ArrayBuffer>
  #size = 0
  #resting = false

  /** `expected` ids are made room for; more may come. */
  constructor(expected = 0) {
    this.#pairs = new Int32Array(lengthFor(expected))
  }

  get size(): number {
    return this.#size
  }

  /** Tells whether a text is (practically surely) there. */
  has(high: number, low: number): boolean {
    if (this.#resting) this.#wake()
    return this.#pairs[this.#slot(high, low) + 1] !== 0
  }

  /** Adds a text; false when it (practically surely) was there. */
  add(high: number, low: number): boolean {
    if (this.#resting) this.#wake()
    if (this.#size * 8 >= this.#pairs.length * 3) this.#spread(this.#pairs.length * 2)
    const slot = this.#slot(high, low)
    if (this.#pairs[slot + 1] !== 0) return false
    this.#pairs[slot] = high
    this.#pairs[slot + 1] = low
    this.#size++
    return true
  }

  /** A set of such pairs, each there once; they are not copied while nobody asks. */
  static of(pairs: Int32Array<ArrayBuffer>): IdSet {
    const set = new IdSet()
    set.#pairs = pairs
    set.#size = pairs.length >> 1
    set.#resting = true
    return set
  }

  /** The pairs end to end; the set may be forgotten with them. */
  pairs(): Int32Array<ArrayBuffer> {
    this.rest()
    return this.#pairs
  }

  /** Adds a text by its UTF-16 units; false when it (practically surely) was there. */
  addText(text: string): boolean {
    let high = 0x811c9dc5
    let low = 0x9747b28c
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i)
      high = Math.imul(high ^ c, 0x01000193)
      low = Math.imul(low + c, 0x2c1b3c6d)
    }
    return this.add((high ^ (high >>> 15)) & 0x3fffffff, ((low ^ (low >>> 15)) & 0x3fffffff) || 1)
  }

  /** Gives up the room between the ids until the set is asked again. */
  rest(): void {
    if (this.#resting) return
    const dense = new Int32Array(this.#size * 2)
    let at = 0
    for (let i = 0; i < this.#pairs.length; i += 2) {
      if (this.#pairs[i + 1] === 0) continue
      dense[at++] = this.#pairs[i] ?? 0
      dense[at++] = this.#pairs[i + 1] ?? 0
    }
    this.#pairs = dense
    this.#resting = true
  }

  #wake(): void {
    this.#resting = false
    this.#spread(lengthFor(this.#size))
  }

  #spread(length: number): void {
    const pairs = this.#pairs
    this.#pairs = new Int32Array(length)
    for (let i = 0; i < pairs.length; i += 2) {
      const high = pairs[i] ?? 0
      const low = pairs[i + 1] ?? 0
      if (low === 0) continue
      const slot = this.#slot(high, low)
      this.#pairs[slot] = high
      this.#pairs[slot + 1] = low
    }
  }

  /** Where the pair stands, or the free place for it. */
  #slot(high: number, low: number): number {
    const pairs = this.#pairs
    const last = pairs.length - 2
    let slot = ((high ^ low) << 1) & last
    while (pairs[slot + 1] !== 0 && (pairs[slot + 1] !== low || pairs[slot] !== high)) slot = (slot + 2) & last
    return slot
  }
}

/** Room for so many ids, three quarters full at most; a power of two. */
function lengthFor(ids: number): number {
  let length = SMALLEST
  while (ids * 8 >= length * 3) length *= 2
  return length
}
