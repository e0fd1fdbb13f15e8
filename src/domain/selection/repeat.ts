import { rowCounts } from '../archive/mask'
import { isOfferedClass, repeatStep } from '../measure/call-class'
import { CLASS, IS_OUTSIDE, IS_REPEAT, type AnnotatedBlock } from './annotated'
import { stretchAt } from './day-plan'

/** An entry is two numbers side by side: the caller, and hotline × 2³³ + last start × 2 + whether that call was a repeat. */
const HOTLINE = 2 ** 33

/**
 * Marks repeat calls: an offered inbound call of a known caller who had an earlier offered call to the same hotline
 * within the hotline's window; calls left out by opening hours neither are nor make repeat calls. Days must come in
 * order. Callers are kept in open addressing: no object per caller, one stretch of memory per look-up.
 */
export class RepeatFinder {
  #size: number
  #used = 0
  #entries: Float64Array<ArrayBuffer>
  readonly #hotlines: Uint8Array

  /** `calls`: about how many will be seen; `hotlines`: 1 for each position whose repeat calls are wanted. */
  constructor(calls: number, hotlines: Uint8Array) {
    this.#size = 2 ** Math.ceil(Math.log2(Math.max(1024, calls * 1.5)))
    this.#entries = new Float64Array(this.#size * 2)
    this.#hotlines = hotlines
  }

  /** Marks the repeat calls of one day, all its blocks together in order of start. */
  mark(blocks: readonly AnnotatedBlock[]): void {
    const [only] = blocks
    if (!only) return
    if (blocks.length === 1) {
      for (let row = 0; row < only.block.rows; row++) this.#see(only, row)
      return
    }
    const heads = blocks.map((block) => ({ block, row: 0 }))
    for (;;) {
      let next: { block: AnnotatedBlock; row: number } | null = null
      for (const head of heads) {
        if (head.row >= head.block.block.rows) continue
        if (next === null || startOf(head) < startOf(next)) next = head
      }
      if (next === null) return
      this.#see(next.block, next.row++)
    }
  }

  #see(judged: AnnotatedBlock, row: number): void {
    const caller = judged.block.caller[row] ?? 0
    const verdict = judged.verdicts[row] ?? 0
    const code = verdict & CLASS
    const hotline = judged.hotline[row] ?? 0
    if (caller === 0 || !isOfferedClass(code) || this.#hotlines[hotline] === 0) return
    if ((verdict & IS_OUTSIDE) !== 0 || (judged.mask !== null && !rowCounts(judged.mask, row))) return
    const start = judged.block.start[row] ?? 0
    const at = this.#find(caller, hotline)
    const known = this.#entries[at] !== 0
    const state = (this.#entries[at + 1] ?? 0) - hotline * HOTLINE
    const last = Math.floor(state / 2)
    // Of several calls in one second none is the earlier one: they are all what the first of them was.
    const again = known && (last === start ? state % 2 === 1 : start - last <= stretchAt(judged.stretches[hotline] ?? [], start - judged.block.day * 86_400).repeatSeconds)
    if (again) judged.verdicts[row] = verdict + IS_REPEAT + repeatStep(code)
    this.#entries[at] = caller
    this.#entries[at + 1] = hotline * HOTLINE + start * 2 + (again ? 1 : 0)
    if (!known && ++this.#used * 4 > this.#size * 3) this.#grow()
  }

  /** Where the entry of a caller at a hotline is, or belongs. */
  #find(caller: number, hotline: number): number {
    const mask = this.#size - 1
    const entries = this.#entries
    let hash = Math.imul(caller | 0, 0x9e3779b1) ^ Math.imul((caller / 0x100000000) | 0, 0x85ebca6b) ^ Math.imul(hotline + 1, 0xc2b2ae35)
    hash ^= hash >>> 15
    let at = (hash & mask) * 2
    for (;;) {
      const known = entries[at] ?? 0
      if (known === 0 || (known === caller && Math.floor((entries[at + 1] ?? 0) / HOTLINE) === hotline)) return at
      at = (at + 2) & (mask * 2 + 1)
    }
  }

  #grow(): void {
    const old = this.#entries
    this.#size *= 2
    this.#entries = new Float64Array(this.#size * 2)
    for (let i = 0; i < old.length; i += 2) {
      const caller = old[i] ?? 0
      if (caller === 0) continue
      const state = old[i + 1] ?? 0
      const at = this.#find(caller, Math.floor(state / HOTLINE))
      this.#entries[at] = caller
      this.#entries[at + 1] = state
    }
  }
}

function startOf(head: { readonly block: AnnotatedBlock; readonly row: number }): number {
  return head.block.block.start[head.row] ?? 0
}
