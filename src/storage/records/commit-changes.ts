import { declarationOf } from '../../domain/records'
import type { Database } from '../database/database'
import type { StoredRecord } from '../database/stored'
import { refuse } from '../database/write'
import { applyCreate, applyRemove, applyUpdate, type Applied } from './apply-change'
import type { JournalWriter } from './journal-writer'
import type { Change, FieldConflict, RecordTables, TableName } from './port'
import { readable, toToday } from './to-today'

/** Applies one change, inside the transaction of its commit. What this app cannot read it does not change. */
export async function applyOne(db: Database, change: Change, journal: JournalWriter): Promise<readonly FieldConflict[]> {
  const id = change.kind === 'create' ? change.record.id : change.id
  const rows = db.records(change.table)
  const known = await rows.get(id)
  const present = known && readable<TableName>(change.table, known)
  if (present) refuseFrozen(change.table, present)
  if (change.kind !== 'remove') refuseIssuing(change.table, { ...present, ...(change.kind === 'create' ? change.record : change.patch) } as RecordTables[TableName]) // parsed when applied
  const applied = await apply(db, change, known, id, journal)
  await rows.put(applied.stored)
  return applied.conflicts
}

/** A frozen record never changes and is never removed. */
export function refuseFrozen(table: TableName, record: RecordTables[TableName]): void {
  const { frozenWhen, issuedElsewhere } = declarationOf(table)
  const isFrozen: (record: never) => boolean = frozenWhen
  if (isFrozen(record as never)) refuse(issuedElsewhere ?? 'record.frozen', { table, id: record.id }) // a record of this table
}

/** What only the act of issuing may freeze is not frozen by a plain change. */
function refuseIssuing(table: TableName, record: RecordTables[TableName]): void {
  if (declarationOf(table).issuedElsewhere !== null) refuseFrozen(table, record)
}

async function apply(db: Database, change: Change, known: StoredRecord | undefined, id: string, journal: JournalWriter): Promise<Applied> {
  const { table } = change
  if (change.kind === 'create') return applyCreate<TableName>(table, known, change.record, journal)
  if (!known || known.$deleted) return refuse('record.notFound', { table, id })
  if (change.kind === 'remove') return applyRemove(table, known, change.seen, journal)
  return applyUpdate<TableName>(table, await toToday<TableName>(db, table, known, change.seen, journal), change.patch, journal)
}
