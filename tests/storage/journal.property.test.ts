import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Operation } from '../../src/storage/database/stored'
import { DexieRecordStore } from '../../src/storage/records/dexie-record-store'
import type { Seen } from '../../src/storage/records/port'
import { opened, valueOf } from './contract/harness'
import { client } from './contract/sample-records'
import { memoryEngine } from './engine'

const { id } = client('a')
const step = fc.record({
  editor: fc.nat(2),
  act: fc.constantFrom('look', 'edit', 'edit', 'edit', 'remove', 'restore'),
  field: fc.constantFrom('note', 'contract'),
  value: fc.constantFrom('один', 'два', 'три'),
  clock: fc.integer({ min: -5_000, max: 5_000 }),
})

/** What stands of a field by the journal alone: the operations no other operation names as seen. */
function standing(journal: readonly Operation[], field: string): readonly string[] {
  const seen = new Set(journal.filter((o) => o.field === field).flatMap((o) => o.prev))
  return journal.filter((o) => o.field === field && !seen.has(o.id)).map((o) => o.id).sort()
}

/** Two delete the same record: the first without having seen it, the second without having seen the first. */
const twoDeletions = [
  { editor: 2, act: 'look', field: 'note', value: 'один', clock: 0 },
  { editor: 0, act: 'remove', field: 'note', value: 'один', clock: 0 },
  { editor: 2, act: 'remove', field: 'note', value: 'один', clock: 0 },
]

describe('journal', () => {
  it('loses no edit: what a record shows is what its journal says, whoever saw what', async () => {
    const engine = memoryEngine()
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        let now = 10_000
        const db = await opened(engine, undefined, { now: () => now })
        const store = new DexieRecordStore(db)
        valueOf(await store.commit([{ kind: 'create', table: 'clients', record: client('a') }]))
        const eyes: Seen[] = [{}, {}, {}]
        for (const { editor, act, field, value, clock } of steps) {
          now = Math.max(0, now + clock)
          if (act === 'look') eyes[editor] = (await store.get('clients', id))?.seen ?? {}
          const seen = eyes[editor] ?? {}
          if (act === 'edit') await store.commit([{ kind: 'update', table: 'clients', id, patch: { [field]: value }, seen }])
          if (act === 'remove') await store.commit([{ kind: 'remove', table: 'clients', id, seen }])
          if (act === 'restore') await store.commit([{ kind: 'create', table: 'clients', record: client('a') }])
        }
        const journal = await db.journal.toArray()
        const stored = await db.records('clients').get(id)
        for (const field of ['note', 'contract', 'shortName'] as const) {
          const heads = stored?.$heads[field] ?? []
          expect([...heads].sort()).toEqual(standing(journal, field))
          const latest = journal.filter((o) => heads.includes(o.id)).sort((a, b) => (a.hlc < b.hlc ? 1 : -1))[0]
          expect(stored?.record[field]).toBe(latest?.value)
        }
        const clocks = [...journal].sort((a, b) => Number(a.id.split(':')[1]) - Number(b.id.split(':')[1])).map((o) => o.hlc)
        expect(clocks).toEqual([...clocks].sort())
        const deletions = journal.filter((o) => o.field === '$deleted' && o.value === true && stored?.$heads['$deleted']?.includes(o.id))
        const covered = new Set(deletions.flatMap((o) => o.prev))
        const unseen = Object.entries(stored?.$heads ?? {}).some(([field, ids]) => field !== '$deleted' && ids.some((head) => !covered.has(head)))
        expect((await store.get('clients', id)) === null).toBe(deletions.length > 0 && !unseen)
        db.close()
      }),
      { numRuns: 60, examples: [[twoDeletions]] },
    )
  })
})
