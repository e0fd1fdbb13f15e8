import { CallBuilder } from '../../../src/domain/archive/block-builder'
import type { NewCall } from '../../../src/domain/archive/new-call'
import type { RankedBlock } from '../../../src/domain/archive/overlap'
import type { ImportId, SourceId } from '../../../src/domain/kernel/ids'
import { makeId } from '../../../src/domain/records'

/** Ids for tests, readable in a failed assertion. */
export function blockId(name: string): { importId: ImportId; sourceId: SourceId } {
  return { importId: makeId('import', () => name), sourceId: makeId('source', () => 'pbx') }
}

/** A call with nothing in it. */
const blankCall: NewCall = {
  start: 0, wait: 0, talk: 0, hold: 0, wrap: 0, direction: 0, outcome: 0,
  line: '', queue: '', campaign: '', operator: '', topic: '', disposition: '', callId: '', from: '', to: '', fileRow: 1, legs: 1,
}

/** The blocks of one export of a source, ranked as its import record would be. */
export function exportOf(name: string, calls: readonly Partial<NewCall>[], sourceId: SourceId = blockId(name).sourceId): readonly RankedBlock[] {
  const builder = new CallBuilder()
  calls.forEach((call, i) => builder.add({ ...blankCall, fileRow: i + 2, ...call }))
  const { importId } = blockId(name)
  const built = builder.finish(importId, sourceId)
  if (!built.ok) throw new Error(built.failure.code)
  const rank = { id: importId, calls: calls.length, lastStart: Math.max(0, ...calls.map((c) => c.start ?? 0)) }
  return built.value.blocks.map((b) => ({ ...b, rank }))
}
