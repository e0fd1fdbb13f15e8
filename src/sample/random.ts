/**
 * A small seeded generator (mulberry32): the same seed gives the same sample centre in every engine.
 * Only for made-up data; never for ids or secrets.
 */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** A number in [0, 1). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let t = this.#state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }

  /** A whole number from `low` to `high`, both inclusive. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1))
  }

  /** True with the probability `share`. */
  chance(share: number): boolean {
    return this.next() < share
  }

  /** An exponentially distributed number with the given mean. */
  exponential(mean: number): number {
    return -Math.log(1 - this.next()) * mean
  }

  /** A log-normal number by its median and the spread of its logarithm. */
  logNormal(median: number, spread: number): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.next()))
    return median * Math.exp(spread * radius * Math.cos(2 * Math.PI * this.next()))
  }

  /** A Poisson count (Knuth's product for small means, summed in steps for large ones). */
  poisson(mean: number): number {
    let count = 0
    for (let left = mean; left > 0; left -= 30) {
      const limit = Math.exp(-Math.min(left, 30))
      for (let product = this.next(); product > limit; product *= this.next()) count++
    }
    return count
  }

  /** One of the values by their weights. Throws on an empty list: a bug of the caller. */
  weighted<T>(choices: readonly (readonly [T, number])[]): T {
    let left = this.next() * choices.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [value, weight] of choices) {
      left -= weight
      if (left < 0) return value
    }
    const last = choices[choices.length - 1]
    if (!last) throw new RangeError('nothing to choose from')
    return last[0]
  }
}
