import type { Unreadable } from '../../domain/kernel/migration'
import type { Result } from '../../domain/kernel/result'
import { declarationOf, type RecordTables, type TableName } from '../../domain/records'
import { StorageError } from '../database/storage-failure'
import { rowVersion, type StoredRecord } from '../database/stored'
import { ownField, sameValue } from './own-field'
import type { Found, Unread, Versioned, Where } from './port'
import { judgeRecord, unreadable } from './read-record'

/** A record as it was read, and the state it was read in. */
type Parsed = { readonly state: string; readonly read: Result<object, Unreadable> }

/**
 * The domain's records of stored ones. A record is read once for every state it was in: as long as its fields stand
 * on the same operations it is the same record, and whoever asks gets the same, frozen object.
 */
export class ParsedRecords {
  readonly #known = new Map<TableName, Map<string, Parsed>>()
  /** How many records were parsed so far. */
  parsed = 0

  /** The record of a stored one, or why it cannot be read. */
  of<T extends TableName>(table: T, stored: StoredRecord): Result<RecordTables[T], Unreadable> {
    const state = `${rowVersion(stored)} ${JSON.stringify(stored.$heads)}`
    const records = this.#known.get(table) ?? new Map<string, Parsed>()
    this.#known.set(table, records)
    const known = records.get(stored.id)
    if (known?.state === state) return known.read as Result<RecordTables[T], Unreadable> // put there under this table
    this.parsed++
    const read = judgeRecord(table, rowVersion(stored), stored.record)
    if (read.ok) frozen(read.value)
    records.set(stored.id, { state, read })
    return read
  }

  /** The record with what a reader of it has seen. Throws `StorageError` when it cannot be read. */
  versioned<T extends TableName>(table: T, stored: StoredRecord): Versioned<RecordTables[T]> {
    const read = this.of(table, stored)
    if (!read.ok) throw new StorageError(unreadable(table, read.failure))
    return { record: read.value, seen: stored.$heads }
  }

  /** What a stored record is called; of one that cannot be read, as far as it can be told. */
  titleOf(table: TableName, stored: StoredRecord): string {
    const title: (record: never) => unknown = declarationOf(table).title
    const read = this.of<TableName>(table, stored)
    if (read.ok) return String(title(read.value as never)) // declared for the records of this table
    try {
      const said = title(stored.record as never)
      return typeof said === 'string' ? said : ''
    } catch {
      // Its fields are not those the title is made of.
      return ''
    }
  }

  /**
   * Live records that match every given field, in id order, and beside them those that may match but cannot be read.
   * A row of today's version is looked at only when its own fields match, unless `thorough`: then each is read, so that
   * none is missed whose damage lies in a field it is asked for by.
   */
  find<T extends TableName>(table: T, stored: readonly StoredRecord[], where: Where<T>, thorough = false): Found<RecordTables[T]> {
    const wanted = Object.entries(where)
    const today = declarationOf(table).version
    const matches = (record: unknown): boolean => wanted.every(([field, value]) => sameValue(ownField(record, field), value))
    const records: RecordTables[T][] = []
    const unread: Unread[] = []
    for (const row of stored) {
      if (row.$deleted || (!thorough && rowVersion(row) === today && !matches(row.record))) continue
      const read = this.of(table, row)
      if (!read.ok && !isAnother(row.record, read.failure, wanted)) unread.push({ table, id: row.id, title: this.titleOf(table, row), why: read.failure })
      if (read.ok && matches(read.value)) records.push(read.value)
    }
    return { records, unread }
  }
}

/** Tells whether a record that cannot be read surely is not wanted: a field that is sound holds another value. */
function isAnother(record: unknown, why: Unreadable, wanted: readonly (readonly [string, unknown])[]): boolean {
  const broken = why.kind === 'damaged' ? why.fields : []
  return !broken.includes('') && wanted.some(([field, value]) => {
    const present = ownField(record, field)
    return present !== undefined && !broken.includes(field) && !sameValue(present, value)
  })
}

function frozen<R>(value: R): R {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const part of Object.values(value)) frozen(part)
  return Object.freeze(value)
}
