import type { Cell } from '../rows/row-cells'
import { detached } from './detached'

type Known<T> = { readonly cell: string; readonly answer: T }

const RECENT = 64

/**
 * Answers to the distinct cells of one column, each worked out once. A cell read in place is looked for among the
 * recent ones first, without making a text of it.
 */
export class CellMemo<T> {
  readonly #known = new Map<string, Known<T>>()
  readonly #recent: (Known<T> | undefined)[] = Array.from({ length: RECENT })
  readonly #answer: (cell: string) => T
  readonly #max: number

  /** `answer` must keep no part of the cell it is given; at most `max` answers are remembered. */
  constructor(answer: (cell: string) => T, max: number) {
    this.#answer = answer
    this.#max = max
  }

  /** The answer to a cell. */
  of(cell: string): T {
    return this.#find(cell).answer
  }

  /** The answer to a cell in place. */
  in(cell: Cell): T {
    const { text, from, to } = cell
    const length = to - from
    const slot = (text.charCodeAt(from) * 7 + text.charCodeAt(from + (length >> 1)) * 3 + text.charCodeAt(to - 1) + length) & (RECENT - 1)
    const recent = this.#recent[slot]
    if (recent !== undefined && recent.cell.length === length && text.startsWith(recent.cell, from)) return recent.answer
    const known = this.#find(text.slice(from, to))
    this.#recent[slot] = known
    return known.answer
  }

  #find(cell: string): Known<T> {
    const known = this.#known.get(cell)
    if (known !== undefined) return known
    const own = detached(cell)
    const made = { cell: own, answer: this.#answer(own) }
    if (this.#known.size < this.#max) this.#known.set(own, made)
    return made
  }
}
