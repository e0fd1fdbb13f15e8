import type { AnyTableName } from '../database/schema'

/** Whether a table is part of the workspace file, or why it is not. */
type Coverage = 'exported' | { readonly leftOut: string }

/** Every table of the database, exhaustively: a new one does not compile until it is decided. */
export const backupCoverage = {
  company: 'exported',
  clients: 'exported',
  contacts: 'exported',
  operators: 'exported',
  hotlines: 'exported',
  matchRules: 'exported',
  definitions: 'exported',
  sources: 'exported',
  tariffs: 'exported',
  works: 'exported',
  invoices: 'exported',
  journal: 'exported',
  counters: 'exported',
  imports: 'exported',
  callBlocks: 'exported',
  callTexts: 'exported',
  frozenCalls: 'exported',
  meta: { leftOut: 'the workspace id stands in the manifest; the replica and its clock belong to one device' },
  callMasks: { leftOut: 'derived from blocks, texts and imports by one rule; rebuilt on import' },
} as const satisfies Record<AnyTableName, Coverage>

type Exported<K extends AnyTableName = AnyTableName> = K extends AnyTableName ? ((typeof backupCoverage)[K] extends 'exported' ? K : never) : never

/** A section of the file: one exported table. */
export type SectionName = Exported

/** The sections in file order. */
export const sectionNames: readonly SectionName[] = Object.entries(backupCoverage)
  .filter(([, coverage]) => coverage === 'exported')
  .map(([table]) => table as SectionName)
