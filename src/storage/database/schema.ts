import type { TableName } from '../records/port'

/** Version of the record schemas, written into every operation. */
export const recordSchemaVersion = 1

/** The business tables, in the order of the nouns. */
export const recordTableNames = [
  'company', 'clients', 'contacts', 'operators', 'hotlines', 'matchRules', 'definitions', 'sources', 'tariffs', 'works', 'invoices',
] as const satisfies readonly TableName[]

/** Every other table. */
export const systemTableNames = [
  'journal', 'meta', 'counters', 'imports', 'callBlocks', 'callTexts', 'callMasks', 'frozenCalls', 'presence', 'importFiles', 'callPieces',
] as const

/** Any table of the database. */
export type AnyTableName = (typeof recordTableNames)[number] | (typeof systemTableNames)[number]

/** Dexie's index syntax by table; a version names the tables it brings or changes. */
type TableIndexes = Readonly<Partial<Record<AnyTableName, string>>>

/**
 * The database's versions, oldest first. Append only: a published entry never changes, and a new one comes with an
 * upgrade and the fixture of a database of the version before.
 */
export const schemaVersions: readonly { readonly version: number; readonly tables: TableIndexes }[] = [
  {
    version: 1,
    tables: {
      company: 'id',
      clients: 'id',
      contacts: 'id',
      operators: 'id',
      hotlines: 'id',
      matchRules: 'id',
      definitions: 'id',
      sources: 'id',
      tariffs: 'id',
      works: 'id',
      invoices: 'id',
      journal: 'id, [table+rec]',
      meta: 'key',
      counters: 'key',
      imports: 'id, sourceId',
      callBlocks: '[importId+day], day',
      callTexts: '[importId+day]',
      callMasks: '[importId+day], day',
      frozenCalls: '[invoiceId+key], invoiceId, *blockKeys',
    },
  },
  // Person-hours, the files calls came from, and days of an unfinished import that came in pieces. New tables only: no upgrade.
  { version: 2, tables: { presence: 'importId', importFiles: 'importId', callPieces: '[importId+day+piece]' } },
]
