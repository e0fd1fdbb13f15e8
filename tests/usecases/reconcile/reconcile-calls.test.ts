import { beforeEach, describe, expect, it } from 'vitest'
import { asking, roomOf } from '../asking'
import type { ImportRecord } from '../../../src/domain/archive/import-record'
import type { NewCall } from '../../../src/domain/archive/new-call'
import { addDays, dateOfDay } from '../../../src/domain/kernel/calendar'
import type { SourceId } from '../../../src/domain/kernel/ids'
import { makeId } from '../../../src/domain/records'
import { inboundKinds, ledgerKinds } from '../../../src/domain/reconcile/cells'
import type { Selection } from '../../../src/domain/selection/selection'
import type { Reading } from '../../../src/domain/source/source'
import { DexieCallArchive } from '../../../src/storage/archive/dexie-call-archive'
import { DexieRecordStore } from '../../../src/storage/records/dexie-record-store'
import { exportOf } from '../../domain/archive/archive-kit'
import { hotlineOf, ruleOf } from '../../domain/reconcile/reconcile-kit'
import { opened, valueOf } from '../../storage/contract/harness'
import { memoryEngine } from '../../storage/engine'

const day = 20_700
const date = dateOfDay(day)
const [pbx, people] = [makeId('source', () => 'pbx'), makeId('source', () => 'people')]
const hotline = hotlineOf('support', 'Europe/Kyiv')
const selection: Selection = { period: { kind: 'week', from: addDays(date, -2), to: addDays(date, 5) }, scope: { kind: 'everything' }, zone: 'UTC' }
const at = (hour: number, second = 0): number => day * 86_400 + hour * 3600 + second

let archive: DexieCallArchive
let queries: ReturnType<typeof asking>

async function store(name: string, calls: readonly Partial<NewCall>[], sourceId: SourceId = pbx, more: { file?: Blob; reading?: Reading } = {}): Promise<void> {
  const blocks = exportOf(name, calls, sourceId)
  const starts = calls.map(({ start = 0 }) => start)
  const record: ImportRecord = {
    id: makeId('import', () => name), sourceId, fileName: `${name}.csv`, fileBytes: 1, fileHash: name, layout: 'own', zone: 'UTC', rows: calls.reduce((sum, { legs = 1 }) => sum + legs, 0), calls: calls.length,
    rejectedRows: 0, rejected: [], firstStart: Math.min(...starts), lastStart: Math.max(...starts), days: blocks.map(({ block }) => block.day),
    importedAt: 0, ...(more.reading ? { reading: more.reading } : {}),
  }
  valueOf(await archive.store(record, blocks, more.file ? { file: more.file } : {}))
}

beforeEach(async () => {
  const db = await opened(memoryEngine())
  const records = new DexieRecordStore(db)
  archive = new DexieCallArchive(db)
  queries = asking(roomOf(db))
  valueOf(await records.commit([{ kind: 'create', table: 'hotlines', record: hotline }, { kind: 'create', table: 'matchRules', record: ruleOf(hotline.id, 'q') }]))
})

describe('the reconciliation of an archive', () => {
  beforeEach(async () => {
    await store('early', [
      { callId: 'a', start: at(9), queue: 'q', operator: 'Olha' }, { callId: 'b', start: at(10), queue: 'q', talk: 1 }, { callId: 'c', start: at(21, 30), queue: 'q', outcome: 1 }, { start: at(11), queue: 'x' },
    ])
    await store('late', [{ callId: 'a', start: at(9), queue: 'q', operator: 'Olha' }, { callId: 'b', start: at(10), queue: 'q', talk: 9 }, { callId: 'd', start: at(12), queue: 'q', outcome: 3 }, { start: at(11), queue: 'x' }, { start: at(22), queue: 'q', direction: 1 }])
    await store('people', [{ start: at(9, 20), queue: 'q', operator: 'Olha', from: '+1' }], people)
  })

  it('opens every figure to as many calls as it says', async () => {
    const lines = await queries.ledger(selection)
    expect(lines.length).toBeGreaterThan(1)
    const total = async (cell: Parameters<typeof queries.reconciledCalls>[1]): Promise<number> => (await queries.reconciledCalls('UTC', cell, 0, 100)).total
    for (const { date: on, hotlineId, sources, kinds, inbound } of lines) {
      expect(await total({ date: on, hotlineId, which: { kind: 'files' } })).toBe(sources.reduce((sum, { calls }) => sum + calls, 0))
      for (const of of ledgerKinds) expect([of, await total({ date: on, hotlineId, which: { kind: 'ledger', of } })]).toEqual([of, kinds[of]])
      for (const of of inboundKinds) expect([of, await total({ date: on, hotlineId, which: { kind: 'inbound', of } })]).toEqual([of, inbound[of]])
      expect(await total({ date: on, hotlineId, which: { kind: 'inbound', of: 'all' } })).toBe(inboundKinds.reduce((sum, kind) => sum + inbound[kind], 0))
    }
    expect(ledgerKinds.map((kind) => lines.reduce((sum, line) => sum + line.kinds[kind], 0))).toEqual([7, 2, 1, 0])
  })

  it('counts a call on the local day of its hotline', async () => {
    // From 21:00 UTC on it is the next day in Kyiv.
    expect((await queries.ledger(selection)).filter(({ hotlineId }) => hotlineId === hotline.id).map(({ date: on, kinds }) => [on, kinds.counted])).toEqual([[date, 4], [addDays(date, 1), 2]])
  })

  it('lays a summary by queue beside the hotline that owns the queue, and leaves other hotlines’ queues out of a scope', async () => {
    const totals = ['q', 'x', 'y'].map((queue) => ({ date, queue, calls: 5, answered: null, abandoned: null }))
    const lines = await queries.compareTotals(totals, { kind: 'everything' }, 'UTC')
    expect(lines.map(({ group, calls }) => [group, calls?.stored])).toEqual([[hotline.id, 4], ['x', 1], ['y', 0]])
    expect((await queries.compareTotals(totals, { kind: 'hotlines', ids: [hotline.id] }, 'UTC')).map(({ group }) => group)).toEqual([hotline.id])
  })

  it('counts legs from the imports that joined rows', async () => {
    await store('joined', [{ start: at(60), queue: 'z', legs: 3, legRows: [2, 3, 4] }, { start: at(61), queue: 'z' }])
    const [line] = await queries.compareTotals([{ date: addDays(date, 2), queue: '', calls: 4, answered: null, abandoned: null }], { kind: 'everything' }, 'UTC')
    expect(line).toMatchObject({ calls: { says: 4, stored: 2 }, reasons: [{ kind: 'legs' }] })
  })

  it('lays two sources side by side and opens each side', async () => {
    const [line] = await queries.pairedSources(selection, pbx, people)
    expect(line).toMatchObject({ both: 0, onlyB: 1 })
    const cell = { date, hotlineId: hotline.id, which: { kind: 'pair', side: 'onlyB', a: pbx, b: people } } as const
    expect((await queries.reconciledCalls('UTC', cell, 0, 10)).calls.map(({ operator }) => operator)).toEqual(['Olha'])
  })
})

describe('a call’s rows in its file', () => {
  const reading: Reading = {
    layout: 'own', encoding: 'utf-8', delimiter: ',', headerRow: true, skipRows: 0, columns: [], dateOrder: 'ymd', durationUnits: {}, zone: 'UTC', day: '', callIdMeans: 'none', defaultDirection: 'inbound',
    dispositions: {}, directions: {},
  }

  it('are those of its legs, from the file that was kept', async () => {
    await store('kept', [{ start: at(1), legs: 2, legRows: [2, 4] }, { start: at(2), fileRow: 3 }], pbx, { reading, file: new Blob(['h\na1\nb\na2\n']) })
    const trace = queries
    const rows = async (row: number): Promise<unknown> => valueOf(await trace.rawRows(makeId('import', () => 'kept'), day, row))
    expect(await rows(0)).toEqual({ fileName: 'kept.csv', header: ['h'], rows: [{ fileRow: 2, cells: ['a1'] }, { fileRow: 4, cells: ['a2'] }] })
    expect(await rows(1)).toEqual({ fileName: 'kept.csv', header: ['h'], rows: [{ fileRow: 3, cells: ['b'] }] })
  })

  it('are not there when the file was forgotten, never kept, or the call is gone', async () => {
    const trace = queries
    await store('bare', [{ start: at(1) }], pbx, { reading })
    const id = makeId('import', () => 'bare')
    expect(await trace.rawRows(id, day, 0)).toMatchObject({ ok: false, failure: { code: 'import.fileNotKept' } })
    await archive.undo(id)
    expect(await trace.rawRows(id, day, 0)).toMatchObject({ ok: false, failure: { code: 'record.notFound' } })
  })
})
