import { failure } from '../domain/kernel/failure'
import { fail, ok, type Result } from '../domain/kernel/result'
import type { Reading } from '../domain/source/source'
import { cellMark, readingPieces } from './rows/reading-pieces'
import type { RawRows } from './port'
import { ByteRows } from './rows/byte-rows'
import type { RowCells } from './rows/row-cells'

type Wanted = Pick<Reading, 'encoding' | 'delimiter' | 'cuts' | 'headerRow' | 'skipRows'>

/**
 * The cells of some rows of a file, in file order, and of its header, as they stand in it. Rows count from 1 as they
 * do for the calls read from the file: every row above the table and every blank one included. Streams, and stops
 * after the last row asked for; rows the file does not have are left out. Fails with `import.unreadable`.
 */
export async function rawRows(blob: Blob, reading: Wanted, fileRows: readonly number[], fileName: string): Promise<Result<RawRows>> {
  const search = new RowSearch(reading, fileRows)
  try {
    await readUntilFound(blob, reading, search)
  } catch (error) {
    // A file that cannot be read (gone, locked) rejects with a DOMException; anything else is a bug and goes on.
    if (error instanceof DOMException) return fail(failure('import.unreadable', undefined, { file: fileName }))
    throw error
  }
  return ok({ header: search.header, rows: search.found })
}

async function readUntilFound(blob: Blob, reading: Wanted, search: RowSearch): Promise<void> {
  const rows = new ByteRows(cellMark(reading))
  for await (const { bytes } of readingPieces(blob, reading)) {
    rows.push(bytes)
    while (!search.done && rows.next()) search.take(rows.row)
    if (search.done) return
  }
  rows.end()
  while (!search.done && rows.next()) search.take(rows.row)
}

/** Counts the rows going by and keeps those wanted. */
class RowSearch {
  readonly #wanted: readonly number[]
  readonly #headerRow: number
  #seen = 0
  #next = 0
  header: readonly string[] = []
  readonly found: RawRows['rows'][number][] = []

  constructor(reading: Wanted, fileRows: readonly number[]) {
    this.#wanted = [...new Set(fileRows)].filter((row) => row > 0).sort((a, b) => a - b)
    this.#headerRow = reading.headerRow ? reading.skipRows + 1 : 0
  }

  /** Whether nothing of what follows is wanted. */
  get done(): boolean {
    return this.#next === this.#wanted.length && this.#seen >= this.#headerRow
  }

  take(row: RowCells): void {
    const fileRow = ++this.#seen
    if (fileRow === this.#headerRow) this.header = row.toArray()
    if (fileRow !== this.#wanted[this.#next]) return
    this.found.push({ fileRow, cells: row.toArray() })
    this.#next++
  }
}
