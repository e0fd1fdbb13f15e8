import { ByteRows } from './byte-rows'

/** The rows of one piece, and which of them (by position) were torn by a stray quote. */
export type RowBatch = { readonly rows: readonly (readonly string[])[]; readonly broken: ReadonlySet<number> }

const encoder = new TextEncoder()

/** Cuts a stream of text pieces into rows of cells, by the rules of `ByteRows`. */
export class RowSplitter {
  readonly #rows: ByteRows
  /** Half of a character that goes on in the next piece. */
  #half = ''

  constructor(delimiter: string) {
    this.#rows = new ByteRows(delimiter)
  }

  /** The rows completed by the next piece. */
  push(piece: string): RowBatch {
    const text = this.#half + piece
    const cut = /[\ud800-\udbff]$/.test(text) ? text.length - 1 : text.length
    this.#half = text.slice(cut)
    this.#rows.push(encoder.encode(text.slice(0, cut)))
    return this.#take()
  }

  /** The rows left when the file ends. */
  end(): RowBatch {
    this.#rows.push(encoder.encode(this.#half))
    this.#half = ''
    this.#rows.end()
    return this.#take()
  }

  #take(): RowBatch {
    const rows: (readonly string[])[] = []
    const broken = new Set<number>()
    const { row } = this.#rows
    while (this.#rows.next()) {
      if (row.broken) broken.add(rows.length)
      rows.push(row.toArray())
    }
    return { rows, broken }
  }
}
