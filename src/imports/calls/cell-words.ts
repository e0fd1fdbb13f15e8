import type { Cell } from '../rows/row-cells'
import { CellMemo } from './cell-memo'

/**
 * The words of one column, each kept once as a string of its own: a cell is a slice of its megabyte of text and
 * would hold all of it in memory.
 */
export class CellWords {
  readonly #words: CellMemo<string>

  /** At most `max` words are remembered; more are copied each time. */
  constructor(max = 200_000) {
    this.#words = new CellMemo(trimmed, max)
  }

  /** The trimmed word of a cell; the text NULL counts as empty. */
  of(cell: string | undefined): string {
    return cell === undefined || cell === '' ? '' : this.#words.of(cell)
  }

  /** The same of a cell in place. */
  in(cell: Cell): string {
    return cell.from === cell.to ? '' : this.#words.in(cell)
  }
}

/** A cell without blanks around it; `NULL`, as databases print emptiness, is ''. */
export function trimmed(cell: string): string {
  const first = cell.charCodeAt(0)
  const last = cell.charCodeAt(cell.length - 1)
  const text = first <= 32 || first === 0xa0 || last <= 32 || last === 0xa0 ? cell.trim() : cell
  return text === 'NULL' ? '' : text
}
