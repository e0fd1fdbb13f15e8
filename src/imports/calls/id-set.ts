/** A set of texts that remembers only 64 bits of each: a million ids take 16 MB, a false hit is a matter of 1 in 10^7 files. */
export class IdSet {
  /** Pairs of high and low halves, side by side: one look into memory finds both. */
  #pairs = new Uint32Array(1 << 14)
  #size = 0

  /** Adds a text (or a part of one); false when it (practically surely) was there. */
  add(text: string, from = 0, to = text.length): boolean {
    if (this.#size * 4 >= this.#pairs.length) this.#grow()
    let high = 0x811c9dc5
    let low = 0x9747b28c
    for (let i = from; i < to; i++) {
      const c = text.charCodeAt(i)
      high = Math.imul(high ^ c, 0x01000193)
      low = Math.imul(low + c, 0x2c1b3c6d)
    }
    low ^= low >>> 15
    return this.#put((high ^ (high >>> 15)) >>> 0, (low >>> 0) || 1)
  }

  #put(high: number, low: number): boolean {
    const pairs = this.#pairs
    const last = pairs.length - 2
    let slot = ((high ^ low) << 1) & last
    for (; pairs[slot + 1] !== 0; slot = (slot + 2) & last) {
      if (pairs[slot + 1] === low && pairs[slot] === high) return false
    }
    pairs[slot] = high
    pairs[slot + 1] = low
    this.#size++
    return true
  }

  #grow(): void {
    const pairs = this.#pairs
    this.#pairs = new Uint32Array(pairs.length * 4)
    this.#size = 0
    for (let i = 0; i < pairs.length; i += 2) if (pairs[i + 1] !== 0) this.#put(pairs[i] ?? 0, pairs[i + 1] ?? 0)
  }
}
