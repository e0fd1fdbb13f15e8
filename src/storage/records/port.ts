import type { Client, Contact } from '../../domain/client/client'
import type { Company } from '../../domain/company/company'
import type { Hotline, MatchRule } from '../../domain/hotline/hotline'
import type { Invoice } from '../../domain/invoice/invoice'
import type { Result } from '../../domain/kernel/result'
import type { MeasurementRules } from '../../domain/measurement/measurement-rules'
import type { Operator } from '../../domain/operator/operator'
import type { Source } from '../../domain/source/source'
import type { Tariff, Work } from '../../domain/tariff/tariff'

/** The business tables and the record each holds. */
export type RecordTables = {
  company: Company
  clients: Client
  contacts: Contact
  hotlines: Hotline
  matchRules: MatchRule
  definitions: MeasurementRules
  operators: Operator
  tariffs: Tariff
  works: Work
  sources: Source
  invoices: Invoice
}
export type TableName = keyof RecordTables

/** For each field, the ids of the operations whose values the reader saw: what an edit may overwrite. */
export type Seen = Readonly<Record<string, readonly string[]>>

/** A record with what its reader saw of it. */
export type Versioned<T> = { readonly record: T; readonly seen: Seen }

/** One change of a commit. An update names what its author saw; fields not in `patch` are untouched. */
export type Change = {
  [T in TableName]:
    | { readonly kind: 'create'; readonly table: T; readonly record: RecordTables[T] }
    | { readonly kind: 'update'; readonly table: T; readonly id: RecordTables[T]['id']; readonly patch: Partial<RecordTables[T]>; readonly seen: Seen }
    | { readonly kind: 'remove'; readonly table: T; readonly id: RecordTables[T]['id']; readonly seen: Seen }
}[TableName]

/** A field that now holds two values, since its author had not seen the other one. */
export type FieldConflict = { readonly table: TableName; readonly id: string; readonly field: string }

/** What a commit did. */
export type CommitReceipt = { readonly transaction: string; readonly operations: number; readonly conflicts: readonly FieldConflict[] }

/** One line of a record's history, newest first. */
export type HistoryEntry = {
  readonly operation: string
  readonly transaction: string
  readonly at: number
  readonly field: string
  readonly value: unknown
}

/** Business records: every change goes through `commit`, one strictly durable transaction, all or nothing. */
export interface RecordStore {
  /** One record, or null. */
  get<T extends TableName>(table: T, id: RecordTables[T]['id']): Promise<Versioned<RecordTables[T]> | null>
  /** All records of a table whose field equals the value, ordered by id. */
  list<T extends TableName>(table: T, where?: Partial<RecordTables[T]>): Promise<readonly RecordTables[T][]>
  /** Calls back now and after every change of the table, from any tab; returns the stop function. */
  watch<T extends TableName>(table: T, onChange: (records: readonly RecordTables[T][]) => void): () => void
  /**
   * Writes records and their journal operations together. Fails with `record.invalid` (schema, with the field),
   * `record.notFound`, or a storage failure; then nothing was written.
   */
  commit(changes: readonly Change[]): Promise<Result<CommitReceipt>>
  /** The journal of one record, newest first. */
  history(table: TableName, id: string): Promise<readonly HistoryEntry[]>
}
