import type { Result } from '../../domain/kernel/result'
import type { RecordTables, TableName } from '../../domain/records'

export type { RecordTables, TableName }

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

/** A record as others know it: where it stands and what it is called. */
export type Named = { readonly table: TableName; readonly id: string; readonly title: string }

/** A record that points at another, from the fields named. */
export type Pointer = Named & { readonly fields: readonly string[]; readonly onRemove: 'restrict' | 'cascade' | 'keep' }

/** What removing a record would take: the changes that do it, with all that goes along, or who holds it. */
export type Removal =
  | { readonly kind: 'free'; readonly changes: readonly Change[] }
  | { readonly kind: 'held'; readonly by: readonly Named[] }

/** The records a list is about: those whose fields equal these values; `{}` is all of them. */
export type Where<T extends TableName> = Partial<RecordTables[T]>

/** Business records: every change goes through `commit`, one strictly durable transaction, all or nothing. */
export interface RecordStore {
  /** One record, or null. */
  get<T extends TableName>(table: T, id: RecordTables[T]['id']): Promise<Versioned<RecordTables[T]> | null>
  /** The records of a table that meet the condition, ordered by id. They are shared: nobody may change them. */
  list<T extends TableName>(table: T, where?: Where<T>): Promise<readonly RecordTables[T][]>
  /**
   * Calls back now and after every change of the records that meet the condition, from any tab; returns the stop
   * function. However many watch the same, the database is watched once.
   */
  watch<T extends TableName>(table: T, where: Where<T>, onChange: (records: readonly RecordTables[T][]) => void): () => void
  /**
   * Writes records and their journal operations together. Fails with `record.invalid` (schema, with the field),
   * `record.notFound`, what a frozen record's declaration says, or a storage failure; then nothing was written.
   */
  commit(changes: readonly Change[]): Promise<Result<CommitReceipt>>
  /**
   * Takes a commit back by its journal: fields hold again what they held before, made records go, removed ones come
   * back. Fails with `record.changedSince` when a later change stands on it, or `record.inUse`.
   */
  undo(transaction: string): Promise<Result<CommitReceipt>>
  /** What removing a record would take, by the references other records declare. */
  removal(table: TableName, id: string): Promise<Removal>
  /** The records that point at one, whatever becomes of them when it goes. */
  pointers(table: TableName, id: string): Promise<readonly Pointer[]>
  /** The journal of one record, newest first. */
  history(table: TableName, id: string): Promise<readonly HistoryEntry[]>
}
