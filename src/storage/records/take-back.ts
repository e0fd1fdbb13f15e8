import type { TableName } from '../../domain/records'
import type { Database } from '../database/database'
import { deletedField, rowVersion, sequenceOf, type Operation, type StoredRecord } from '../database/stored'
import { refuse } from '../database/write'
import { refuseFrozen } from './commit-changes'
import type { JournalWriter } from './journal-writer'
import type { ParsedRecords } from './parsed-records'
import { pointersTo } from './references'
import { readable } from './to-today'

/**
 * Takes a commit back by its operations, as new operations of another commit: nothing is struck from the journal.
 * Inside a transaction over all record tables and the journal. Refuses with `record.changedSince` when something
 * later stands on it, `record.inUse` when a record it made is pointed at by one that stays.
 */
export async function takeBack(db: Database, parsed: ParsedRecords, transaction: string, journal: JournalWriter): Promise<void> {
  const operations = await db.journal.where('txn').equals(transaction).toArray()
  if (operations.length === 0) refuse('record.notFound', { table: 'journal', id: transaction })
  const made: { readonly table: TableName; readonly id: string }[] = []
  for (const own of byRecord(operations)) {
    const [first] = own
    if (!first) continue
    const table = first.table as TableName // this app wrote the operation, or `get` finds no such table
    const stored = await db.records(table).get(first.rec)
    if (!stored) return refuse('record.notFound', { table, id: first.rec })
    refuseFrozen(table, readable<TableName>(table, stored))
    const before = await recordBefore(db, table, stored, own, journal)
    if (before.$deleted && !stored.$deleted) made.push({ table, id: stored.id })
    await db.records(table).put(before)
  }
  for (const { table, id } of made) await refuseInUse(db, parsed, table, id)
}

async function refuseInUse(db: Database, parsed: ParsedRecords, table: TableName, id: string): Promise<void> {
  const users = (await pointersTo(db, parsed, table, id)).filter(({ onRemove }) => onRemove !== 'keep')
  const stored = await db.records(table).get(id)
  if (users.length > 0 && stored) refuse('record.inUse', { name: parsed.titleOf(table, stored), users: users.map(({ title }) => title).join(', ') })
}

function byRecord(operations: readonly Operation[]): readonly (readonly Operation[])[] {
  const groups = new Map<string, Operation[]>()
  for (const operation of operations) {
    const key = `${operation.table}\n${operation.rec}`
    groups.set(key, [...(groups.get(key) ?? []), operation])
  }
  return [...groups.values()]
}

async function recordBefore(db: Database, table: TableName, stored: StoredRecord, own: readonly Operation[], journal: JournalWriter): Promise<StoredRecord> {
  if (own.some(({ field }) => field === 'id')) return unmade(table, stored, own, journal)
  const fate = own.find(({ field }) => field === deletedField)
  const edits = own.filter(({ field }) => field !== deletedField)
  const before = fate ? await fateBefore(db, table, stored, fate, journal) : stored
  return edits.length > 0 ? restored(db, table, before, edits, journal) : before
}

function fateBefore(db: Database, table: TableName, stored: StoredRecord, fate: Operation, journal: JournalWriter): StoredRecord | Promise<StoredRecord> {
  return fate.value === true ? revived(table, stored, fate, journal) : removedAgain(db, table, stored, fate, journal)
}

/** A removed record comes back as it stands on its heads. */
function revived(table: TableName, stored: StoredRecord, removed: Operation, journal: JournalWriter): StoredRecord {
  const deletions = stored.$heads[deletedField] ?? []
  if (deletions.length !== 1 || deletions[0] !== removed.id) refuseChanged(table, stored.id)
  return { ...stored, $heads: { ...stored.$heads, [deletedField]: [journal.add(table, stored.id, deletedField, false, deletions)] }, $deleted: false }
}

/** A record that an undo brought back goes again, unless something in it was changed since. */
async function removedAgain(db: Database, table: TableName, stored: StoredRecord, broughtBack: Operation, journal: JournalWriter): Promise<StoredRecord> {
  const heads = Object.values(stored.$heads).flat()
  const last = (await operationsOf(db, heads)).at(-1)
  if (stored.$deleted || last?.id !== broughtBack.id) refuseChanged(table, stored.id)
  return gone(table, stored, heads, journal)
}

/** A made record goes, unless something in it was changed since. */
function unmade(table: TableName, stored: StoredRecord, own: readonly Operation[], journal: JournalWriter): StoredRecord {
  const ids = new Set(own.map(({ id }) => id))
  const heads = Object.values(stored.$heads).flat()
  if (stored.$deleted || !heads.every((id) => ids.has(id))) refuseChanged(table, stored.id)
  return gone(table, stored, heads, journal)
}

function gone(table: TableName, stored: StoredRecord, heads: readonly string[], journal: JournalWriter): StoredRecord {
  return { ...stored, $heads: { ...stored.$heads, [deletedField]: [journal.add(table, stored.id, deletedField, true, heads)] }, $deleted: true }
}

/**
 * Changed fields hold again what they held: where that was two values, both. A record stays in the version it is in;
 * one that went to a newer version since no longer has the fields of that time.
 */
async function restored(db: Database, table: TableName, stored: StoredRecord, own: readonly Operation[], journal: JournalWriter): Promise<StoredRecord> {
  const version = rowVersion(stored)
  if (Math.max(...own.map(({ schema }) => schema)) !== version) refuseChanged(table, stored.id)
  const heads = { ...stored.$heads }
  const record: Record<string, unknown> = { ...stored.record }
  for (const field of new Set(own.map((operation) => operation.field))) {
    const changes = own.filter((operation) => operation.field === field)
    const ids = changes.map(({ id }) => id)
    const seen = changes.flatMap(({ prev }) => prev)
    // Of several changes of one field the last one stands.
    const final = ids.filter((id) => !seen.includes(id))
    const present = heads[field] ?? []
    if (stored.$deleted || !final.every((id) => present.includes(id))) refuseChanged(table, stored.id)
    const others = present.filter((id) => !final.includes(id))
    const earlier = await operationsOf(db, seen.filter((id) => !ids.includes(id)))
    const last = earlier.at(-1)
    // What was not shown stays of the version that wrote it.
    const again = earlier.map((old) => journal.addAgain(table, stored.id, old, final, old === last ? version : old.schema))
    if (earlier.length === 0 && others.length === 0) again.push(journal.addAbsence(table, stored.id, field, final, version))
    heads[field] = [...others, ...again]
    const shown = last ?? (await operationsOf(db, others)).at(-1)
    if (shown && shown.absent !== true) record[field] = shown.value
    else delete record[field]
  }
  const before = { ...stored, record, $heads: heads }
  readable(table, before)
  return before
}

/** Operations by id, the latest last. */
async function operationsOf(db: Database, ids: readonly string[]): Promise<readonly Operation[]> {
  const found = (await db.journal.bulkGet([...new Set(ids)])).filter((operation) => operation !== undefined)
  return found.sort((a, b) => (a.hlc === b.hlc ? sequenceOf(a) - sequenceOf(b) : a.hlc < b.hlc ? -1 : 1))
}

function refuseChanged(table: TableName, id: string): never {
  return refuse('record.changedSince', { table, id })
}
