import type { Reading } from '../../domain/source/source'
import { ColumnCutter } from './fixed-columns'
import { utf8Pieces, type Utf8Piece } from '../bytes/utf8-pieces'

/** The delimiter of the pieces of a file as they are read: a text in fixed columns is cut at tabs. */
export function cellMark({ cuts, delimiter }: Pick<Reading, 'cuts' | 'delimiter'>): Reading['delimiter'] {
  return cuts ? '\t' : delimiter
}

/** A file in pieces of UTF-8 as a reading cuts it: as it is, or with tabs where its fixed columns begin. */
export function readingPieces(blob: Blob, { encoding, cuts }: Pick<Reading, 'encoding' | 'cuts'>): AsyncGenerator<Utf8Piece, void, undefined> {
  return cuts ? cutPieces(blob, encoding, cuts) : utf8Pieces(blob, encoding)
}

async function* cutPieces(blob: Blob, encoding: Reading['encoding'], cuts: readonly number[]): AsyncGenerator<Utf8Piece, void, undefined> {
  const [decoder, encoder, cutter] = [new TextDecoder(), new TextEncoder(), new ColumnCutter(cuts)]
  for await (const piece of utf8Pieces(blob, encoding)) yield { ...piece, bytes: encoder.encode(cutter.push(decoder.decode(piece.bytes, { stream: true }))) }
  yield { bytes: encoder.encode(cutter.push(decoder.decode()) + cutter.end()), strayBytes: 0, readBytes: blob.size }
}
