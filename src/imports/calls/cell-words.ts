/**
 * The words of one column, each kept once as a string of its own: a cell is a slice of its megabyte of text and
 * would hold all of it in memory.
 */
export class CellWords {
  readonly #known = new Map<string, string>()
  readonly #max: number

  /** At most `max` words are remembered; more are copied each time. */
  constructor(max = 200_000) {
    this.#max = max
  }

  /** The trimmed word of a cell; the text NULL counts as empty. */
  of(cell: string | undefined): string {
    if (cell === undefined || cell === '') return ''
    const known = this.#known.get(cell)
    if (known !== undefined) return known
    const word = detached(trimmed(cell))
    if (this.#known.size < this.#max) this.#known.set(detached(cell), word)
    return word
  }
}

/** A cell without blanks around it; `NULL`, as databases print emptiness, is ''. */
export function trimmed(cell: string): string {
  const first = cell.charCodeAt(0)
  const last = cell.charCodeAt(cell.length - 1)
  const text = first <= 32 || first === 0xa0 || last <= 32 || last === 0xa0 ? cell.trim() : cell
  return text === 'NULL' ? '' : text
}

/** A copy that shares no memory with the text it was cut from. */
export function detached(text: string): string {
  return text.length < 13 ? text : (JSON.parse(JSON.stringify(text)) as string)
}
