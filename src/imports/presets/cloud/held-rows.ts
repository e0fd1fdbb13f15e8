import type { RowReader } from '../../calls/row-reader'
import { serviceRow } from '../../rows/service-row'

export type HeldRow = { readonly cells: readonly string[]; readonly fileRow: number }

/** Keeps the rows until the file is over and hands on those that count: what a row means depends on rows below it. */
export class HeldRows implements RowReader {
  readonly #inner: RowReader
  readonly #header: readonly string[]
  readonly #choose: (rows: readonly HeldRow[]) => Iterable<HeldRow>
  #rows: HeldRow[] = []

  constructor(inner: RowReader, header: readonly string[], choose: (rows: readonly HeldRow[]) => Iterable<HeldRow>) {
    this.#inner = inner
    this.#header = header
    this.#choose = choose
  }

  get repeatedHours(): number {
    return this.#inner.repeatedHours
  }

  row(cells: readonly string[], fileRow: number): boolean {
    if (serviceRow(cells, this.#header) !== null) return this.#inner.row(cells, fileRow)
    this.#rows.push({ cells, fileRow })
    return true
  }

  end(): void {
    for (const { cells, fileRow } of this.#choose(this.#rows)) this.#inner.row(cells, fileRow)
    this.#rows = []
    this.#inner.end()
  }
}
