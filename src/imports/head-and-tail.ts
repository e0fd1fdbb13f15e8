import type { Reading } from '../domain/source/source'
import { decodePiece } from './bytes/text-chunks'
import { cellMark } from './rows/reading-pieces'
import { cutText } from './rows/fixed-columns'
import { RowSplitter } from './rows/row-splitter'
import { serviceRow } from './rows/service-row'
import { usualWidth } from './columns/table-head'

/** The part of a file that is looked at before reading it. */
export const HEAD_BYTES = 512 * 1024
export const TAIL_BYTES = 64 * 1024

type Decoding = Pick<Reading, 'encoding' | 'delimiter' | 'cuts'>

function cutAs(text: string, { cuts }: Decoding): string {
  return cuts ? cutText(text, cuts) : text
}

/** First rows of the file; the last one may be cut when the file goes on. */
export function headRows(head: Uint8Array, whole: boolean, decoding: Decoding): { readonly text: string; readonly rows: readonly (readonly string[])[] } {
  const text = cutAs(decodePiece(head, decoding.encoding), decoding)
  const splitter = new RowSplitter(cellMark(decoding))
  const rows: (readonly string[])[] = [...splitter.push(text).rows]
  const rest = splitter.end().rows
  return { text, rows: whole || rows.length === 0 ? [...rows, ...rest] : rows }
}

/** Last rows of the file, without the one the piece begins in the middle of. */
export function tailRows(tail: Uint8Array, decoding: Decoding): readonly (readonly string[])[] {
  if (tail.length === 0) return []
  const wide = decoding.encoding.startsWith('utf-16')
  const text = decodePiece(wide && tail.length % 2 === 1 ? tail.subarray(1) : tail, decoding.encoding)
  const splitter = new RowSplitter(cellMark(decoding))
  return [...splitter.push(cutAs(text.slice(text.indexOf('\n') + 1), decoding)).rows, ...splitter.end().rows]
}

/** Header and first data rows under a reading, as presets and readers see them. */
export type Table = { readonly preamble: readonly (readonly string[])[]; readonly header: readonly string[]; readonly width: number; readonly rows: readonly (readonly string[])[] }

/** Cuts header and data rows as the reading says; blank rows are left out. */
export function tableOf(rows: readonly (readonly string[])[], reading: Pick<Reading, 'skipRows' | 'headerRow'>): Table {
  const header = reading.headerRow ? (rows[reading.skipRows] ?? []) : []
  const below = rows.slice(reading.skipRows + (reading.headerRow ? 1 : 0))
  const data = below.filter((row, i) => row.some((cell) => cell.trim() !== '') && (i > 2 || serviceRow(row, header) !== 'types'))
  return { preamble: rows.slice(0, reading.skipRows), header, width: Math.max(header.length, usualWidth(data)), rows: data }
}
