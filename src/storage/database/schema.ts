import { declarations, tableNames, type TableName } from '../../domain/records'

type TableVersions = Readonly<Record<number, string | null>>

/** The tables that hold no business records, with what each version brought or changed in Dexie's index syntax. */
const systemTables = {
  journal: { 1: 'id, [table+rec]', 3: 'id, [table+rec], txn' },
  meta: { 1: 'key' },
  counters: { 1: 'key' },
  imports: { 1: 'id, sourceId' },
  callBlocks: { 1: '[importId+day], day' },
  callTexts: { 1: '[importId+day]' },
  callMasks: { 1: '[importId+day], day' },
  paperCalls: { 3: '[paperId+key], paperId, *blockKeys' },
  presence: { 2: 'importId' },
  callPieces: { 2: '[importId+day+piece]' },
  blobs: { 3: 'hash, *holders' },
} as const satisfies Record<string, TableVersions>

/** Tables of earlier versions: the version that left them moved what they held. The key of a table never changes. */
const formerTables: Readonly<Record<string, TableVersions>> = {
  frozenCalls: { 1: '[invoiceId+key], invoiceId, *blockKeys', 3: null },
  importFiles: { 2: 'importId', 3: null },
}

type SystemTable = keyof typeof systemTables

/** Every table that holds no business records. */
export const systemTableNames = Object.keys(systemTables) as readonly SystemTable[]

/** Any table of the database. */
export type AnyTableName = TableName | SystemTable

/**
 * The database's versions, oldest first. Append only: a published version never changes, and a new one comes with an
 * upgrade and the fixture of a database of the version before. Version 2 brought person-hours, the files calls came
 * from, and days of an unfinished import; version 3 the indexes records are asked for by, frozen calls that belong to
 * any paper, and blobs (`to-version-3.ts`).
 */
export const schemaVersions: readonly { readonly version: number; readonly tables: Readonly<Record<string, string | null>> }[] = [1, 2, 3].map((version) => ({
  version,
  tables: { ...recordTablesAt(version), ...tablesAt(systemTables, version), ...tablesAt(formerTables, version) },
}))

function recordTablesAt(version: number): Record<string, string> {
  const touched = declarations.filter(({ since, indexes }) => since === version || Object.values(indexes).includes(version))
  return Object.fromEntries(touched.map(({ table, indexes }) => [table, indexesAt(indexes, version)]))
}

/** The key and the indexes a table of records has in a version; `*field` is one over the items of a list. */
function indexesAt(indexes: Readonly<Record<string, number>>, version: number): string {
  const there = Object.entries(indexes).filter(([, since]) => since <= version)
  return ['id', ...there.map(([field]) => field.replace(/^(\*?)/, '$1record.'))].join(', ')
}

function tablesAt(tables: Readonly<Record<string, TableVersions>>, version: number): Record<string, string | null> {
  return Object.fromEntries(Object.entries(tables).flatMap(([table, versions]) => Object.entries(versions).filter(([since]) => Number(since) === version).map(([, indexes]) => [table, indexes])))
}

export { tableNames as recordTableNames }
