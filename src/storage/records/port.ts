import type { Unreadable } from '../../domain/kernel/migration'
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
  /** As the version of that time wrote it. */
  readonly value: unknown
  readonly version: number
}

/** A record as others know it: where it stands and what it is called. */
export type Named = { readonly table: TableName; readonly id: string; readonly title: string }

/**
 * A stored record this app cannot read: one a newer app wrote, or a damaged one. It is kept as it is: never changed,
 * exported as it stands. `title` as far as it can be told, else empty.
 */
export type Unread = Named & { readonly why: Unreadable }

/** The records of a condition, and beside them those that may be among them but cannot be read. */
export type Found<R> = { readonly records: readonly R[]; readonly unread: readonly Unread[] }

/** A record that points at another, from the fields named. */
export type Pointer = Named & { readonly fields: readonly string[]; readonly onRemove: 'restrict' | 'cascade' | 'keep' }

/** What removing a record would take: the changes that do it, with all that goes along, or who holds it. */
export type Removal
  = | { readonly kind: 'free'; readonly changes: readonly Change[] }
    | { readonly kind: 'held'; readonly by: readonly Named[] }

/** The records a list is about: those whose fields equal these values; `{}` is all of them. */
export type Where<T extends TableName> = Partial<RecordTables[T]>

/** Business records: every change goes through `commit`, one strictly durable transaction, all or nothing. */
export interface RecordStore {
  /** One record, or null. Throws `StorageError` (`storage.newer`, `storage.damaged`) when it is there but cannot be read. */
  get<T extends TableName>(table: T, id: RecordTables[T]['id']): Promise<Versioned<RecordTables[T]> | null>
  /**
   * The records of a table that meet the condition, ordered by id: all of them, or it throws `StorageError`
   * (`storage.newer`, `storage.damaged`). For whatever is computed, since a figure that lacks a record is wrong. They
   * are shared: nobody may change them.
   */
  list<T extends TableName>(table: T, where?: Where<T>): Promise<readonly RecordTables[T][]>
  /**
   * Calls back now and after every change of the records that meet the condition, from any tab; returns the stop
   * function. For what is shown: records that cannot be read come beside the others. However many watch the same, the
   * database is watched once.
   */
  watch<T extends TableName>(table: T, where: Where<T>, onChange: (records: readonly RecordTables[T][], unread: readonly Unread[]) => void): () => void
  /** Every live record with a field that holds several values nobody has chosen among. */
  conflicts(): Promise<readonly Named[]>
  /** Every record of the workspace that cannot be read, by table in the order of the list. */
  unread(): Promise<readonly Unread[]>
  /**
   * Writes records and their journal operations together. Fails with `record.invalid` (schema, with the field),
   * `record.notFound`, what a frozen record's declaration says, `storage.newer` or `storage.damaged` (a record that
   * cannot be read is not changed), or another storage failure; then nothing was written.
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
