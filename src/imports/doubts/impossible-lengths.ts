import { outcomes, type CallBlock } from '../../domain/archive/block'

const ANSWERED = outcomes.indexOf('answered')
/** Nobody talks longer at a time, and half of all talks never last so long. */
const LONGEST = 12 * 3600
const LONG = 3 * 3600
/** An operator may take the next call a little before the last one is over. */
const SLACK = 60
const FEWEST = 5

/** Tells lengths that cannot be: talks of half a day, most of them of hours, or talks that reach into the operator's next calls. */
export class ImpossibleLengths {
  #talks = 0
  #long = 0
  #beyond = 0
  #withOperator = 0
  #overlapping = 0

  take(block: CallBlock): void {
    const { dictionary, codes } = block.coded.operator
    const busy = new Float64Array(dictionary.length)
    const begun = new Float64Array(dictionary.length)
    for (let row = 0; row < block.rows; row++) {
      const talk = block.talk[row] ?? 0
      if (talk === 0 || block.outcome[row] !== ANSWERED) continue
      this.#talks++
      if (talk > LONG) this.#long++
      if (talk > LONGEST) this.#beyond++
      const code = codes[row] ?? 0
      if (dictionary[code] === '') continue
      const taken = (block.start[row] ?? 0) + (block.wait[row] ?? 0)
      this.#withOperator++
      // Only calls that stand in order tell when the next one began.
      if (taken >= (begun[code] ?? 0) && taken + SLACK < (busy[code] ?? 0)) this.#overlapping++
      begun[code] = taken
      busy[code] = taken + talk
    }
  }

  /** Whether a person must look at the units before the file is stored. */
  get found(): boolean {
    return this.#beyond > 0 || this.#long * 2 > this.#talks || (this.#overlapping >= FEWEST && this.#overlapping * 2 > this.#withOperator)
  }
}
