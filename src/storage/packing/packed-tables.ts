import type { DBCore, DBCoreCursor, DBCoreTable, Middleware } from 'dexie'
import type { CallBlock, CallTexts } from '../../domain/archive/block'
import type { PieceRow } from '../database/stored'
import { isPacked, packBlock, packTextRow, unpackBlock, unpackTextRow, type PackedRow } from './pack-block'

/** How the rows of a table are written, and read whichever way they were written. */
type Codec = { readonly pack: (row: unknown) => object; readonly unpack: (row: object) => object }

type PackedPiece = Omit<PieceRow, 'block' | 'texts'> & { readonly block: PackedRow; readonly texts: PackedRow }

/** The tables say what their rows are: Dexie's core does not. */
const codecs: Readonly<Record<string, Codec>> = {
  callBlocks: { pack: (row) => packBlock(row as CallBlock), unpack: (row) => (isPacked(row) ? unpackBlock(row) : row) },
  callTexts: { pack: (row) => packTextRow(row as CallTexts), unpack: (row) => (isPacked(row) ? unpackTextRow(row) : row) },
  callPieces: {
    pack: (row) => packedPiece(row as PieceRow),
    unpack: (row) => (isPackedPiece(row) ? { ...row, block: unpackBlock(row.block), texts: unpackTextRow(row.texts) } : row),
  },
}

/** Packs the archive's rows on their way into the tables and unpacks them on their way out; nobody above sees it. */
export const packedTables: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'packed tables',
  create: (core) => ({
    ...core,
    table: (name) => {
      const table = core.table(name)
      const codec = codecs[name]
      return codec ? withCodec(table, codec) : table
    },
  }),
}

function withCodec(table: DBCoreTable, { pack, unpack }: Codec): DBCoreTable {
  const out = (row: object | undefined): unknown => (row === undefined ? undefined : unpack(row))
  return {
    ...table,
    mutate: (request) => table.mutate(request.type === 'add' || request.type === 'put' ? { ...request, values: request.values.map(pack) } : request),
    get: (request) => table.get(request).then(out),
    getMany: (request) => table.getMany(request).then((rows) => rows.map(out)),
    query: (request) => table.query(request).then((found) => (request.values === true ? { ...found, result: found.result.map(out) } : found)),
    openCursor: (request) => table.openCursor(request).then((cursor) => (cursor && request.values === true ? withValues(cursor, out) : cursor)),
  }
}

/** A cursor's own properties belong to the engine's object: they are asked for, not inherited. */
function withValues(cursor: DBCoreCursor, out: (row: object | undefined) => unknown): DBCoreCursor {
  return Object.create(cursor, {
    key: { get: () => cursor.key },
    primaryKey: { get: () => cursor.primaryKey },
    value: { get: () => out(cursor.value) },
  }) as DBCoreCursor
}

function packedPiece(row: PieceRow): PackedPiece {
  return { ...row, block: packBlock(row.block), texts: packTextRow(row.texts) }
}

function isPackedPiece(row: object): row is PackedPiece {
  return 'block' in row && typeof row.block === 'object' && row.block !== null && isPacked(row.block)
}
