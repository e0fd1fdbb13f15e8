import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DexieRecordStore } from '../../src/storage/records/dexie-record-store'
import type { Change } from '../../src/storage/records/port'
import { opened, valueOf } from './contract/harness'
import { client } from './contract/sample-records'
import { memoryEngine } from './engine'

const names = ['a', 'b', 'c'] as const
const act = fc.record({ on: fc.constantFrom(...names), act: fc.constantFrom('make', 'edit', 'edit', 'remove'), field: fc.constantFrom('note', 'contract'), value: fc.constantFrom('один', 'два', 'три') })
/** Commits of several acts, each on records as they are then, and whether it is taken back. */
const commits = fc.array(fc.record({ acts: fc.array(act, { minLength: 1, maxLength: 3 }), back: fc.boolean() }), { minLength: 1, maxLength: 8 })

describe('undo', () => {
  it('of a commit leaves every record as it was before it, whatever was done and undone until then', async () => {
    const engine = memoryEngine()
    await fc.assert(fc.asyncProperty(commits, async (all) => {
      const db = await opened(engine)
      const store = new DexieRecordStore(db)
      for (const { acts, back } of all) {
        // The oracle: the records as they were read before the commit.
        const before = await store.list('clients')
        const changes = (await Promise.all(acts.map(async (one): Promise<Change[]> => {
          const found = await store.get('clients', client(one.on).id)
          if (one.act === 'make') return found ? [] : [{ kind: 'create', table: 'clients', record: { ...client(one.on), note: one.value } }]
          if (!found) return []
          const which = { table: 'clients', id: client(one.on).id, seen: found.seen } as const
          return one.act === 'edit' ? [{ kind: 'update', ...which, patch: { [one.field]: one.value } }] : [{ kind: 'remove', ...which }]
        }))).flat()
        // A record is made once, and nothing is changed that the same commit removes.
        const possible = changes.filter((change, i) => !changes.slice(0, i).some((other) => idOf(other) === idOf(change) && (other.kind === 'remove' || change.kind === 'create')))
        const { transaction, operations, conflicts } = valueOf(await store.commit(possible))
        expect(conflicts).toEqual([])
        if (!back || operations === 0) continue
        valueOf(await store.undo(transaction))
        expect(await store.list('clients')).toEqual(before)
        const heads = (await db.records('clients').toArray()).filter(({ $deleted }) => !$deleted).flatMap(({ $heads }) => Object.values($heads))
        expect(heads.every((ids) => ids.length === 1)).toBe(true)
      }
      db.close()
    }), { numRuns: 60 })
  })
})

function idOf(change: Change): string {
  return change.kind === 'create' ? change.record.id : change.id
}
