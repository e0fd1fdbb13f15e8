import type { DBCore, DBCoreCursor, DBCoreTable, Middleware } from 'dexie'
import type { Codec } from './codecs'

/** The tables whose rows are packed. */
const packedNames = new Set(['callBlocks', 'callTexts', 'callPieces'])

let known: Readonly<Record<string, Codec>> | null = null

/** To be awaited before calls are read or written, outside of any transaction: the first screen needs none of it. */
export async function readyForCalls(): Promise<void> {
  known ??= (await import('./codecs')).codecs
}

function codecOf(table: string): Codec {
  const codec = known?.[table]
  if (!codec) throw new Error(`${table} was asked before readyForCalls`)
  return codec
}

/** Packs the archive's rows on their way into the tables and unpacks them on their way out; nobody above sees it. */
export const packedTables: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'packed tables',
  create: (core) => ({
    ...core,
    table: (name) => {
      const table = core.table(name)
      return packedNames.has(name) ? withCodec(table) : table
    },
  }),
}

function withCodec(table: DBCoreTable): DBCoreTable {
  const out = (row: object | undefined): unknown => (row === undefined ? undefined : codecOf(table.name).unpack(row))
  const pack = (row: unknown): object => codecOf(table.name).pack(row)
  return {
    ...table,
    mutate: (request) => table.mutate(request.type === 'add' || request.type === 'put' ? { ...request, values: request.values.map((row) => pack(row)) } : request),
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
