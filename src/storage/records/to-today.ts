import { declarationOf, type RecordTables, type TableName } from '../../domain/records'
import type { Database } from '../database/database'
import { rowVersion, type Heads, type StoredRecord } from '../database/stored'
import { refuse } from '../database/write'
import type { JournalWriter } from './journal-writer'
import { ownField, sameValue } from './own-field'
import type { Seen } from './port'
import { readRecord } from './read-record'

/** A stored record in today's version, and what an author has seen of it. */
export type Today<T extends TableName> = { readonly record: RecordTables[T]; readonly heads: Heads; readonly seen: Seen }

/**
 * A stored record as today's version, before a change is written over it. What the migrations make of its fields
 * becomes operations too, so that every field goes on standing on the journal; whoever saw what they were made of has
 * seen them. Refuses with `storage.newer` or `storage.damaged`. Inside a transaction over the journal.
 */
export async function toToday<T extends TableName>(db: Database, table: T, stored: StoredRecord, seen: Seen, journal: JournalWriter): Promise<Today<T>> {
  const record = readable(table, stored)
  if (rowVersion(stored) === declarationOf(table).version) return { record, heads: stored.$heads, seen }
  const heads: Heads = { ...stored.$heads }
  const also: Record<string, readonly string[]> = { ...seen }
  for (const field of new Set([...Object.keys(stored.record), ...Object.keys(record)])) {
    const value = ownField(record, field)
    if (sameValue(value, ownField(stored.record, field))) continue
    const present = heads[field] ?? []
    const shown = await latest(db, present)
    const made = journal.addMigrated(table, stored.id, field, value, shown)
    heads[field] = [...present.filter((id) => !shown.includes(id)), made]
    if (shown.every((id) => (seen[field] ?? []).includes(id))) also[field] = [...(seen[field] ?? []), made]
  }
  return { record, heads, seen: also }
}

/** The record of a stored one, or the end of the commit. */
export function readable<T extends TableName>(table: T, stored: StoredRecord): RecordTables[T] {
  const read = readRecord(table, rowVersion(stored), stored.record)
  if (read.ok) return read.value
  const { code, params, where } = read.failure
  return refuse(code, { ...params, id: stored.id }, where)
}

/** Of the operations a field stands on, the one that is shown. */
async function latest(db: Database, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length <= 1) return ids
  const found = (await db.journal.bulkGet([...ids])).filter((operation) => operation !== undefined)
  return found.sort((a, b) => (a.hlc < b.hlc ? -1 : 1)).slice(-1).map(({ id }) => id)
}
