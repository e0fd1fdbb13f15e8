import { CLASSES, CONTACT, OVERFLOW, isOfferedClass } from '../measurement/call-class'
import { CLASS, type AnnotatedBlock } from '../selection/annotated'
import { countClass } from './count-class'
import { emptyTally, type Tally } from './tally'

/** Seconds are summed by kind of call: those of answered calls, of contacts, and of all others, which no figure asks for. */
const ANSWERED_KIND = 0
const CONTACT_KIND = 4
const OTHER_KIND = 8
const WAIT = 0
const TALK = 1
const HOLD = 2
const WRAP = 3
const LONGEST = 12
const LISTED = 13
const SUMS = 14

const kindOf = Uint8Array.from({ length: CLASSES }, (_, code) => (code < OVERFLOW ? ANSWERED_KIND : code === CONTACT ? CONTACT_KIND : OTHER_KIND))
const offeredOf = Uint8Array.from({ length: CLASSES }, (_, code) => Number(isOfferedClass(code)))

/** Cells of a report, each a count per class of call and a few sums of seconds: a call costs one addition and its seconds. */
export class Cells {
  readonly #counts: Int32Array
  readonly #sums: Float64Array
  readonly #someCounts = new Int32Array(CLASSES)
  readonly #someSums = new Float64Array(SUMS)

  constructor(cells: number) {
    this.#counts = new Int32Array(cells * CLASSES)
    this.#sums = new Float64Array(cells * SUMS)
  }

  /** The same cells with room for more. */
  widened(cells: number): Cells {
    const wider = new Cells(cells)
    wider.#counts.set(this.#counts)
    wider.#sums.set(this.#sums)
    return wider
  }

  /** Adds rows of a block, each to the cell its position in `cells` names; a negative cell takes nothing. */
  add(judged: AnnotatedBlock, rows: Uint32Array, cells: Int32Array): void {
    if (judged.abandonedOnly) this.#addListed(judged, rows, 0, rows.length, (i) => cells[i] ?? -1)
    const { verdicts, block: { wait, talk, hold, wrap } } = judged
    const counts = this.#counts
    const sums = this.#sums
    const { length } = rows
    for (let i = 0; i < length; i++) {
      const cell = cells[i] ?? -1
      if (cell < 0) continue
      const row = rows[i] ?? 0
      const code = (verdicts[row] ?? 0) & CLASS
      const slot = cell * CLASSES + code
      counts[slot] = (counts[slot] ?? 0) + 1
      const at = cell * SUMS
      const waited = wait[row] ?? 0
      const kind = kindOf[code] ?? OTHER_KIND
      if (kind !== OTHER_KIND) {
        const of = at + kind
        sums[of] = (sums[of] ?? 0) + waited
        sums[of + TALK] = (sums[of + TALK] ?? 0) + (talk[row] ?? 0)
        sums[of + HOLD] = (sums[of + HOLD] ?? 0) + (hold[row] ?? 0)
        sums[of + WRAP] = (sums[of + WRAP] ?? 0) + (wrap[row] ?? 0)
      }
      if (waited > (sums[at + LONGEST] ?? 0) && isOfferedClass(code)) sums[at + LONGEST] = waited
    }
  }

  /** Adds so many calls of a class to a cell, without their seconds; `listed`: of an import that lists abandoned calls only. */
  addCalls(cell: number, code: number, calls: number, listed: boolean): void {
    const slot = cell * CLASSES + code
    this.#counts[slot] = (this.#counts[slot] ?? 0) + calls
    if (!listed || !isOfferedClass(code)) return
    const at = cell * SUMS + LISTED
    this.#sums[at] = (this.#sums[at] ?? 0) + calls
  }

  /** Adds the seconds of calls of a class to a cell. */
  addSeconds(cell: number, code: number, waited: number, talked: number, held: number, wrapped: number, longest: number): void {
    const sums = this.#sums
    const at = cell * SUMS
    const of = at + (kindOf[code] ?? 0)
    sums[of] = (sums[of] ?? 0) + waited
    sums[of + TALK] = (sums[of + TALK] ?? 0) + talked
    sums[of + HOLD] = (sums[of + HOLD] ?? 0) + held
    sums[of + WRAP] = (sums[of + WRAP] ?? 0) + wrapped
    if (longest > (sums[at + LONGEST] ?? 0) && offeredOf[code] === 1) sums[at + LONGEST] = longest
  }

  /** Adds a run of rows to one cell; its seconds are summed before they are stored. */
  addRun(judged: AnnotatedBlock, rows: Uint32Array, from: number, to: number, cell: number): void {
    if (judged.abandonedOnly) this.#addListed(judged, rows, from, to, () => cell)
    const { verdicts, block: { wait, talk, hold, wrap } } = judged
    const counts = this.#counts
    const base = cell * CLASSES
    let [waits, talks, holds, wraps, outTalks, outHolds, outWraps] = [0, 0, 0, 0, 0, 0, 0]
    let longest = 0
    for (let i = from; i < to; i++) {
      const row = rows[i] ?? 0
      const code = (verdicts[row] ?? 0) & CLASS
      const waited = wait[row] ?? 0
      counts[base + code] = (counts[base + code] ?? 0) + 1
      if (code < OVERFLOW) {
        waits += waited
        talks += talk[row] ?? 0
        holds += hold[row] ?? 0
        wraps += wrap[row] ?? 0
      } else if (code === CONTACT) {
        outTalks += talk[row] ?? 0
        outHolds += hold[row] ?? 0
        outWraps += wrap[row] ?? 0
      }
      if (waited > longest && isOfferedClass(code)) longest = waited
    }
    this.#addSums(cell * SUMS, [waits, talks, holds, wraps, 0, outTalks, outHolds, outWraps], longest)
  }

  /** Few imports list abandoned calls only: their offered calls are counted in a walk of its own. */
  #addListed({ verdicts }: AnnotatedBlock, rows: Uint32Array, from: number, to: number, cellOf: (i: number) => number): void {
    for (let i = from; i < to; i++) {
      const cell = cellOf(i)
      if (cell < 0 || !isOfferedClass((verdicts[rows[i] ?? 0] ?? 0) & CLASS)) continue
      const at = cell * SUMS + LISTED
      this.#sums[at] = (this.#sums[at] ?? 0) + 1
    }
  }

  #addSums(at: number, seconds: readonly number[], longest: number): void {
    const sums = this.#sums
    seconds.forEach((sum, field) => (sums[at + field] = (sums[at + field] ?? 0) + sum))
    sums[at + LONGEST] = Math.max(sums[at + LONGEST] ?? 0, longest)
  }

  /** The tally of one cell, or of several together. */
  tally(...cells: readonly number[]): Tally {
    const counts = this.#someCounts.fill(0)
    const sums = this.#someSums.fill(0)
    for (const cell of cells) {
      for (let code = 0; code < CLASSES; code++) counts[code] = (counts[code] ?? 0) + (this.#counts[cell * CLASSES + code] ?? 0)
      for (let field = 0; field < LONGEST; field++) sums[field] = (sums[field] ?? 0) + (this.#sums[cell * SUMS + field] ?? 0)
      sums[LISTED] = (sums[LISTED] ?? 0) + (this.#sums[cell * SUMS + LISTED] ?? 0)
      sums[LONGEST] = Math.max(sums[LONGEST] ?? 0, this.#sums[cell * SUMS + LONGEST] ?? 0)
    }
    const tally = emptyTally()
    for (let code = 0; code < CLASSES; code++) {
      const n = counts[code] ?? 0
      if (n > 0) countClass(tally, code, n)
    }
    const sum = (field: number) => sums[field] ?? 0
    tally.waitAnswered = sum(ANSWERED_KIND + WAIT)
    tally.talk = sum(ANSWERED_KIND + TALK)
    tally.hold = sum(ANSWERED_KIND + HOLD)
    tally.wrap = sum(ANSWERED_KIND + WRAP)
    tally.outboundTalk = sum(CONTACT_KIND + TALK)
    tally.outboundHold = sum(CONTACT_KIND + HOLD)
    tally.outboundWrap = sum(CONTACT_KIND + WRAP)
    tally.longestWait = sum(LONGEST)
    tally.offeredListed = sum(LISTED)
    return tally
  }
}
