import type { CallBlock, CallTexts } from '../../domain/archive/block'
import type { DayNumber } from '../../domain/kernel/calendar'
import type { ImportId } from '../../domain/kernel/ids'
import { isPacked, packBlock, packTextRow, unpackBlock, unpackTextRow, type PackedRow } from './pack-block'

/** How the rows of a table are written, and read whichever way they were written. */
export type Codec = { readonly pack: (row: unknown) => object; readonly unpack: (row: object) => object }

/** A part of a day of an import that is not finished: its rows came in several stretches of the file. */
export type PieceRow = { readonly importId: ImportId; readonly day: DayNumber; readonly piece: number; readonly block: CallBlock; readonly texts: CallTexts }

type PackedPiece = Omit<PieceRow, 'block' | 'texts'> & { readonly block: PackedRow; readonly texts: PackedRow }

/** The tables say what their rows are: Dexie's core does not. */
export const codecs: Readonly<Record<string, Codec>> = {
  callBlocks: { pack: (row) => packBlock(row as CallBlock), unpack: (row) => (isPacked(row) ? unpackBlock(row) : row) },
  callTexts: { pack: (row) => packTextRow(row as CallTexts), unpack: (row) => (isPacked(row) ? unpackTextRow(row) : row) },
  callPieces: {
    pack: (row) => packedPiece(row as PieceRow),
    unpack: (row) => (isPackedPiece(row) ? { ...row, block: unpackBlock(row.block), texts: unpackTextRow(row.texts) } : row),
  },
}

function packedPiece(row: PieceRow): PackedPiece {
  return { ...row, block: packBlock(row.block), texts: packTextRow(row.texts) }
}

function isPackedPiece(row: object): row is PackedPiece {
  return 'block' in row && typeof row.block === 'object' && row.block !== null && isPacked(row.block)
}
