/** Lengths up to a day are counted in an array. */
const MOST = 86_400
const counts = new Uint32Array(MOST + 1)

/**
 * How many calls there are of each length: few lengths, many calls, so whatever is asked of a length is asked once.
 * Counts in memory that all share: to be read out (`each`) before the next one is made.
 */
export class LengthCount {
  #longest = -1
  readonly #beyond = new Map<number, number>()

  /** Adds a call. */
  add(seconds: number): void {
    if (seconds > MOST) {
      this.#beyond.set(seconds, (this.#beyond.get(seconds) ?? 0) + 1)
      return
    }
    counts[seconds] = (counts[seconds] ?? 0) + 1
    if (seconds > this.#longest) this.#longest = seconds
  }

  /** Tells every length there is, ascending up to a day, and how many calls have it; nothing is left after that. */
  each(tell: (seconds: number, calls: number) => void): void {
    for (let seconds = 0; seconds <= this.#longest; seconds++) {
      const calls = counts[seconds] ?? 0
      if (calls > 0) tell(seconds, calls)
    }
    counts.fill(0, 0, this.#longest + 1)
    this.#longest = -1
    this.#beyond.forEach((calls, seconds) => tell(seconds, calls))
    this.#beyond.clear()
  }
}
