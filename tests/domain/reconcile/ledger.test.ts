import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayMasks } from '../../../src/domain/archive/overlap'
import type { MaskedBlock } from '../../../src/domain/archive/block'
import { callAt } from '../../../src/domain/archive/call-at'
import { rowCounts } from '../../../src/domain/archive/mask'
import type { NewCall } from '../../../src/domain/archive/new-call'
import type { RankedBlock } from '../../../src/domain/archive/overlap'
import { dateOfDay, type PlainDate } from '../../../src/domain/kernel/calendar'
import { makeId } from '../../../src/domain/records'
import { LeftOut } from '../../../src/domain/reconcile/left-out'
import { ledgerOf, type LedgerLine } from '../../../src/domain/reconcile/ledger'
import { pairSources } from '../../../src/domain/reconcile/source-pairs'
import { queryContext } from '../../../src/domain/selection/context'
import type { Selection } from '../../../src/domain/selection/selection'
import { exportOf } from '../archive/archive-kit'
import { hotlineOf, ruleOf } from './reconcile-kit'

const day = 20_700
const at = (second: number, dayAfter = 0): number => (day + dayAfter) * 86_400 + second
const hotline = hotlineOf('h')
const context = queryContext({ hotlines: [hotline], matchRules: [ruleOf(hotline.id, 'q')], definitions: [] })
const selection: Selection = { period: { kind: 'week', from: dateOfDay(day - 1), to: dateOfDay(day + 6) }, scope: { kind: 'everything' }, zone: 'UTC' }

/** Blocks of exports with their masks, as the archive keeps them. */
function archiveOf(exports: readonly (readonly RankedBlock[])[]): (MaskedBlock & RankedBlock)[] {
  const blocks = exports.flat().sort((a, b) => a.block.day - b.block.day)
  return blocks.map((one) => ({ ...one, mask: dayMasks(one.block.day, blocks).get(one.block.importId) ?? null }))
}

function ledger(exports: readonly (readonly RankedBlock[])[]): LedgerLine[] {
  const blocks = archiveOf(exports)
  const leftOut = new LeftOut(blocks)
  return ledgerOf(selection, context, blocks, (block, row) => leftOut.reasonOf(block, row))
}

describe('every row of the files', () => {
  it('is counted or left out for a reason, and the numbers add up', () => {
    const lines = ledger([
      exportOf('early', [{ callId: 'a', start: at(10), queue: 'q' }, { callId: 'b', start: at(20), queue: 'q', talk: 1 }, { start: at(30), queue: 'other' }]),
      exportOf('late', [{ callId: 'a', start: at(10), queue: 'q' }, { callId: 'b', start: at(20), queue: 'q', talk: 9 }, { callId: 'c', start: at(86_390), queue: 'q' }, { start: at(30), queue: 'other' }]),
    ])
    expect(lines.map(({ date, hotlineId, sources, kinds }) => [date, hotlineId, sources.map(({ calls }) => calls), kinds])).toEqual([
      [dateOfDay(day), hotline.id, [5], { counted: 3, repeated: 1, older: 1, outside: 0 }],
      [dateOfDay(day), null, [2], { counted: 1, repeated: 1, older: 0, outside: 0 }],
    ])
  })

  it('finds the later version of a call that moved across midnight', () => {
    const lines = ledger([exportOf('early', [{ callId: 'a', start: at(86_399), queue: 'q' }]), exportOf('late', [{ callId: 'a', start: at(5, 1), queue: 'q' }])])
    expect(lines.map(({ date, kinds }) => [date, kinds.counted, kinds.older])).toEqual([[dateOfDay(day), 0, 1], [dateOfDay(day + 1), 1, 0]])
  })

  it('of an inbound call has one end, and a transferred call is in the sum of each of its operators', () => {
    const outcome = (code: number): Partial<NewCall> => ({ queue: 'q', outcome: code })
    const [line] = ledger([exportOf('one', [
      { ...outcome(0), start: at(1), operator: 'Olha' }, { ...outcome(0), start: at(2), operator: 'Olha; Ivan' }, { ...outcome(0), start: at(3) },
      { ...outcome(1), start: at(4) }, { ...outcome(2), start: at(5) }, { ...outcome(3), start: at(6) },
      { ...outcome(4), start: at(7) }, { ...outcome(5), start: at(8) }, { ...outcome(6), start: at(9) },
      { ...outcome(0), start: at(10), direction: 1, operator: 'Olha' },
    ])])
    expect(line?.inbound).toEqual({ named: 2, unnamed: 1, abandoned: 1, overflow: 1, machine: 1, failed: 3 })
    expect(line?.operators).toEqual([{ name: 'Olha', calls: 2 }, { name: 'Ivan', calls: 1 }])
  })

  it('adds up for any overlapping exports, counted as a plain reader of the rows counts them', () => {
    const any = fc.array(fc.record({
      callId: fc.constantFrom('', 'a', 'b', 'c'), start: fc.integer({ min: at(0), max: at(0, 2) }), talk: fc.integer({ min: 0, max: 1 }),
      queue: fc.constantFrom('q', 'other'), outcome: fc.integer({ min: 0, max: 6 }), direction: fc.integer({ min: 0, max: 2 }), operator: fc.constantFrom('', 'Olha', 'Olha;Ivan'),
    }), { minLength: 1, maxLength: 12 })
    fc.assert(fc.property(any, any, (first, second) => {
      const exports = [exportOf('one', first), exportOf('two', second)]
      const lines = ledger(exports)
      const seen = archiveOf(exports).flatMap(({ block, texts, mask }) => Array.from({ length: block.rows }, (_, row) => ({ call: callAt(block, texts, row), counts: rowCounts(mask, row) })))
      const sum = (of: (line: LedgerLine) => number): number => lines.reduce((total, line) => total + of(line), 0)
      for (const line of lines) expect(Object.values(line.kinds).reduce((a, b) => a + b, 0)).toBe(line.sources.reduce((a, { calls }) => a + calls, 0))
      expect(sum((line) => line.kinds.counted)).toBe(seen.filter(({ counts }) => counts).length)
      expect(sum((line) => (line.hotlineId ? line.kinds.counted : 0))).toBe(seen.filter(({ counts, call }) => counts && call.queue === 'q').length)
      // A row left out is a repeat when some counted call within a day is its equal, by its own words.
      const told = (call: (typeof seen)[number]['call']): string => JSON.stringify([call.start, call.talk, call.direction, call.outcome, call.queue, call.operator, call.callId])
      const counted = new Set(seen.filter(({ counts }) => counts).map(({ call }) => told(call)))
      const firstOf = new Set(seen.filter(({ counts }) => !counts).map(({ call }) => call.callId)).size
      expect(sum((line) => line.kinds.repeated + line.kinds.older)).toBe(seen.filter(({ counts }) => !counts).length)
      if (firstOf > 0) expect(sum((line) => line.kinds.repeated)).toBeLessThanOrEqual(seen.filter(({ counts, call }) => !counts && counted.has(told(call))).length)
      const inbound = seen.filter(({ counts, call }) => counts && call.direction === 'inbound').map(({ call }) => call)
      expect(sum((line) => Object.values(line.inbound).reduce((a, b) => a + b, 0))).toBe(inbound.length)
      expect(sum((line) => line.operators.reduce((a, { calls }) => a + calls, 0))).toBe(inbound.filter(({ outcome }) => outcome === 'answered').reduce((n, { operator }) => n + (operator === '' ? 0 : operator.split(';').length), 0))
    }))
  })

  it('of two sources is laid side by side per day and hotline', () => {
    const other = makeId('source', () => 'operators')
    const blocks = archiveOf([
      exportOf('queue', [{ start: at(100), queue: 'q', from: '+380501112233' }, { start: at(500), queue: 'q', from: '+380501112244' }]),
      exportOf('people', [{ start: at(130), queue: 'q', from: '+380501112233' }, { start: at(900), queue: 'q', from: '+380501112255' }], other),
    ])
    const [line, ...more] = pairSources(selection, context, blocks, makeId('source', () => 'pbx'), other)
    expect(more).toEqual([])
    expect([line?.date, line?.both.length, line?.onlyA.length, line?.onlyB.length]).toEqual([dateOfDay(day) as PlainDate, 1, 1, 1])
    expect(line?.both[0]?.block.start[line.both[0].row]).toBe(at(100))
  })
})
