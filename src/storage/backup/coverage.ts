import { tableNames, type TableName } from '../../domain/records'
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
  frozenCalls: 'exported',
  presence: 'exported',
  importFiles: 'exported',
  callPieces: { leftOut: 'parts of an import that is not finished, deleted when it ends' },
  meta: { leftOut: 'the workspace id stands in the manifest; the replica and its clock belong to one device' },
  callMasks: { leftOut: 'derived from blocks, texts and imports by one rule; rebuilt on import' },
} as const satisfies Record<Exclude<AnyTableName, TableName>, Coverage>

/** Every table of the database and whether the file holds it. */
export const backupCoverage: Readonly<Record<string, Coverage>> = { ...Object.fromEntries(tableNames.map((table) => [table, 'exported' as const])), ...systemCoverage }

type ExportedSystem<K extends keyof typeof systemCoverage = keyof typeof systemCoverage> = K extends K ? ((typeof systemCoverage)[K] extends 'exported' ? K : never) : never

/** A section of the file: one exported table. */
export type SectionName = TableName | ExportedSystem

/** Sections that files of version 1 do not have. */
const since2: readonly SectionName[] = ['presence', 'importFiles']

/** The sections a file of a version has, in file order. */
export function sectionsOf(version: number): readonly SectionName[] {
  return version >= 2 ? sectionNames : sectionNames.filter((name) => !since2.includes(name))
}

/** The sections in file order. */
export const sectionNames: readonly SectionName[] = Object.entries(backupCoverage)
  .filter(([, coverage]) => coverage === 'exported')
  .map(([table]) => table as SectionName)
