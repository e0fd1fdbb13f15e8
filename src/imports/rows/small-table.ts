import type { Reading } from '../../domain/source/source'
import { readTable } from '../../tables/read'
import { utf8Pieces } from '../bytes/utf8-pieces'
import { RowSplitter, type RowBatch } from './row-splitter'

/** A larger file is no small table: it is read piece by piece, as call logs are. */
export const LARGEST_TABLE = 16 << 20

/**
 * The rows of a small table (totals, a timesheet), as PapaParse reads them. Where a stray quote leaves open what is a
 * cell, PapaParse would swallow the rows behind it: our own splitter loses the torn line only.
 */
export function smallTable(text: string, delimiter: Reading['delimiter']): RowBatch {
  const rows = readTable(text, delimiter)
  if (rows) return { rows, broken: new Set() }
  const splitter = new RowSplitter(delimiter)
  const first = splitter.push(text)
  const rest = splitter.end()
  return { rows: [...first.rows, ...rest.rows], broken: new Set([...first.broken, ...[...rest.broken].map((row) => row + first.rows.length)]) }
}

/** The rows of a small file, and how many of its bytes were no text. Rejects as the file does when it cannot be read. */
export async function smallFile(blob: Blob, { encoding, delimiter }: Pick<Reading, 'encoding' | 'delimiter'>): Promise<RowBatch & { readonly strayBytes: number }> {
  const decoder = new TextDecoder()
  let text = ''
  let strayBytes = 0
  for await (const piece of utf8Pieces(blob, encoding)) {
    text += decoder.decode(piece.bytes, { stream: true })
    strayBytes += piece.strayBytes
  }
  return { ...smallTable(text + decoder.decode(), delimiter), strayBytes }
}
