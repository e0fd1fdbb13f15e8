import { declarationOf, tableNames, type TableName } from '../../domain/records'
import type { AnyTableName } from '../database/schema'

/** Whether a table is part of the workspace file, or why it is not. */
type Coverage = 'exported' | { readonly leftOut: string }

/** Every table but the business records', which are exported; a new one does not compile until it is decided. */
const systemCoverage = {
  journal: 'exported',
  counters: 'exported',
  imports: 'exported',
  callBlocks: 'exported',
  callTexts: 'exported',
  paperCalls: 'exported',
  presence: 'exported',
  blobs: 'exported',
  callPieces: { leftOut: 'parts of an import that is not finished, deleted when it ends' },
  meta: { leftOut: 'the workspace id stands in the manifest; the replica and its clock belong to one device' },
  callMasks: { leftOut: 'derived from blocks, texts and imports by one rule; rebuilt on import' },
} as const satisfies Record<Exclude<AnyTableName, TableName>, Coverage>

/** Every table of the database and whether the file holds it. */
export const backupCoverage: Readonly<Record<string, Coverage>> = { ...Object.fromEntries(tableNames.map((table) => [table, 'exported' as const])), ...systemCoverage }

type ExportedSystem<K extends keyof typeof systemCoverage = keyof typeof systemCoverage> = K extends K ? ((typeof systemCoverage)[K] extends 'exported' ? K : never) : never

/** A section of the file: one exported table. */
export type SectionName = TableName | ExportedSystem

/** The sections in file order. */
export const sectionNames: readonly SectionName[] = Object.entries(backupCoverage)
  .filter(([, coverage]) => coverage === 'exported')
  .map(([table]) => table as SectionName)

/** A section of a file of any version: what it was called before, and what it is called. */
export type FileSection = SectionName | 'frozenCalls' | 'importFiles'

const recordSections = ['company', 'clients', 'contacts', 'operators', 'hotlines', 'matchRules', 'definitions', 'sources', 'tariffs', 'works', 'invoices'] as const satisfies readonly TableName[]

/** The sections that files of versions 1 and 2 have, in file order; from version 3 on the manifest names them. */
export const olderSections: Readonly<Record<number, readonly FileSection[]>> = {
  1: [...recordSections, 'journal', 'counters', 'imports', 'callBlocks', 'callTexts', 'frozenCalls'],
  2: [...recordSections, 'journal', 'counters', 'imports', 'callBlocks', 'callTexts', 'frozenCalls', 'presence', 'importFiles'],
}

/** What version each section is written in: a record's own, 1 for the others. */
export const sectionVersions: Readonly<Record<SectionName, number>> = Object.fromEntries(
  sectionNames.map((name) => [name, isRecordSection(name) ? declarationOf(name).version : 1]),
) as Record<SectionName, number> // one of each

/** Tells whether a name is a section this app knows. */
export function isSection(name: string): name is SectionName {
  return sectionNames.some((known) => known === name)
}

/** Tells whether a section holds records. */
export function isRecordSection(name: string): name is TableName {
  return tableNames.some((table) => table === name)
}
