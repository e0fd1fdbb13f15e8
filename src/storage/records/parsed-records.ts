import { failure } from '../../domain/kernel/failure'
import { declarationOf, type RecordTables, type TableName } from '../../domain/records'
import { StorageError } from '../database/storage-failure'
import type { StoredRecord } from '../database/stored'
import { ownField, sameValue } from './apply-change'
import type { Versioned, Where } from './port'
import { parseRecord } from './record-schemas'

/** A record as it was parsed, and the heads it was parsed under. */
type Parsed = { readonly heads: string; readonly record: object }

/**
 * The domain's records of stored ones. A record is parsed once for every state it was in: as long as its fields stand
 * on the same operations it is the same record, and whoever asks gets the same, frozen object.
 */
export class ParsedRecords {
  readonly #known = new Map<TableName, Map<string, Parsed>>()
  /** How many records were parsed so far. */
  parsed = 0

  /** The record of a stored one. Throws `StorageError` (`storage.damaged`) when it no longer fits its schema. */
  of<T extends TableName>(table: T, stored: StoredRecord<T>): RecordTables[T] {
    const heads = JSON.stringify(stored.$heads)
    const records = this.#known.get(table) ?? new Map<string, Parsed>()
    this.#known.set(table, records)
    const known = records.get(stored.id)
    if (known?.heads === heads) return known.record as RecordTables[T] // put there under this table
    this.parsed++
    const parsed = parseRecord(table, stored.record)
    if (!parsed.ok) throw new StorageError(failure('storage.damaged', parsed.failure.params, parsed.failure.where))
    const record = frozen(parsed.value)
    records.set(stored.id, { heads, record })
    return record
  }

  /** The record with what a reader of it has seen. */
  versioned<T extends TableName>(table: T, stored: StoredRecord<T>): Versioned<RecordTables[T]> {
    return { record: this.of(table, stored), seen: stored.$heads }
  }

  /** What a stored record is called. */
  titleOf<T extends TableName>(table: T, stored: StoredRecord<T>): string {
    const title: (record: never) => string = declarationOf(table).title
    return title(this.of(table, stored) as never) // declared for the records of this table
  }

  /** Live records that match every given field, in id order. */
  list<T extends TableName>(table: T, stored: readonly StoredRecord<T>[], where: Where<T>): readonly RecordTables[T][] {
    const wanted = Object.entries(where)
    return stored
      .filter((row) => !row.$deleted && wanted.every(([field, value]) => sameValue(ownField(row.record, field), value)))
      .map((row) => this.of(table, row))
  }
}

function frozen<R>(value: R): R {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const part of Object.values(value)) frozen(part)
  return Object.freeze(value)
}
