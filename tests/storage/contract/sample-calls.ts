import type { ImportRecord } from '../../../src/domain/archive/import-record'
import { CallBuilder } from '../../../src/domain/archive/block-builder'
import { rowCounts } from '../../../src/domain/archive/mask'
import { textAt } from '../../../src/domain/archive/packed-text'
import { dateOfDay } from '../../../src/domain/kernel/calendar'
import { makeId } from '../../../src/domain/records'
import type { PresenceFile } from '../../../src/domain/person-hours/presence'
import type { NewBlock } from '../../../src/storage/archive/port'
import type { DexieCallArchive } from '../../../src/storage/archive/dexie-call-archive'
import { valueOf } from './harness'

const dayLength = 86_400

/** A call as a table in a test writes it: UTC day, second of the day, the source's id, talk seconds. */
type Sketch = readonly [day: number, second: number, id: string, talk: number]

/** An import of sketched calls of one source. */
export function sketchImport(name: string, calls: readonly Sketch[], source = 'pbx'): { record: ImportRecord; blocks: readonly NewBlock[] } {
  const id = makeId('import', () => name)
  const sourceId = makeId('source', () => source)
  const builder = new CallBuilder()
  calls.forEach(([day, second, callId, talk], row) => {
    builder.add({
      start: day * dayLength + second, wait: 3, talk, hold: 0, wrap: 0, direction: 0, outcome: 0, callId,
      line: '0800', queue: 'q', campaign: '', operator: 'Ольга', topic: '', disposition: 'ANSWERED',
      from: `+38050${second}`, to: '0800', fileRow: row + 2, legs: 1,
    })
  })
  const { blocks } = valueOf(builder.finish(id, sourceId))
  const starts = calls.map(([day, second]) => day * dayLength + second)
  const record: ImportRecord = {
    id, sourceId, fileName: `${name}.csv`, fileBytes: 100, fileHash: name, layout: 'own', zone: 'UTC',
    rows: calls.length, calls: calls.length, rejectedRows: 1, rejected: [{ code: 'row.badDate', where: { row: 7 } }],
    firstStart: Math.min(...starts), lastStart: Math.max(...starts), days: blocks.map((b) => b.block.day), importedAt: 1_790_000_000_000,
  }
  return { record, blocks }
}

/** An import of hours alone: a night with a pause, and the sum of a day. */
export function sketchLogins(name: string, day: number): { record: ImportRecord; presence: PresenceFile } {
  const { record } = sketchImport(name, [[day, 60, 'none', 0]])
  const from = day * dayLength + 72_000
  const presence: PresenceFile = {
    importId: record.id, sourceId: record.sourceId, zone: 'Europe/Kyiv',
    entries: [
      { form: 'stretch', operator: 'Ольга', queue: 'q', kind: 'present', from, to: from + 36_000, fileRow: 2, bounded: 'to' },
      { form: 'stretch', operator: 'Ольга', queue: '', kind: 'pause', from: from + 3600, to: from + 5400, fileRow: 3 },
      { form: 'total', operator: 'Ayşe "A"', queue: '', kind: 'present', date: dateOfDay(day), seconds: 28_800, fileRow: 4 },
    ],
  }
  return { record: { ...record, calls: 0, hours: presence.entries.length, days: [] }, presence }
}

/** The calls that count between two days, as `day/second/id/talk` texts in order. */
export async function liveCalls(archive: DexieCallArchive, from: number, to: number): Promise<readonly string[]> {
  const calls: string[] = []
  for (const { block, mask } of await archive.read(from, to)) {
    const texts = await archive.texts(block.importId, block.day)
    for (let row = 0; row < block.rows; row++) {
      if (!rowCounts(mask, row)) continue
      calls.push(`${block.day}/${(block.start[row] ?? 0) - block.day * dayLength}/${texts ? textAt(texts.callId, row) : '?'}/${block.talk[row]}`)
    }
  }
  return calls.sort()
}
