import type { Reading } from '../../domain/source/source'
import type { RowReader } from '../calls/row-reader'
import type { Preset, TableLook } from './preset'

type Rewrite = (cells: readonly string[]) => readonly string[]

/** A preset whose rows are put right, cell by cell and each on its own, before they are read. */
export function rewritten(preset: Preset, rewriteFor: (reading: Reading, look: TableLook) => Rewrite): Preset {
  return { ...preset, reader: (reading, look, sink) => new RewrittenRows(preset.reader(reading, look, sink), rewriteFor(reading, look)) }
}

class RewrittenRows implements RowReader {
  readonly #inner: RowReader
  readonly #rewrite: Rewrite

  constructor(inner: RowReader, rewrite: Rewrite) {
    this.#inner = inner
    this.#rewrite = rewrite
  }

  get repeatedHours(): number {
    return this.#inner.repeatedHours
  }

  row(cells: readonly string[], fileRow: number): boolean {
    return this.#inner.row(this.#rewrite(cells), fileRow)
  }

  end(): void {
    this.#inner.end()
  }
}
