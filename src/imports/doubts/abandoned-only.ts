import { directions, outcomes, type CallBlock } from '../../domain/archive/block'

const INBOUND = directions.indexOf('inbound')
const ABANDONED = outcomes.indexOf('abandoned')
const ANSWERED = outcomes.indexOf('answered')
/** So many inbound calls without one answered are no chance. */
const MANY = 20
const titled = /abandon|missed|lost calls|втрачен|пропущен|потерян|kaçan|cevapsız/iu

/**
 * Tells a list of abandoned calls from a call log in which nobody answered: no call is answered, every inbound one is
 * abandoned, and there are many of them or the file's own title says so. No answer rate may be made of it.
 */
export class AbandonedOnly {
  #inbound = 0
  #others = false

  take(block: CallBlock): void {
    if (this.#others) return
    for (let row = 0; row < block.rows; row++) {
      const inbound = block.direction[row] === INBOUND
      if (block.outcome[row] === ANSWERED || (inbound && block.outcome[row] !== ABANDONED)) {
        this.#others = true
        return
      }
      if (inbound) this.#inbound++
    }
  }

  /** Whether the calls so far are such a list; `titles` are the file's name and the lines above its table. */
  is(titles: readonly string[]): boolean {
    return !this.#others && (this.#inbound >= MANY || (this.#inbound > 0 && titles.some((title) => titled.test(title))))
  }
}
