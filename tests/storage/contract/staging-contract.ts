import { DexieCallArchive } from '../../../src/storage/archive/dexie-call-archive'
import { makeId } from '../../../src/domain/records'
import { exportWorkspace } from '../../../src/storage/backup/export-workspace'
import { importWorkspace } from '../../../src/storage/backup/import-workspace'
import type { OwnerLocks } from '../../../src/storage/database/owner-locks'
import { eraseWorkspace } from '../../../src/storage/workspace/erase-workspace'
import { findLoss } from '../../../src/storage/workspace/find-loss'
import { isEmpty } from '../../../src/storage/workspace/is-empty'
import { codeOf, everything, opened, same, throws, valueOf, type Engine, type Runner } from './harness'
import { liveCalls, sketchImport } from './sample-calls'

const monday = 20_700
const big = sketchImport('big', [[monday, 10, 'a', 30], [monday, 20, 'b', 40], [monday + 1, 5, 'c', 70], [monday + 2, 6, 'd', 10]])
const other = sketchImport('other', [[monday, 20, 'b', 40], [monday + 1, 500, 'e', 1]])
/** The same days in parts, as a file has them whose days come again. */
const parts = [sketchImport('big', [[monday, 20, 'b', 40]]), sketchImport('big', [[monday + 1, 5, 'c', 70], [monday + 2, 6, 'd', 10]]), sketchImport('big', [[monday, 10, 'a', 30]])]

/** Locks of one browser, where every owner is its own tab. */
function memoryLocks(): OwnerLocks {
  const held = new Set<string>()
  return {
    hold: (name) => {
      held.add(name)
      return Promise.resolve(() => void held.delete(name))
    },
    isHeld: (name) => Promise.resolve(held.has(name)),
  }
}

/** What any archive must do with an import that is written before it is stored. */
export function stagingContract({ describe, it }: Runner, engine: Engine): void {
  describe('staged import', () => {
    it('is seen by nobody before it is stored, and is then the import as if it had been stored at once', async () => {
      const [db, plain] = [await opened(engine), await opened(engine)]
      const archive = new DexieCallArchive(db)
      for (const each of [archive, new DexieCallArchive(plain)]) valueOf(await each.store(other.record, other.blocks))
      const before = await bytesOf(db, engine)
      const staged = valueOf(await archive.stage(big.record.id))
      valueOf(await staged.put(big.blocks.slice(0, 2)))
      valueOf(await staged.put(big.blocks.slice(2)))
      valueOf(await staged.finish())
      same((await archive.imports()).length, 1)
      same((await liveCalls(archive, monday - 1, monday + 3)).length, 2)
      same(await findLoss(db), null)
      same(await bytesOf(db, engine), before)
      const overlap = await archive.preview(big.record.sourceId, [], big.record, staged)
      same(overlap, await new DexieCallArchive(plain).preview(big.record.sourceId, big.blocks, big.record))
      valueOf(await archive.store(big.record, [], { staged }))
      valueOf(await staged.drop())
      valueOf(await new DexieCallArchive(plain).store(big.record, big.blocks))
      same(await withoutMeta(db), await withoutMeta(plain))
    })

    it('becomes one block a day, whatever parts the days came in', async () => {
      const [db, plain] = [await opened(engine), await opened(engine)]
      const archive = new DexieCallArchive(db)
      const staged = valueOf(await archive.stage(big.record.id))
      for (const { blocks } of parts) valueOf(await staged.put(blocks))
      valueOf(await staged.finish())
      same([...staged.days].sort(), [[monday, 2], [monday + 1, 1], [monday + 2, 1]])
      valueOf(await archive.store(big.record, [], { staged }))
      valueOf(await new DexieCallArchive(plain).store(big.record, big.blocks))
      // The sketches number their rows from 2 each: only where a call stood in its file differs.
      same((await liveCalls(archive, monday, monday + 2)).join(), (await liveCalls(new DexieCallArchive(plain), monday, monday + 2)).join())
      same(await db.callPieces.count(), 0)
    })

    it('leaves nothing when it is dropped, and may then be read again', async () => {
      const db = await opened(engine)
      const archive = new DexieCallArchive(db)
      valueOf(await archive.store(other.record, other.blocks))
      const before = await everything(db)
      for (let turn = 0; turn < 2; turn++) {
        const staged = valueOf(await archive.stage(big.record.id))
        for (const { blocks } of parts) valueOf(await staged.put(blocks))
        valueOf(await staged.drop())
        same(await everything(db), before)
        same(codeOf(await staged.put(big.blocks)), 'import.cancelled')
      }
    })

    it('left by a tab that ended is deleted at the next opening, one still going on is not', async () => {
      const name = engine.freshName()
      const [locks, later] = [memoryLocks(), memoryLocks()]
      const db = await opened(engine, name, { locks })
      const before = await everything(db)
      const staged = valueOf(await new DexieCallArchive(db).stage(big.record.id))
      for (const { blocks } of parts) valueOf(await staged.put(blocks))
      const during = await everything(db)
      const beside = await opened(engine, name, { locks })
      same(await everything(beside), during)
      same(codeOf(await new DexieCallArchive(beside).stage(big.record.id)), 'storage.busy')
      beside.close()
      db.close()
      same(await everything(await opened(engine, name, { locks: later })), before)
    })

    it('deletes no block of an import that is stored, nor one a frozen document needs', async () => {
      const db = await opened(engine)
      const archive = new DexieCallArchive(db)
      valueOf(await archive.store(big.record, big.blocks))
      const stored = await everything(db)
      const again = valueOf(await archive.stage(big.record.id))
      valueOf(await again.put(big.blocks))
      valueOf(await again.finish())
      same((await archive.preview(big.record.sourceId, [], big.record, again)).alreadyHere, 4)
      valueOf(await again.drop())
      same(await everything(db), stored)
      await db.paperCalls.add({ paperId: makeId('invoice', () => 'one'), key: 'k', blocks: [{ importId: big.record.id, day: monday, bits: Uint8Array.of(1) }], blockKeys: [`${big.record.id}/${monday}`] })
      valueOf(await archive.undo(big.record.id))
      const undone = await everything(db)
      const third = valueOf(await archive.stage(big.record.id))
      valueOf(await third.put(big.blocks))
      valueOf(await third.drop())
      same(await everything(db), undone)
    })

    it('can be undone as if it had never been', async () => {
      const db = await opened(engine)
      const archive = new DexieCallArchive(db)
      valueOf(await archive.store(other.record, other.blocks))
      const before = await everything(db)
      const staged = valueOf(await archive.stage(big.record.id))
      for (const { blocks } of parts) valueOf(await staged.put(blocks))
      valueOf(await staged.finish())
      valueOf(await archive.store(big.record, [], { staged }))
      valueOf(await archive.undo(big.record.id))
      same(await everything(db), before)
    })

    it('is refused when its rows are gone: the workspace was erased or replaced meanwhile', async () => {
      for (const replace of [false, true]) {
        const [source, db] = [await opened(engine), await opened(engine)]
        valueOf(await new DexieCallArchive(source).store(other.record, other.blocks))
        const archive = new DexieCallArchive(db)
        const staged = valueOf(await archive.stage(big.record.id))
        valueOf(await staged.put(big.blocks))
        same(await isEmpty(db), true)
        if (replace) valueOf(await importWorkspace(db, valueOf(await exportWorkspace(source, engine.digest)), engine.digest))
        else valueOf(await eraseWorkspace(db))
        same(await db.callBlocks.count(), replace ? other.blocks.length : 0)
        same(codeOf(await archive.store(big.record, [], { staged })), 'import.cancelled')
        same(codeOf(await staged.put(big.blocks)), 'import.cancelled')
        valueOf(await staged.drop())
        same((await archive.imports()).length, replace ? 1 : 0)
      }
    })

    it('is all or nothing at every write request of the storing', async () => {
      for (let fatal = 1; fatal < 12; fatal++) {
        let left = Number.POSITIVE_INFINITY
        const db = await opened(engine, undefined, {
          fault: () => {
            if (--left === 0) throw new Error('planted')
          },
        })
        const archive = new DexieCallArchive(db)
        valueOf(await archive.store(other.record, other.blocks))
        const untouched = await everything(db)
        const staged = valueOf(await archive.stage(big.record.id))
        for (const { blocks } of parts) valueOf(await staged.put(blocks))
        valueOf(await staged.finish())
        const before = await everything(db)
        left = fatal
        const failed = await throws(() => archive.store(big.record, [], { staged }))
        left = Number.POSITIVE_INFINITY
        if (!failed) return
        same(await everything(db), before, `after failing write ${fatal}`)
        valueOf(await staged.drop())
        same(await everything(db), untouched)
        db.close()
      }
    })
  })
}

async function bytesOf(db: Parameters<typeof exportWorkspace>[0], engine: Engine): Promise<string> {
  return valueOf(await exportWorkspace(db, engine.digest)).text()
}

async function withoutMeta(db: Parameters<typeof everything>[0]): Promise<string> {
  return (await everything(db)).split('\n').filter((line) => !line.startsWith('meta=')).join('\n')
}
