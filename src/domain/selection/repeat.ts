import { rowCounts } from '../archive/mask'
import { isOfferedClass, OUTSIDE, REPEAT, repeatStep } from '../measure/call-class'
import type { AnnotatedBlock } from './annotated'
import { stretchAt } from './day-plan'

/**
 * Marks repeat calls: an offered inbound call of a known caller who had an earlier offered call to the same hotline
 * within the hotline's window; calls left out by opening hours neither are nor make repeat calls. Days must come in order. Callers are kept in open addressing: no object per caller.
 */
export class RepeatFinder {
  #size = 1024
  #used = 0
  #caller = new Float64Array(1024)
  #hotline = new Int16Array(1024)
  #last = new Float64Array(1024)
  /** Whether the call at `last` was a repeat itself: what another call in that very second is, too. */
  #again = new Uint8Array(1024)

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
    const code = judged.classes[row] ?? 0
    if (caller === 0 || !isOfferedClass(code) || ((judged.flags[row] ?? 0) & OUTSIDE) !== 0 || !rowCounts(judged.mask, row)) return
    const hotline = judged.hotline[row] ?? 0
    const start = judged.block.start[row] ?? 0
    const slot = this.#slot(caller, hotline)
    const last = this.#caller[slot] === 0 ? -Infinity : (this.#last[slot] ?? 0)
    const again = last === start ? this.#again[slot] === 1 : start - last <= stretchAt(judged.stretches[hotline] ?? [], start - judged.block.day * 86_400).repeatSeconds
    if (again) {
      judged.flags[row] = (judged.flags[row] ?? 0) | REPEAT
      judged.classes[row] = code + repeatStep(code)
    }
    if (this.#caller[slot] === 0) this.#used++
    this.#caller[slot] = caller
    this.#hotline[slot] = hotline
    this.#last[slot] = start
    this.#again[slot] = again ? 1 : 0
    if (this.#used * 2 > this.#size) this.#grow()
  }

  #slot(caller: number, hotline: number): number {
    const mask = this.#size - 1
    let hash = Math.imul(caller | 0, 0x9e3779b1) ^ Math.imul((caller / 0x100000000) | 0, 0x85ebca6b) ^ Math.imul(hotline + 1, 0xc2b2ae35)
    hash ^= hash >>> 15
    let slot = hash & mask
    while (this.#caller[slot] !== 0 && (this.#caller[slot] !== caller || this.#hotline[slot] !== hotline)) slot = (slot + 1) & mask
    return slot
  }

  #grow(): void {
    const [caller, hotline, last, again] = [this.#caller, this.#hotline, this.#last, this.#again]
    this.#size *= 2
    this.#caller = new Float64Array(this.#size)
    this.#hotline = new Int16Array(this.#size)
    this.#last = new Float64Array(this.#size)
    this.#again = new Uint8Array(this.#size)
    for (let i = 0; i < caller.length; i++) {
      if (caller[i] === 0) continue
      const slot = this.#slot(caller[i] ?? 0, hotline[i] ?? 0)
      this.#caller[slot] = caller[i] ?? 0
      this.#hotline[slot] = hotline[i] ?? 0
      this.#last[slot] = last[i] ?? 0
      this.#again[slot] = again[i] ?? 0
    }
  }
}

function startOf(head: { readonly block: AnnotatedBlock; readonly row: number }): number {
  return head.block.block.start[head.row] ?? 0
}
