import { readFileSync } from 'node:fs'
import { IDBFactory } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import type { HotlineId, InvoiceId } from '../../src/domain/kernel/ids'
import { periodOf } from '../../src/domain/kernel/period'
import type { PlainDate } from '../../src/domain/kernel/calendar'
import type { ExclusionReason } from '../../src/domain/rating/rated'
import { importWorkspace } from '../../src/storage/backup/import-workspace'
import type { Database } from '../../src/storage/database/database'
import { packOlderRows } from '../../src/storage/database/pack-older-rows'
import { asking, roomOf } from '../usecases/asking'
import { opened, valueOf } from './contract/harness'
import { leaveDatabase, olderVersions, type OlderVersion } from './contract/older-database'
import { memoryEngine } from './engine'

type Line = { readonly billed: readonly string[]; readonly excluded: Readonly<Record<ExclusionReason, readonly string[]>> }
type Report = { readonly total: Readonly<Record<string, number>>; readonly byDay: readonly object[] }
/** What the app of the day computed and showed from the workspace it left. */
type Figures = {
  readonly issued: readonly { readonly id: InvoiceId }[]
  readonly draft: object
  readonly lines: Readonly<Record<string, Line>>
  readonly reports: Readonly<Record<string, Report>>
}

const text = (name: string): string => readFileSync(new URL(`fixtures/${name}.json`, import.meta.url), 'utf8')

async function fromDatabase(version: OlderVersion): Promise<Database> {
  const engine = memoryEngine(new IDBFactory())
  await leaveDatabase(engine.indexedDB, 'left', version)
  return opened(engine, 'left')
}

async function fromFile(version: OlderVersion): Promise<Database> {
  const engine = memoryEngine(new IDBFactory())
  const db = await opened(engine)
  valueOf(await importWorkspace(db, new Blob([text(`version-${version}.workspace`)]), engine.digest))
  return db
}

async function packed(version: OlderVersion): Promise<Database> {
  const db = await fromDatabase(version)
  valueOf(await packOlderRows(db))
  return db
}

const ways = { 'its database': fromDatabase, 'its database, calls packed': packed, 'its workspace file': fromFile }

describe.each(olderVersions)('a workspace of version %i gives the figures it gave then', (version) => {
  const then = JSON.parse(text(`version-${version}.figures`)) as Figures

  it.each(Object.entries(ways))('out of %s', async (_, bring) => {
    const db = await bring(version)
    const room = roomOf(db)
    const ask = asking(room)
    const issued = (await room.records.list('invoices')).filter(({ state }) => state === 'issued')
    expect(issued).toEqual([...then.issued].sort((a, b) => (a.id < b.id ? -1 : 1)))
    expect(valueOf(await ask.computeInvoice('inv_heat10' as InvoiceId))).toEqual(then.draft)
    for (const [name, { billed, excluded }] of Object.entries(then.lines)) {
      const [id, key] = name.split(' ') as [InvoiceId, string]
      const shown = async (which: 'billed' | { readonly excluded: ExclusionReason }) => (await ask.invoiceCalls(id, key, which, 0, 1000)).calls.map((call) => `${call.start} ${call.callId} ${call.talk}`)
      expect(await shown('billed'), name).toEqual(billed)
      for (const [reason, calls] of Object.entries(excluded)) expect(await shown({ excluded: reason as ExclusionReason }), `${name} ${reason}`).toEqual(calls)
    }
    for (const [name, report] of Object.entries(then.reports)) {
      const [month, hotline] = name.split(' ') as [PlainDate, HotlineId]
      const now = await ask.report({ period: periodOf('month', month), hotlineIds: [hotline] })
      // A later app may count more; what was counted then is counted the same.
      expect({ ...now, byDay: now.byDay.filter(({ tally }) => tally.calls > 0) }, name).toMatchObject(report)
    }
    expect(await ask.findLoss()).toBeNull()
    db.close()
  })
})
