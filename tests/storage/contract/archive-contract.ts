import { fileHashOf } from '../../../src/imports/bytes/import-id'
import { BlockShelf } from '../../../src/storage/archive/block-shelf'
import { DexieCallArchive } from '../../../src/storage/archive/dexie-call-archive'
import type { Call } from '../../../src/domain/archive/block'
import { callAt } from '../../../src/domain/archive/call-at'
import { makeId } from '../../../src/domain/records'
import type { ImportRecord } from '../../../src/domain/archive/import-record'
import { codeOf, eventually, everything, holds, opened, same, throws, valueOf, type Engine, type Runner } from './harness'
import { liveCalls, sketchImport, sketchLogins } from './sample-calls'

const monday = 20_700
const first = sketchImport('first', [
  [monday, 10, 'a', 30],
  [monday, 20, 'b', 40],
  [monday, 86_399, 'c', 0],
])
/** Exported later: `b` again, `c` again but finished after midnight, and a call of its own. */
const second = sketchImport('second', [
  [monday, 20, 'b', 40],
  [monday + 1, 5, 'c', 70],
  [monday + 1, 500, 'd', 10],
])
const at = ({ blocks }: typeof first, block: number, row: number): Call | undefined => {
  const found = blocks[block]
  return found && callAt(found.block, found.texts, row)
}
const union = [`${monday}/10/a/30`, `${monday}/20/b/40`, `${monday + 1}/5/c/70`, `${monday + 1}/500/d/10`].sort()

/** What any call archive must hold. */
export function archiveContract({ describe, it }: Runner, engine: Engine): void {
  describe('call archive', () => {
    it('gives back blocks and texts as they were stored', async () => {
      const archive = new DexieCallArchive(await opened(engine))
      same(await archive.span(), null)
      valueOf(await archive.store(first.record, first.blocks))
      const read = await archive.read(monday, monday)
      same(read, first.blocks.map(({ block }) => ({ block, mask: null })))
      same(await archive.texts(first.record.id, monday), first.blocks[0]?.texts)
      same(await archive.blocks([{ importId: first.record.id, day: monday }, { importId: first.record.id, day: 1 }]), first.blocks.map((b) => b.block))
      same(await archive.imports(), [first.record])
      same(await archive.span(), { first: monday, last: monday })
      same(await archive.read(monday + 1, monday + 9), [])
    })

    it('counts a call of two overlapping exports once, whichever came first, across midnight', async () => {
      for (const order of [[first, second], [second, first]]) {
        const archive = new DexieCallArchive(await opened(engine))
        for (const { record, blocks } of order) valueOf(await archive.store(record, blocks))
        same(await liveCalls(archive, monday - 1, monday + 2), union)
        same(await archive.span(), { first: monday, last: monday + 1 })
      }
    })

    it('says before storing what an import would change, and writes nothing then', async () => {
      const db = await opened(engine)
      const archive = new DexieCallArchive(db)
      valueOf(await archive.store(first.record, first.blocks))
      const before = await everything(db)
      const changes = [{ before: at(first, 0, 2), after: at(second, 1, 0) }]
      same(await archive.preview(second.record.sourceId, second.blocks, second.record), { sameImport: null, newCalls: 1, alreadyHere: 1, changed: 1, changes })
      same(await archive.preview(first.record.sourceId, first.blocks, first.record), { sameImport: first.record, newCalls: 0, alreadyHere: 3, changed: 0, changes: [] })
      same(await everything(db), before)
    })

    it('keeps the file an import was read from, byte for byte, until the import is undone', async () => {
      const archive = new DexieCallArchive(await opened(engine))
      const bytes = Uint8Array.from({ length: 3000 }, (_, i) => (i * 7) & 255)
      valueOf(await archive.store(first.record, first.blocks, { file: new Blob([bytes]) }))
      valueOf(await archive.store(second.record, second.blocks))
      same(await archive.keptFiles(), [{ importId: first.record.id, bytes: 3000 }])
      const kept = await archive.file(first.record.id)
      same(kept && new Uint8Array(await kept.arrayBuffer()), bytes)
      same(await archive.file(second.record.id), null)
      valueOf(await archive.undo(first.record.id))
      same(await archive.file(first.record.id), null)
      same(await archive.keptFiles(), [])
    })

    it('keeps equal files once, under the hash an import names its file by, until the last who holds it goes', async () => {
      const db = await opened(engine)
      const archive = new DexieCallArchive(db)
      // Longer than a piece, so that the hash is one of hashes.
      const bytes = Uint8Array.from({ length: (1 << 20) + 5 }, (_, i) => (i * 31) & 255)
      for (const { record, blocks } of [first, second]) valueOf(await archive.store(record, blocks, { file: new Blob([bytes]) }))
      same((await db.blobs.toArray()).map(({ hash, holders }) => [hash, holders]), [[await fileHashOf(new Blob([bytes]), engine.digest), [first.record.id, second.record.id]]])
      valueOf(await archive.undo(first.record.id))
      same(await archive.keptFiles(), [{ importId: second.record.id, bytes: bytes.length }])
      same((await archive.file(second.record.id))?.size, bytes.length)
      valueOf(await archive.undo(second.record.id))
      same(await db.blobs.count(), 0)
    })

    it('stores the calls of a file that can no longer be read, and keeps none', async () => {
      const gone = () => Promise.reject(new DOMException('gone', 'NotReadableError'))
      const archive = new DexieCallArchive(await opened(engine, undefined, { digest: gone }))
      valueOf(await archive.store(first.record, first.blocks, { file: new Blob(['a']) }))
      same([(await archive.imports()).length, await archive.keptFiles()], [1, []])
    })

    it('forgets the kept files and nothing else', async () => {
      const db = await opened(engine)
      const archive = new DexieCallArchive(db)
      for (const { record, blocks } of [first, second]) valueOf(await archive.store(record, blocks))
      const without = await everything(db)
      await db.blobs.add({ hash: 'a', content: new Blob(['a,b']), holders: [first.record.id, second.record.id] })
      same(await archive.keptFiles(), [first, second].map(({ record }) => ({ importId: record.id, bytes: 3 })))
      same(valueOf(await archive.forgetFiles()), 2)
      same(await everything(db), without)
      same(valueOf(await archive.forgetFiles()), 0)
      await db.blobs.add({ hash: 'b', content: new Blob(['proof']), holders: [first.record.id, 'prf_1'] })
      same(valueOf(await archive.forgetFiles()), 1)
      same((await db.blobs.toArray()).map(({ holders }) => holders), [['prf_1']], 'what others hold stays')
    })

    it('keeps hours with their import, gives them back as they were, and undoes them with it', async () => {
      const db = await opened(engine)
      const archive = new DexieCallArchive(db)
      valueOf(await archive.store(first.record, first.blocks))
      const before = await everything(db)
      const { record, presence } = sketchLogins('logins', monday)
      valueOf(await archive.store(record, [], { presence }))
      same(await archive.presence(), [presence])
      valueOf(await archive.store(record, [], { presence }))
      same(await archive.presence(), [presence])
      same(await archive.span(), { first: monday, last: monday })
      valueOf(await archive.undo(record.id))
      same(await everything(db), before)
    })

    it('answers from a shelf as from the tables, whatever came, went and came again meanwhile', async () => {
      const db = await opened(engine)
      const plain = new DexieCallArchive(db)
      // Room for few calls: blocks come and go.
      for (const room of [0, 3, 1000]) {
        const shelved = new DexieCallArchive(db, new BlockShelf(room))
        const both = async (what: string) => {
          for (const [from, to] of [[monday, monday + 1], [monday + 1, monday + 1], [monday - 5, monday + 5]] as const) same(await shelved.read(from, to), await plain.read(from, to), what)
        }
        valueOf(await plain.store(first.record, first.blocks))
        await both('one import')
        valueOf(await plain.store(second.record, second.blocks))
        await both('two imports')
        valueOf(await plain.undo(first.record.id))
        await both('one undone')
        // The same file read by a later version of the app: the same id, other calls.
        const other = sketchImport('first', [[monday, 11, 'z', 5]])
        valueOf(await plain.store({ ...other.record, importedAt: first.record.importedAt + 1 }, other.blocks))
        await both('brought again')
        valueOf(await plain.undo(first.record.id))
        valueOf(await plain.undo(second.record.id))
        await both('none')
      }
    })

    it('keeps other sources apart', async () => {
      const archive = new DexieCallArchive(await opened(engine))
      const other = sketchImport('other', [[monday, 10, 'a', 30]], 'otherPbx')
      valueOf(await archive.store(first.record, first.blocks))
      valueOf(await archive.store(other.record, other.blocks))
      same((await liveCalls(archive, monday, monday)).length, 4)
    })

    it('stores the same import once', async () => {
      const db = await opened(engine)
      const archive = new DexieCallArchive(db)
      valueOf(await archive.store(first.record, first.blocks))
      const before = await everything(db)
      same(valueOf(await archive.store({ ...first.record, importedAt: 5 }, first.blocks)), first.record)
      same(await everything(db), before)
    })

    it('undoes an import as if it had never been', async () => {
      for (const [kept, undone] of [[first, second], [second, first]] as const) {
        const [db, plain] = [await opened(engine), await opened(engine)]
        const archive = new DexieCallArchive(db)
        valueOf(await new DexieCallArchive(plain).store(kept.record, kept.blocks))
        valueOf(await archive.store(undone.record, undone.blocks))
        valueOf(await archive.store(kept.record, kept.blocks))
        same(valueOf(await archive.undo(undone.record.id)), { removedCalls: 3, keptForPapers: 0 })
        same(await withoutIdentity(db), await withoutIdentity(plain))
        same(codeOf(await archive.undo(undone.record.id)), 'record.notFound')
      }
    })

    it('keeps the blocks a frozen document needs out of all live figures', async () => {
      const db = await opened(engine)
      const archive = new DexieCallArchive(db)
      valueOf(await archive.store(second.record, second.blocks))
      const invoiceId = makeId('invoice', () => 'one')
      await db.paperCalls.add({ paperId: invoiceId, key: 'k', blocks: [{ importId: second.record.id, day: monday, bits: Uint8Array.of(1) }], blockKeys: [`${second.record.id}/${monday}`] })
      same(valueOf(await archive.undo(second.record.id)), { removedCalls: 3, keptForPapers: 1 })
      same(await archive.read(0, 99_999), [])
      same(await archive.span(), null)
      same((await archive.blocks([{ importId: second.record.id, day: monday }])).length, 1)
      holds((await archive.texts(second.record.id, monday)) !== null, 'texts of the kept block stay')
      same(await archive.texts(second.record.id, monday + 1), null)
      valueOf(await archive.store(second.record, second.blocks))
      same((await liveCalls(archive, monday, monday + 1)).length, 3, 'imported again, it is live again')
    })

    it('stores a view over a larger buffer without the rest of the buffer', async () => {
      const archive = new DexieCallArchive(await opened(engine))
      const wide = new Uint32Array(10_000)
      const blocks = first.blocks.map(({ block, texts }) => {
        wide.set(block.talk, 50)
        return { block: { ...block, talk: wide.subarray(50, 50 + block.rows) }, texts }
      })
      valueOf(await archive.store(first.record, blocks))
      const talk = (await archive.read(monday, monday))[0]?.block.talk
      same(talk, first.blocks[0]?.block.talk)
      same(talk?.buffer.byteLength, 12)
    })

    it('refuses blocks that are not the import record’s', async () => {
      const archive = new DexieCallArchive(await opened(engine))
      holds(await throws(async () => archive.store(first.record, second.blocks)), 'a bug is thrown')
      same(await archive.imports(), [])
    })

    it('tells watchers of imports', async () => {
      const name = engine.freshName()
      const [here, there] = [new DexieCallArchive(await opened(engine, name)), new DexieCallArchive(await opened(engine, name))]
      let seen: readonly ImportRecord[] | null = null
      const stop = here.watchImports((imports) => (seen = imports))
      await eventually(() => seen?.length === 0, 'told the empty list')
      valueOf(await there.store(first.record, first.blocks))
      await eventually(() => seen?.[0]?.id === first.record.id, 'told the new import')
      stop()
    })

    it('is all or nothing at every write request, storing and undoing', async () => {
      const writes = await countWrites(engine)
      holds(writes.store >= 4 && writes.undo >= 4, 'several write requests each')
      for (const step of ['store', 'undo'] as const) {
        for (let fatal = 1; fatal <= writes[step]; fatal++) {
          let left = Number.POSITIVE_INFINITY
          const db = await opened(engine, undefined, {
            fault: () => {
              if (--left === 0) throw new Error('planted')
            },
          })
          const archive = new DexieCallArchive(db)
          valueOf(await archive.store(first.record, first.blocks))
          if (step === 'undo') valueOf(await archive.store(second.record, second.blocks))
          const before = await everything(db)
          left = fatal
          const act = (): Promise<unknown> => (step === 'store' ? archive.store(second.record, second.blocks) : archive.undo(second.record.id))
          holds(await throws(act), `${step} fails at write ${fatal}`)
          same(await everything(db), before, `after failing write ${fatal} of ${step}`)
          db.close()
        }
      }
    })
  })
}

async function countWrites(engine: Engine): Promise<{ store: number; undo: number }> {
  let total = 0
  const archive = new DexieCallArchive(await opened(engine, undefined, { fault: () => void total++ }))
  valueOf(await archive.store(first.record, first.blocks))
  total = 0
  valueOf(await archive.store(second.record, second.blocks))
  const store = total
  total = 0
  valueOf(await archive.undo(second.record.id))
  return { store, undo: total }
}

async function withoutIdentity(db: Parameters<typeof everything>[0]): Promise<string> {
  return (await everything(db)).split('\n').filter((line) => !line.startsWith('meta=')).join('\n')
}
