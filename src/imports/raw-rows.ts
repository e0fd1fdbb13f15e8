import { failure } from '../domain/kernel/failure'
import { fail, ok, type Result } from '../domain/kernel/result'
import type { Reading } from '../domain/source/source'
import { textChunks } from './bytes/text-chunks'
import type { RawRows } from './port'
import { PIECE_CHARS, RowSplitter, type RowBatch } from './rows/row-splitter'

type Wanted = Pick<Reading, 'encoding' | 'delimiter' | 'headerRow' | 'skipRows'>

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
  const splitter = new RowSplitter(reading.delimiter)
  for await (const { text } of textChunks(blob, reading.encoding)) {
    for (let at = 0; at < text.length; at += PIECE_CHARS) {
      if (search.done) return
      search.take(splitter.push(text.slice(at, at + PIECE_CHARS)))
    }
  }
  search.take(splitter.end())
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

  take({ rows }: RowBatch): void {
    const before = this.#seen
    this.#seen += rows.length
    if (this.#headerRow > before && this.#headerRow <= this.#seen) this.header = rows[this.#headerRow - before - 1] ?? []
    for (let row = this.#wanted[this.#next]; row !== undefined && row <= this.#seen; row = this.#wanted[++this.#next]) {
      this.found.push({ fileRow: row, cells: rows[row - before - 1] ?? [] })
    }
  }
}
