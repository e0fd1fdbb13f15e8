import { liveQuery } from 'dexie'
import type { Result } from '../../domain/kernel/result'
import type { Database } from '../database/database'
import { read, refuse, write } from '../database/write'
import { applyCreate, applyRemove, applyUpdate, type Applied } from './apply-change'
import { readingTime } from './clock'
import { JournalWriter } from './journal-writer'
import type { Change, CommitReceipt, FieldConflict, HistoryEntry, RecordStore, RecordTables, TableName, Versioned } from './port'
import { toList, toVersioned } from './stored-records'
import { raiseUnlessClosed } from '../database/raise-later'

/** The business records over Dexie. */
export class DexieRecordStore implements RecordStore {
  constructor(private readonly db: Database) {}

  async get<T extends TableName>(table: T, id: RecordTables[T]['id']): Promise<Versioned<RecordTables[T]> | null> {
    const rows = this.db.records(table)
    const stored = await read(this.db, [rows], () => rows.get(id))
    return stored && !stored.$deleted ? toVersioned(table, stored) : null
  }

  async list<T extends TableName>(table: T, where: Partial<RecordTables[T]> = {}): Promise<readonly RecordTables[T][]> {
    const rows = this.db.records(table)
    return toList(table, await read(this.db, [rows], () => rows.toArray()), where)
  }

  watch<T extends TableName>(table: T, onChange: (records: readonly RecordTables[T][]) => void): () => void {
    const subscription = liveQuery(() => this.db.records(table).toArray()).subscribe({
      next: (rows) => onChange(toList(table, rows, {})),
      error: raiseUnlessClosed(this.db),
    })
    return () => subscription.unsubscribe()
  }

  commit(changes: readonly Change[]): Promise<Result<CommitReceipt>> {
    const { db } = this
    const tables = [...new Set(changes.map((change) => change.table))].map((table) => db.records(table))
    return write(db, [...tables, db.journal], async () => {
      const journal = await JournalWriter.begin(db)
      const conflicts: FieldConflict[] = []
      for (const change of changes) conflicts.push(...(await applyOne(db, change, journal)))
      await journal.save(db)
      return { transaction: journal.transaction, operations: journal.count, conflicts }
    })
  }

  async history(table: TableName, id: string): Promise<readonly HistoryEntry[]> {
    const { journal } = this.db
    const operations = await read(this.db, [journal], () => journal.where('[table+rec]').equals([table, id]).toArray())
    return operations
      .map((operation) => ({ ...operation, seq: Number(operation.id.slice(operation.id.lastIndexOf(':') + 1)) }))
      .sort((a, b) => (a.hlc === b.hlc ? b.seq - a.seq : a.hlc < b.hlc ? 1 : -1))
      .map((o) => ({ operation: o.id, transaction: o.txn, at: readingTime(o.hlc), field: o.field, value: o.value }))
  }
}

async function applyOne(db: Database, change: Change, journal: JournalWriter): Promise<readonly FieldConflict[]> {
  const id = change.kind === 'create' ? change.record.id : change.id
  const rows = db.records<TableName>(change.table)
  const known = await rows.get(id)
  if (change.table === 'invoices') keepIssued(change, known?.record)
  const applied = apply(change, known, id, journal)
  await rows.put(applied.stored)
  return applied.conflicts
}

function apply(change: Change, known: Parameters<typeof applyCreate>[1], id: string, journal: JournalWriter): Applied<TableName> {
  if (change.kind === 'create') return applyCreate<TableName>(change.table, known, change.record, journal)
  if (!known || known.$deleted) return refuse('record.notFound', { table: change.table, id })
  if (change.kind === 'remove') return applyRemove<TableName>(change.table, known, change.seen, journal)
  return applyUpdate<TableName>(change.table, known, change.patch, change.seen, journal)
}

/** An issued invoice comes only from issuing and never changes. */
function keepIssued(change: Extract<Change, { table: 'invoices' }>, known: RecordTables[TableName] | undefined): void {
  const wasIssued = known !== undefined && 'state' in known && known.state === 'issued'
  const turnsIssued = (change.kind === 'create' && change.record.state === 'issued') || (change.kind === 'update' && change.patch.state === 'issued')
  if (wasIssued || turnsIssued) refuse('invoice.notDraft')
}
