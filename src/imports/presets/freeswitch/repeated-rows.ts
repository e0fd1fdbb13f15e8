import type { CallSink } from '../../calls/call-sink'
import { IdSet } from '../../calls/id-set'
import type { RowReader } from '../../calls/row-reader'

/** Passes rows on, but refuses a row whose id stood in the file before with other content: the first row counts, the contradiction is said. */
export class RepeatedRows implements RowReader {
  readonly #inner: RowReader
  readonly #sink: CallSink
  readonly #idColumn: number
  readonly #ids = new IdSet()
  readonly #rows = new IdSet()

  constructor(inner: RowReader, idColumn: number, sink: CallSink) {
    this.#inner = inner
    this.#idColumn = idColumn
    this.#sink = sink
  }

  get repeatedHours(): number {
    return this.#inner.repeatedHours
  }

  row(cells: readonly string[], fileRow: number): boolean {
    const id = (cells[this.#idColumn] ?? '').trim()
    if (id === '') return this.#inner.row(cells, fileRow)
    const newId = this.#ids.addText(id)
    const newRow = this.#rows.addText(cells.join('\u0001'))
    if (newId || !newRow) return this.#inner.row(cells, fileRow)
    this.#sink.repeatedIds++
    this.#sink.reject('row.conflictingId', fileRow, { value: id.slice(0, 60) })
    return true
  }

  end(): void {
    this.#inner.end()
  }
}
