import { declarationOf } from '../../domain/records'
import { deletedField, versionMark, type Heads, type StoredRecord } from '../database/stored'
import { refuse } from '../database/write'
import type { JournalWriter } from './journal-writer'
import { ownField, sameValue } from './own-field'
import type { FieldConflict, RecordTables, Seen, TableName } from './port'
import { parseRecord } from './read-record'
import type { Today } from './to-today'

/** A record after a change, and the fields that now hold two values. */
export type Applied = { readonly stored: StoredRecord; readonly conflicts: readonly FieldConflict[] }

/** Makes a record; over a tombstone it is a restoration, which keeps the record's history. */
export function applyCreate<T extends TableName>(table: T, known: StoredRecord | undefined, value: RecordTables[T], journal: JournalWriter): Applied {
  const record = checked(table, value)
  if (known && !known.$deleted) refuse('record.invalid', { table, field: 'id', reason: 'field.id' }, { field: 'id' })
  const heads: Heads = {}
  for (const [field, content] of Object.entries(record)) {
    heads[field] = [journal.add(table, record.id, field, content, known?.$heads[field] ?? [])]
  }
  const deletions = known?.$heads[deletedField] ?? []
  if (deletions.length > 0) heads[deletedField] = [journal.add(table, record.id, deletedField, false, deletions)]
  return { stored: written(table, record, heads), conflicts: [] }
}

/**
 * Changes the fields of the patch that differ. A field whose present value the author had not seen keeps it beside
 * the new one; the new one is shown, since the journal's clock runs ahead of every operation it knows.
 */
export function applyUpdate<T extends TableName>(table: T, known: Today<T>, patch: Partial<RecordTables[T]>, journal: JournalWriter): Applied {
  const { record: before, seen } = known
  const record = checked(table, { ...before, ...patch })
  if (record.id !== before.id) refuse('record.invalid', { table, field: 'id', reason: 'field.id' }, { field: 'id' })
  const heads: Heads = { ...known.heads }
  const conflicts: FieldConflict[] = []
  for (const [field, value] of Object.entries(record)) {
    const present = known.heads[field] ?? []
    if (!(field in patch) || (present.length <= 1 && sameValue(value, ownField(before, field)))) continue
    const next = replaceHeads(present, (id) => journal.wrote(id) || (seen[field] ?? []).includes(id), (prev) => journal.add(table, record.id, field, value, prev))
    heads[field] = next
    if (next.length > 1) conflicts.push({ table, id: record.id, field })
  }
  return { stored: written(table, record, heads), conflicts }
}

/**
 * Deletes a record as far as its author saw it. When some field holds a value the author had not seen, the record
 * stays, marked as deleted but edited: a conflict on `$deleted`. Another deletion the author had not seen is no such value.
 */
export function applyRemove(table: TableName, known: StoredRecord, seen: Seen, journal: JournalWriter): Applied {
  const present = Object.entries(known.$heads)
  const saw = (field: string, id: string): boolean => journal.wrote(id) || (seen[field] ?? []).includes(id)
  const unseen = present.some(([field, ids]) => field !== deletedField && ids.some((id) => !saw(field, id)))
  const prev = present.flatMap(([field, ids]) => ids.filter((id) => saw(field, id)))
  const deletion = journal.add(table, known.id, deletedField, true, prev)
  const kept = (known.$heads[deletedField] ?? []).filter((id) => !prev.includes(id))
  const stored = { ...known, $heads: { ...known.$heads, [deletedField]: [...kept, deletion] }, $deleted: !unseen }
  return { stored, conflicts: unseen ? [{ table, id: known.id, field: deletedField }] : [] }
}

/** The row of a record as today's version writes it. */
export function written<T extends TableName>(table: T, record: RecordTables[T], heads: Heads): StoredRecord {
  return { id: record.id, record, $heads: heads, $deleted: false, ...versionMark(declarationOf(table).version) }
}

function replaceHeads(present: readonly string[], saw: (id: string) => boolean, add: (prev: readonly string[]) => string): string[] {
  const covered = present.filter(saw)
  return [...present.filter((id) => !saw(id)), add(covered)]
}

/** A value as a record of the table, or the end of the commit. */
export function checked<T extends TableName>(table: T, value: unknown): RecordTables[T] {
  const parsed = parseRecord(table, value)
  if (parsed.ok) return parsed.value
  const { code, params, where } = parsed.failure
  return refuse(code, params, where)
}
