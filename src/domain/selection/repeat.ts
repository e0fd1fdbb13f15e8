import type { MaskedBlock } from '../archive/block'
import { rowCounts } from '../archive/mask'
import { isOfferedClass, repeatStep } from '../measurement/call-class'
import { CLASS, IS_OUTSIDE, IS_REPEAT, type AnnotatedBlock } from './annotated'
import { callerHash, CallerSieve } from './caller-sieve'
import { stretchAt } from './day-plan'
import { RowList } from './row-list'

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
  readonly #sieve: CallerSieve
  readonly #lists: RowList[] = []

  /** `blocks`: all that will be marked; `hotlines`: 1 for each position whose repeat calls are wanted. */
  constructor(blocks: readonly MaskedBlock[], hotlines: Uint8Array) {
    this.#sieve = new CallerSieve(blocks)
    this.#size = 2 ** Math.ceil(Math.log2(Math.max(1024, this.#sieve.seenAgain * 2)))
    this.#entries = new Float64Array(this.#size * 2)
    this.#hotlines = hotlines
  }

  /** Marks the repeat calls of one day, all its blocks together in order of start. */
  mark(blocks: readonly AnnotatedBlock[]): void {
    const heads = blocks.map((block, i) => ({ block, rows: this.#rowsOf(block, i), at: 0 }))
    const [only] = heads
    if (only && heads.length === 1) {
      for (const row of only.rows) this.#see(only.block, row)
      return
    }
    for (;;) {
      let next: Head | null = null
      for (const head of heads) {
        if (head.at >= head.rows.length) continue
        if (next === null || startOf(head) < startOf(next)) next = head
      }
      if (next === null) return
      this.#see(next.block, next.rows[next.at++] ?? 0)
    }
  }

  #rowsOf({ block }: AnnotatedBlock, index: number): Uint32Array {
    const list = (this.#lists[index] ??= new RowList())
    const rows = list.room(block.rows)
    return rows.subarray(0, this.#sieve.pick(block.caller, block.rows, rows))
  }

  #see(judged: AnnotatedBlock, row: number): void {
    const hotline = judged.hotline[row] ?? 0
    if (this.#hotlines[hotline] !== 1) return
    const caller = judged.block.caller[row] ?? 0
    const verdict = judged.verdicts[row] ?? 0
    const code = verdict & CLASS
    if (!isOfferedClass(code)) return
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
    let at = ((callerHash(caller) ^ Math.imul(hotline + 1, 0xc2b2ae35)) & mask) * 2
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

type Head = { readonly block: AnnotatedBlock; readonly rows: Uint32Array; at: number }

function startOf({ block, rows, at }: Head): number {
  return block.block.start[rows[at] ?? 0] ?? 0
}
