import { frozenHash } from '../../../src/storage/papers/frozen-hash'
import { findLoss } from '../../../src/storage/workspace/find-loss'
import { fillWorkspace } from './backup-contract'
import { holds, opened, same, type Engine, type Runner } from './harness'
import { draft } from './sample-records'
import { makeId } from '../../../src/domain/records'

/** What the search for lost rows, and the hash of frozen calls, must hold. */
export function lossContract({ describe, it }: Runner, engine: Engine): void {
  describe('lost rows', () => {
    it('are none in a sound workspace, empty or full', async () => {
      const db = await opened(engine)
      same(await findLoss(db), null)
      await fillWorkspace(db)
      same(await findLoss(db), null)
    })

    it('are found in every table another one names', async () => {
      for (const table of ['journal', 'callBlocks', 'callTexts'] as const) {
        const db = await opened(engine)
        await fillWorkspace(db)
        const keys = await db.table(table).toCollection().primaryKeys()
        for (const key of keys.slice(-2)) await db.table(table).delete(key)
        const loss = await findLoss(db)
        same([loss?.code, loss?.params?.['table']], ['storage.damaged', table])
      }
    })
  })

  describe('hash of frozen calls', () => {
    it('changes with any bit and not with the order of keys', async () => {
      const importId = makeId('import', () => 'x')
      const row = (key: string, ...bits: number[]) => ({ paperId: draft('a').id, key, blocks: [{ importId, day: 5, bits: Uint8Array.from(bits) }] })
      const hash = await frozenHash([row('a', 1, 2), row('b', 3)], engine.digest)
      // printf 'a\n1\nimp_x 1970-01-06 2\n\x01\x02b\n1\nimp_x 1970-01-06 1\n\x03' | sha256sum
      same(hash, 'a2babf0ff935ba6241b8e30789bcf50b5dceefbc09369cfc4c67fd1e2e089393')
      same(await frozenHash([row('b', 3), row('a', 1, 2)], engine.digest), hash)
      holds((await frozenHash([row('a', 1, 3), row('b', 3)], engine.digest)) !== hash, 'another bit, another hash')
    })
  })
}
