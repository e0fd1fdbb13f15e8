/** A set of texts that remembers only 64 bits of each: a million ids take 16 MB, a false hit is a matter of 1 in 10^7 files. */
export class IdSet {
  #high = new Uint32Array(1 << 12)
  #low = new Uint32Array(1 << 12)
  #size = 0

  /** Adds a text; false when it (practically surely) was there. */
  add(text: string): boolean {
    if (this.#size * 2 >= this.#low.length) this.#grow()
    let high = 0x811c9dc5
    let low = 0x9747b28c
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i)
      high = Math.imul(high ^ c, 0x01000193)
      low = Math.imul(low + c, 0x2c1b3c6d)
    }
    low ^= low >>> 15
    return this.#put((high ^ (high >>> 15)) >>> 0, (low >>> 0) || 1)
  }

  #put(high: number, low: number): boolean {
    const last = this.#low.length - 1
    let slot = (high ^ low) & last
    for (; this.#low[slot] !== 0; slot = (slot + 1) & last) {
      if (this.#low[slot] === low && this.#high[slot] === high) return false
    }
    this.#high[slot] = high
    this.#low[slot] = low
    this.#size++
    return true
  }

  #grow(): void {
    const high = this.#high
    const low = this.#low
    this.#high = new Uint32Array(high.length * 2)
    this.#low = new Uint32Array(low.length * 2)
    this.#size = 0
    for (let i = 0; i < low.length; i++) if (low[i] !== 0) this.#put(high[i] ?? 0, low[i] ?? 0)
  }
}
