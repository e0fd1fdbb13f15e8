import { IDBFactory } from 'fake-indexeddb'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { IssuedInvoice } from '../../src/domain/invoice/invoice'
import { nameField } from '../../src/domain/kernel/fields'
import type { Migrations } from '../../src/domain/kernel/migration'
import { buyerCopy, clauseCopy } from '../../src/domain/paper/copies'
import type { Copy } from '../../src/domain/paper/copy'
import { exportWorkspace } from '../../src/storage/backup/export-workspace'
import { importWorkspace } from '../../src/storage/backup/import-workspace'
import type { Database } from '../../src/storage/database/database'
import { DexieRecordStore } from '../../src/storage/records/dexie-record-store'
import { everything, opened, valueOf } from './contract/harness'
import { leaveDatabase, olderVersions } from './contract/older-database'
import { memoryEngine } from './engine'

const engine = memoryEngine(new IDBFactory())

/** Runs the body as an app whose papers copy more of a client and of a clause. */
async function asLaterApp<R>(body: () => Promise<R>): Promise<R> {
  const asks = <Value>({ shape }: Copy<Value>): object => ({ shape: v.intersect([shape, v.object({ segment: nameField })]), migrations: { addSegment: (old) => ({ segment: 'private', ...old }) } satisfies Migrations })
  const before = [{ ...buyerCopy }, { ...clauseCopy }] as const
  Object.assign(buyerCopy, asks(buyerCopy))
  Object.assign(clauseCopy, asks(clauseCopy))
  try {
    return await body()
  } finally {
    Object.assign(buyerCopy, before[0])
    Object.assign(clauseCopy, before[1])
  }
}

async function issuedIn(db: Database): Promise<readonly IssuedInvoice[]> {
  return (await new DexieRecordStore(db).list('invoices')).filter((invoice) => invoice.state === 'issued')
}

describe.each(olderVersions)('papers issued by the app of version %i, when a copy gets a required field', (version) => {
  it('read with it, stay stored as they were issued, and go through a workspace file', async () => {
    const name = `left-${version}`
    await leaveDatabase(engine.indexedDB, name, version)
    const db = await opened(engine, name)
    const [today, rows] = [await issuedIn(db), await everything(db)]
    const clauses = (invoices: readonly IssuedInvoice[]) => invoices.flatMap(({ lines }) => lines.flatMap(({ rating }) => (rating ? [rating.clause] : [])))
    expect(clauses(today).length).toBeGreaterThan(5)
    await asLaterApp(async () => {
      const later = await issuedIn(db)
      expect(later.map(({ buyer }) => buyer)).toEqual(today.map(({ buyer }) => ({ ...buyer, segment: 'private', copyVersion: 2 })))
      expect(clauses(later)).toEqual(clauses(today).map((clause) => ({ ...clause, segment: 'private', copyVersion: 2 })))
      expect(later.map(({ totals, supplier }) => [totals, supplier])).toEqual(today.map(({ totals, supplier }) => [totals, supplier]))
      expect(await everything(db)).toBe(rows)
      const other = await opened(engine)
      valueOf(await importWorkspace(other, valueOf(await exportWorkspace(db, engine.digest)), engine.digest))
      expect(await issuedIn(other)).toEqual(later)
      expect(await other.records('invoices').toArray()).toEqual(await db.records('invoices').toArray())
    })
    expect(await issuedIn(db)).toEqual(today)
    // A paper the later app issued waits for it, here and in a file.
    const row = await db.records('invoices').get('inv_heat9')
    if (row) await db.records('invoices').put({ ...row, record: { ...row.record, buyer: { ...(row.record['buyer'] as object), copyVersion: 2, segment: 'x' } } })
    const unread = async (of: Database) => (await new DexieRecordStore(of).unread()).map(({ id, why }) => [id, why.kind])
    expect(await unread(db)).toEqual([['inv_heat9', 'newer']])
    const again = await opened(engine)
    valueOf(await importWorkspace(again, valueOf(await exportWorkspace(db, engine.digest)), engine.digest))
    expect(await unread(again)).toEqual([['inv_heat9', 'newer']])
  })
})
