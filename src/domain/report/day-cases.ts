import { directions, outcomes, type CallBlock } from '../archive/block'
import { CLASS, DAYS_AROUND } from '../selection/annotated'
import { isClosed, lengthAt, verdictTable, type DayRules } from '../selection/judge'
import type { Cells } from './cells'

const DAY = 86_400
const OUTCOMES = outcomes.length
/** Cases of direction and outcome; each is counted four ways, by whether its wait is in time and short. */
const CASES = directions.length * OUTCOMES

/**
 * Counts the calls of a block by case: hotline, local day, direction, outcome and how long they waited. Rows are in order
 * of start, so the day and the opening hours of each hotline change at a few rows only; between these a call costs
 * additions. What a case counts as is told once for all of its calls, by the table that judges single calls.
 */
export class DayCases {
  readonly #positions: number
  readonly #counts: Int32Array
  readonly #seconds: Float64Array
  readonly #longest: Uint32Array
  /** Where the cases of each hotline go; what is not wanted goes to cases nobody reads. */
  readonly #base: Int32Array
  /** 1 for each hotline whose calls are placed one by one. */
  readonly #apart: Uint8Array

  /** `positions`: one more than the greatest in a column of hotlines. */
  constructor(positions: number) {
    this.#positions = positions
    const cases = (positions * DAYS_AROUND + 1) * CASES
    this.#counts = new Int32Array(cases * 4)
    this.#seconds = new Float64Array(cases * 4)
    this.#longest = new Uint32Array(cases)
    this.#base = new Int32Array(positions)
    this.#apart = new Uint8Array(positions)
  }

  /** Adds a block to cells: `cellOf` names that of a hotline's position and local day, −1 where it is not wanted. */
  add(block: CallBlock, hotline: Int16Array, rules: DayRules, outside: boolean, cellOf: (position: number, day: number) => number, cells: Cells, listed: boolean): void {
    for (const column of [this.#counts, this.#seconds, this.#longest]) column.fill(0)
    const reach = rules.anyByEnd ? longestCall(block) : 0
    const cuts = rules.cuts(reach)
    for (let i = 0; i < cuts.length; i++) {
      const from = rowAt(block, cuts[i] ?? 0)
      const to = i + 1 < cuts.length ? rowAt(block, cuts[i + 1] ?? 0) : block.rows
      if (from >= to) continue
      const apart = this.#placeAt(rules, cuts[i] ?? 0, outside, reach)
      this.#count(block, hotline, from, to, rules)
      if (apart) this.#countApart(block, hotline, from, to, rules)
    }
    this.#tell(block.day, rules, cellOf, cells, listed)
  }

  /** Where each hotline's cases go from a second of the day on; tells whether calls of one may end on the next local day. */
  #placeAt(rules: DayRules, second: number, outside: boolean, reach: number): boolean {
    const base = this.#base.fill(this.#positions * DAYS_AROUND * CASES)
    this.#apart.fill(0)
    rules.plain.forEach((only, h) => {
      if (!only) return
      const local = second + only.shift
      if (isClosed(only.open, local) !== outside) return
      const near = Math.floor(local / DAY)
      if (only.byEnd && Math.floor((local + reach) / DAY) > near) this.#apart[h] = 1
      else base[h] = (h * DAYS_AROUND + near) * CASES
    })
    return this.#apart.includes(1)
  }

  /** Calls owned by their starts. */
  #count(block: CallBlock, hotline: Int16Array, from: number, to: number, { inTime, short }: DayRules): void {
    const base = this.#base
    const { wait, talk, hold, wrap, direction, outcome } = block
    const counts = this.#counts
    const seconds = this.#seconds
    const longest = this.#longest
    for (let row = from; row < to; row++) {
      const h = hotline[row] ?? 0
      const one = (base[h] ?? 0) + (direction[row] ?? 0) * OUTCOMES + (outcome[row] ?? 0)
      const waited = wait[row] ?? 0
      const at = one * 4
      // Numbers of truths, not branches: which calls wait long cannot be foretold.
      const slot = at + Number(waited <= (inTime[h] ?? 0)) + Number(waited <= (short[h] ?? 0)) * 2
      counts[slot] = (counts[slot] ?? 0) + 1
      seconds[at] = (seconds[at] ?? 0) + waited
      seconds[at + 1] = (seconds[at + 1] ?? 0) + (talk[row] ?? 0)
      seconds[at + 2] = (seconds[at + 2] ?? 0) + (hold[row] ?? 0)
      seconds[at + 3] = (seconds[at + 3] ?? 0) + (wrap[row] ?? 0)
      if (waited > (longest[one] ?? 0)) longest[one] = waited
    }
  }

  /** Calls owned by their ends, from where these may lie on the next day: each is placed by itself. */
  #countApart(block: CallBlock, hotline: Int16Array, from: number, to: number, { base: begins, inTime, short }: DayRules): void {
    const { start, wait, direction, outcome } = block
    for (let row = from; row < to; row++) {
      const h = hotline[row] ?? 0
      if (this.#apart[h] !== 1) continue
      const waited = wait[row] ?? 0
      const near = Math.floor(((((start[row] ?? 0) - (begins[h] ?? 0)) | 0) + lengthAt(block, row)) / DAY)
      const one = (h * DAYS_AROUND + near) * CASES + (direction[row] ?? 0) * OUTCOMES + (outcome[row] ?? 0)
      this.#addOne(one, Number(waited <= (inTime[h] ?? 0)) + Number(waited <= (short[h] ?? 0)) * 2, block, row)
    }
  }

  #addOne(one: number, bits: number, { wait, talk, hold, wrap }: CallBlock, row: number): void {
    const at = one * 4
    const seconds = this.#seconds
    this.#counts[at + bits] = (this.#counts[at + bits] ?? 0) + 1
    seconds[at] = (seconds[at] ?? 0) + (wait[row] ?? 0)
    seconds[at + 1] = (seconds[at + 1] ?? 0) + (talk[row] ?? 0)
    seconds[at + 2] = (seconds[at + 2] ?? 0) + (hold[row] ?? 0)
    seconds[at + 3] = (seconds[at + 3] ?? 0) + (wrap[row] ?? 0)
    this.#longest[one] = Math.max(this.#longest[one] ?? 0, wait[row] ?? 0)
  }

  #tell(day: number, { plain, classes }: DayRules, cellOf: (position: number, day: number) => number, cells: Cells, listed: boolean): void {
    plain.forEach((only, h) => {
      for (let near = 0; near < DAYS_AROUND && only; near++) {
        const cell = cellOf(h, day - 1 + near)
        for (let one = 0; one < CASES && cell >= 0; one++) this.#tellCase((h * DAYS_AROUND + near) * CASES + one, (classes[h] ?? 0) + one * 4, cell, cells, listed)
      }
    })
  }

  #tellCase(one: number, entry: number, cell: number, cells: Cells, listed: boolean): void {
    const at = one * 4
    const counts = this.#counts
    if (((counts[at] ?? 0) | (counts[at + 1] ?? 0) | (counts[at + 2] ?? 0) | (counts[at + 3] ?? 0)) === 0) return
    for (let bits = 0; bits < 4; bits++) {
      const calls = counts[at + bits] ?? 0
      if (calls > 0) cells.addCalls(cell, (verdictTable[entry + bits] ?? 0) & CLASS, calls, listed)
    }
    const code = (verdictTable[entry] ?? 0) & CLASS
    // Whatever the wait, the calls of a case are of one kind.
    cells.addSeconds(cell, code, this.#seconds[at] ?? 0, this.#seconds[at + 1] ?? 0, this.#seconds[at + 2] ?? 0, this.#seconds[at + 3] ?? 0, this.#longest[one] ?? 0)
  }
}

/** No call of the block is longer, in seconds; none counts as longer than a day. */
function longestCall({ wait, talk, hold, wrap, rows }: CallBlock): number {
  let [waited, talked, held, wrapped] = [0, 0, 0, 0]
  for (let row = 0; row < rows; row++) {
    if ((wait[row] ?? 0) > waited) waited = wait[row] ?? 0
    if ((talk[row] ?? 0) > talked) talked = talk[row] ?? 0
    if ((hold[row] ?? 0) > held) held = hold[row] ?? 0
    if ((wrap[row] ?? 0) > wrapped) wrapped = wrap[row] ?? 0
  }
  return Math.min(waited + talked + held + wrapped, DAY)
}

/** The first row that starts at a second of the block's day or later. */
function rowAt({ start, rows, day }: CallBlock, second: number): number {
  let [low, high] = [0, rows]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((start[middle] ?? 0) < day * DAY + second) low = middle + 1
    else high = middle
  }
  return low
}
