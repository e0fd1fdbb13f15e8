import { canonicalJson, type Json } from '../../domain/kernel/canonical'
import type { Result } from '../../domain/kernel/result'
import { tableNames } from '../../domain/records'
import type { Database } from '../database/database'
import { raiseUnlessClosed } from '../database/raise-later'
import { StorageError } from '../database/storage-failure'
import { deletedField, type StoredRecord } from '../database/stored'
import { read, write } from '../database/write'
import { findRows } from './find-rows'
import { ParsedRecords } from './parsed-records'
import type { Change, CommitReceipt, FieldConflict, Found, HistoryEntry, Named, Pointer, RecordStore, RecordTables, Removal, TableName, Unread, Versioned, Where } from './port'
import { unreadable } from './read-record'
import { SharedWatch } from './shared-watch'

/** The business records over Dexie. */
export class DexieRecordStore implements RecordStore {
  readonly #parsed = new ParsedRecords()
  readonly #watch: SharedWatch<Found<object>>

  /** `onUnread` hears of records that are missing from what is watched because they cannot be read. */
  constructor(private readonly db: Database, private readonly onUnread: (unread: readonly Unread[]) => void = () => undefined) {
    this.#watch = new SharedWatch(raiseUnlessClosed(db))
  }

  /** How many stored records were parsed so far: each once for every state it was in. */
  get parsed(): number {
    return this.#parsed.parsed
  }

  async get<T extends TableName>(table: T, id: RecordTables[T]['id']): Promise<Versioned<RecordTables[T]> | null> {
    const rows = this.db.records(table)
    const stored = await read(this.db, [rows], () => rows.get(id))
    return stored && !stored.$deleted ? this.#parsed.versioned(table, stored) : null
  }

  async list<T extends TableName>(table: T, where: Where<T> = {}): Promise<readonly RecordTables[T][]> {
    const rows = this.db.records(table)
    // Not by an index: it would miss what is damaged in the very field it is over.
    const { records, unread } = this.#parsed.find(table, await read(this.db, [rows], () => rows.toArray()), where, true)
    const [first] = unread
    if (first) throw new StorageError(unreadable(table, first.why))
    return records
  }

  watch<T extends TableName>(table: T, where: Where<T>, onChange: (records: readonly RecordTables[T][], unread: readonly Unread[]) => void): () => void {
    const query = async (): Promise<Found<object>> => {
      const found = this.#parsed.find(table, await findRows(this.db, table, where), where)
      if (found.unread.length > 0) this.onUnread(found.unread)
      return found
    }
    return this.#watch.watch(`${table} ${canonicalJson(where as Json)}`, query, ({ records, unread }) => onChange(records as readonly RecordTables[T][], unread)) // what its query gives
  }

  async unread(): Promise<readonly Unread[]> {
    const rows = await this.#inAll(() => Promise.all(tableNames.map((table) => this.db.records(table).toArray())))
    return tableNames.flatMap((table, i) => this.#parsed.find(table, rows[i] ?? [], {}).unread)
  }

  // What the first screen never asks for is fetched when it is asked for; never inside a transaction, which would end.
  async conflicts(): Promise<readonly Named[]> {
    const rows = await this.#inAll(() => Promise.all(tableNames.map((table) => this.db.records(table).toArray())))
    const open = (row: StoredRecord): boolean => !row.$deleted && Object.entries(row.$heads).some(([field, heads]) => field !== deletedField && heads.length > 1)
    return tableNames.flatMap((table, i) => (rows[i] ?? []).filter(open).map((row) => ({ table, id: row.id, title: this.#parsed.titleOf(table, row) })))
  }

  async commit(changes: readonly Change[]): Promise<Result<CommitReceipt>> {
    const { db } = this
    const [{ applyOne }, { JournalWriter }] = await Promise.all([import('./commit-changes'), import('./journal-writer')])
    const tables = [...new Set(changes.map((change) => change.table))].map((table) => db.records(table))
    return write(db, [...tables, db.journal], async () => {
      const journal = await JournalWriter.begin(db)
      const conflicts: FieldConflict[] = []
      for (const change of changes) conflicts.push(...(await applyOne(db, change, journal)))
      await journal.save(db)
      return { transaction: journal.transaction, operations: journal.count, conflicts }
    })
  }

  async undo(transaction: string): Promise<Result<CommitReceipt>> {
    const { db } = this
    const [{ takeBack }, { JournalWriter }] = await Promise.all([import('./take-back'), import('./journal-writer')])
    return write(db, [...tableNames.map((table) => db.records(table)), db.journal], async () => {
      const journal = await JournalWriter.begin(db)
      await takeBack(db, this.#parsed, transaction, journal)
      await journal.save(db)
      return { transaction: journal.transaction, operations: journal.count, conflicts: [] }
    })
  }

  async removal(table: TableName, id: string): Promise<Removal> {
    const { removalOf } = await import('./references')
    return this.#inAll(() => removalOf(this.db, this.#parsed, table, id))
  }

  async pointers(table: TableName, id: string): Promise<readonly Pointer[]> {
    const { pointersTo } = await import('./references')
    return this.#inAll(() => pointersTo(this.db, this.#parsed, table, id))
  }

  async history(table: TableName, id: string): Promise<readonly HistoryEntry[]> {
    return (await import('./history')).historyOf(this.db, table, id)
  }

  #inAll<R>(body: () => Promise<R>): Promise<R> {
    return read(this.db, tableNames.map((table) => this.db.records(table)), body)
  }
}
