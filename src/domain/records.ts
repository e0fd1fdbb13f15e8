import { importNoun } from './archive/import-record'
import { clientRecord, contactRecord } from './client/client'
import { companyRecord } from './company/company'
import { hotlineRecord, matchRuleRecord } from './hotline/hotline'
import { invoiceRecord } from './invoice/invoice'
import { idOf, isIdOf, type Id, type IdSource, type Noun } from './kernel/ids'
import type { RecordOf } from './kernel/record'
import { measurementRulesRecord } from './measurement/measurement-rules'
import { operatorRecord } from './operator/operator'
import { sourceRecord } from './source/source'
import { tariffClauseNoun, tariffRecord } from './tariff/tariff'
import { workRecord } from './tariff/work'

/** Every kind of record, each after those it points at. A new one is one file and one line here. */
export const declarations = [
  companyRecord, clientRecord, contactRecord, operatorRecord, hotlineRecord, matchRuleRecord, measurementRulesRecord,
  sourceRecord, tariffRecord, workRecord, invoiceRecord,
] as const
type Declared = (typeof declarations)[number]

/** The business tables and the record each holds. */
export type RecordTables = { [D in Declared as D['table']]: RecordOf<D> }
export type TableName = keyof RecordTables

/** The tables in the order of the list. */
export const tableNames: readonly TableName[] = declarations.map(({ table }) => table)

/** The declaration of a table's records. */
export function declarationOf<T extends TableName>(table: T): Extract<Declared, { table: T }> {
  return byTable[table]
}

const byTable = Object.fromEntries(declarations.map((declaration) => [declaration.table, declaration])) as unknown as {
  readonly [T in TableName]: Extract<Declared, { table: T }> // the list holds one declaration of each table
}

/** What has ids though it is no record: an import of the archive, a clause of a tariff. */
const others = [importNoun, tariffClauseNoun] as const

/** The kinds of ids there are. */
export type IdKind = Declared['kind'] | (typeof others)[number]['kind']

const nouns = Object.fromEntries([...declarations, ...others].map(({ kind, prefix }) => [kind, { kind, prefix }])) as unknown as {
  readonly [K in IdKind]: Noun<K> // one of each kind
}

/** Makes an id of the given kind from the injected source (a UUID or any unique text). */
export function makeId<K extends IdKind>(kind: K, source: IdSource): Id<K> {
  return idOf<K>(nouns[kind], source)
}

/** Tells whether a value is an id of the given kind. */
export function isId<K extends IdKind>(kind: K, value: unknown): value is Id<K> {
  return isIdOf<K>(nouns[kind], value)
}
