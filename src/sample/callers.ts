import type { Random } from './random'

const remembered = 48

/** What a PBX writes for a hidden number. */
const hidden = 'anonymous'

/** The made-up people of a project: some call again, most of those soon after. */
export class Callers {
  readonly #prefix: string
  readonly #recent: string[] = []
  #place = 0

  constructor(prefix: string) {
    this.#prefix = prefix
  }

  /** Someone new, someone recent, or (rarely) a hidden number. */
  next(random: Random): string {
    return random.chance(0.025) ? hidden : this.known(random)
  }

  /** Someone new, or someone recent again; never hidden. */
  known(random: Random): string {
    if (random.chance(0.135) && this.#recent.length > 0) return this.#recent[random.whole(0, this.#recent.length - 1)] ?? ''
    return this.#prefix + String(random.whole(0, 9_999_999)).padStart(7, '0')
  }

  /** Keeps someone in mind: a person not served is kept three times, so calls again more often. */
  remember(number: string, served: boolean): void {
    if (number === hidden) return
    for (let times = served ? 1 : 3; times > 0; times--) {
      this.#recent[this.#place] = number
      this.#place = (this.#place + 1) % remembered
    }
  }
}
