import { readFileSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { roomOf } from '../../usecases/asking'
import { ImportSession } from '../../../src/usecases/call-files/import-session'
import { makeId } from '../../../src/domain/records'
import { DexieCallArchive } from '../../../src/storage/archive/dexie-call-archive'
import { csvStyle } from '../../../src/tables/cell'
import { tableLine } from '../../../src/tables/write'
import { opened, valueOf } from '../../storage/contract/harness'
import { memoryEngine } from '../../storage/engine'
import { sourceId } from '../kit'
import { lines, through } from './through'
import { policyHeaders } from '../../../tools/policy.mjs'

const engine = memoryEngine()
const header = 'call_id,start,direction,queue,agent,caller,talk,status'
const row = (id: string, minute: number, talk = 60) => `${id},2025-01-13 10:${String(minute).padStart(2, '0')}:00,inbound,q,Ann,380671112233,${talk},answered`
const unique = { correction: { callIdMeans: 'unique' } } as const
const none = { correction: { callIdMeans: 'none' } } as const

async function archive() {
  const db = await opened(engine)
  const calls = new DexieCallArchive(db)
  const store = async (read: Awaited<ReturnType<typeof through>>) => {
    const overlap = await calls.preview(sourceId, read.blocks, read.record)
    valueOf(await calls.store(read.record, read.blocks))
    return [overlap.newCalls, overlap.alreadyHere, overlap.changed]
  }
  const live = async () => {
    let n = 0
    for (const { block, mask } of await calls.read(0, 50_000)) for (let i = 0; i < block.rows; i++) if (!mask || ((mask[i >> 3] ?? 0) >> (i & 7)) & 1) n++
    return n
  }
  return { db, calls, store, live }
}

describe('29 the key of a client', () => {
  it('that no rule claims is visible before anything is stored', async () => {
    const db = await opened(engine)
    const session = new ImportSession(roomOf(db), () => Date.UTC(2026, 10, 23))
    const look = valueOf(await session.inspect(new File([lines(header, row('a', 0), row('b', 1))], 'calls.csv'), null, 'UTC'))
    const preview = valueOf(await session.preview(look.reading, makeId('source', () => 'one'), () => undefined))
    expect(preview.unmatched).toContainEqual({ field: 'queue', value: 'q', calls: 2 })
    expect(preview.byHotline.map(({ hotlineId, calls }) => [hotlineId, calls])).toEqual([[null, 2]])
    expect(await db.table('imports').count()).toBe(0)
  })
})

describe('30 overlapping exports', () => {
  it('count each call once, and a call that came back changed replaces itself', async () => {
    const { store, live } = await archive()
    expect(await store(await through(lines(header, row('a', 0), row('b', 1)), unique))).toEqual([2, 0, 0])
    expect(await store(await through(lines(header, row('a', 0), row('b', 1, 90), row('c', 2)), unique))).toEqual([1, 1, 1])
    expect(await live()).toBe(3)
  })
})

describe('31 equal rows without an id', () => {
  it('are real inside a file and counted by their number across files', async () => {
    const { store, live } = await archive()
    const same = row('', 0)
    const one = await through(lines(header, same, same, row('', 5)), none)
    expect(one.warnings).toContainEqual({ code: 'equalRows', params: { n: 1 } })
    await store(one)
    await store(await through(lines(header, same, same, same), none))
    expect(await live()).toBe(4)
  })
})

describe('32 ids that are not unique', () => {
  it('that repeat among the rows are not offered as ids', async () => {
    const got = await through(lines(header, row('1', 0), row('1', 1), row('2', 2)))
    expect([got.record.reading?.callIdMeans, got.record.calls]).toEqual(['none', 3])
  })
  it('of two sources are two calls', async () => {
    const { calls, store, live } = await archive()
    const one = await through(lines(header, row('a', 0)), unique)
    await store(one)
    const other = makeId('source', () => 'other')
    const blocks = one.blocks.map(({ block, texts }) => ({ block: { ...block, importId: makeId('import', () => 'other'), sourceId: other }, texts: { ...texts, importId: makeId('import', () => 'other') } }))
    valueOf(await calls.store({ ...one.record, id: makeId('import', () => 'other'), sourceId: other }, blocks))
    expect(await live()).toBe(2)
  })
})

describe('33 daily and monthly exports of the same calls', () => {
  it('are one call each in any order', async () => {
    const day = await through(lines(header, row('b', 1)), unique)
    const month = await through(lines(header, row('a', 0), row('b', 1), row('c', 2)), unique)
    for (const order of [[day, month], [month, day]]) {
      const { store, live } = await archive()
      for (const read of order) await store(read)
      expect(await live()).toBe(3)
    }
  })
})

describe('34 undo', () => {
  it('takes an import out whole and leaves what others brought', async () => {
    const { calls, store, live } = await archive()
    const first = await through(lines(header, row('a', 0), row('b', 1)), unique)
    const second = await through(lines(header, row('b', 1, 90), row('c', 2)), unique)
    await store(first)
    await store(second)
    valueOf(await calls.undo(second.record.id))
    expect([await live(), (await calls.imports()).map(({ id }) => id)]).toEqual([2, [first.record.id]])
  })

  it('is asked for when the file comes again under a corrected mapping', async () => {
    const db = await opened(engine)
    const calls = new DexieCallArchive(db)
    const session = new ImportSession(roomOf(db, { archive: calls }), () => Date.UTC(2026, 10, 23))
    const file = new File([lines(header, row('a', 0), row('b', 1))], 'calls.csv')
    const source = makeId('source', () => 'one')
    const { reading } = valueOf(await session.inspect(file, null, 'UTC'))
    expect(valueOf(await session.preview(reading, source, () => undefined)).readBefore).toEqual([])
    const wrong = valueOf(await session.commit())
    await session.inspect(file, null, 'UTC')
    const corrected = { ...reading, zone: 'Europe/Kyiv' }
    expect(valueOf(await session.preview(corrected, source, () => undefined)).readBefore).toEqual([{ importId: wrong.id, importedAt: wrong.importedAt, calls: 2 }])
    valueOf(await calls.undo(wrong.id))
    expect(valueOf(await session.preview(corrected, source, () => undefined)).readBefore).toEqual([])
    // Another source's file of the same bytes is another matter.
    valueOf(await session.commit())
    await session.inspect(file, null, 'UTC')
    expect(valueOf(await session.preview(reading, makeId('source', () => 'two'), () => undefined)).readBefore).toEqual([])
  })
})

describe('35 cells that are formulas', () => {
  it.each(['=1+1', '+cmd|calc', '-2+cmd', '@SUM(A1)', '\t=1'])('%j comes from a call log as it is and leaves the table neutralised', async (cell) => {
    const got = await through(lines('start;agent;talk', `2025-01-13 10:00;"${cell}";5`))
    const operator = got.all[0]?.operator ?? ''
    expect(operator).toBe(cell.trim())
    expect(tableLine([operator], [], csvStyle('en'))).toMatch(/^"?'/)
  })
})

describe('36 personal data', () => {
  it('the page may talk to nobody but its own host, and no code of the product sends anything', () => {
    const root = resolve(import.meta.dirname, '../../..')
    expect(policyHeaders['Content-Security-Policy']).toContain('connect-src \'self\'')
    const senders = readdirSync(resolve(root, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(ts|vue)$/.test(file) && /XMLHttpRequest|WebSocket|sendBeacon|EventSource|RTCPeerConnection|\bfetch\(/.test(readFileSync(resolve(root, 'src', file), 'utf8')))
    // The typeface of documents is read from the app's own files.
    expect(senders).toEqual(['documents/fonts/load.ts'])
  })
})
