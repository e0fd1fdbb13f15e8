import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countRow, emptyMask } from '../../../src/domain/archive/mask'
import type { MaskedBlock } from '../../../src/domain/archive/block'
import type { PlainDate } from '../../../src/domain/kernel/calendar'
import { periodOf } from '../../../src/domain/kernel/period'
import { dayByHotline } from '../../../src/domain/report/day-by-hotline'
import type { Selection } from '../../../src/domain/selection/selection'
import { judge, naiveTally, type JudgedCall } from './naive-report'
import { blocksOf, contextOf, definition, definitionsArb, hotlineA, hotlineB, plainCall, type PlainCall } from './report-kit'

const march: Selection = { period: periodOf('month', '2026-03-01' as PlainDate), scope: { kind: 'everything' }, zone: 'UTC' }
const idOfQueue: Readonly<Record<PlainCall['queue'], string>> = { a: hotlineA, b: hotlineB, '': '' }

/** The same table out of plain calls, judged one by one. Repeat calls are not looked for in it. */
function naive(calls: readonly JudgedCall[]): Record<string, object> {
  const places = [...new Set(calls.map((call) => `${call.date} ${idOfQueue[call.queue]}`))].sort()
  return Object.fromEntries(places.map((place) => {
    return [place, { ...naiveTally(calls.filter((call) => `${call.date} ${idOfQueue[call.queue]}` === place)), repeat: 0 }]
  }))
}

function counted(selection: Selection, blocks: readonly MaskedBlock[], ...context: Parameters<typeof contextOf>): Record<string, object> {
  return Object.fromEntries(dayByHotline(selection, contextOf(...context), blocks).map(({ date, hotlineId, tally }) => [`${date} ${hotlineId ?? ''}`, tally]))
}

/** Long calls too: those that end on the next local day, beyond a change of clocks, and later than any call may. */
const anyCall = fc.tuple(plainCall, fc.constantFrom(0, 0, 0, 1799, 40_000, 86_399, 86_400, 100_000)).map(([call, more]) => ({ ...call, talk: call.talk + more }))
const inMarch = (call: JudgedCall) => call.date.startsWith('2026-03')
/** The archive lets no call end later than a day after its start. */
const capped = (call: PlainCall): PlainCall => {
  const rest = Math.min(call.wait + call.talk + call.hold + call.wrap, 86_400) - call.wait - call.hold - call.wrap
  return { ...call, talk: rest }
}

describe('the days of hotlines', () => {
  it('equal a count over plain calls judged one by one, whatever the rules, clocks, lists and masks', () => {
    const taking = fc.constantFrom(undefined, true as const)
    fc.assert(fc.property(fc.array(anyCall, { maxLength: 60 }), definitionsArb, fc.integer({ min: 1, max: 3 }), fc.boolean(), taking, (list, definitions, imports, listed, outsideHours) => {
      const caveats = listed ? blocksOf(list, imports).filter(({ block }) => block.importId.endsWith('0')).map(({ block }) => ({ id: block.importId, fileName: '', caveats: ['abandonedOnly' as const] })) : []
      const blocks = blocksOf(list, imports)
      // Where a call lies is asked of calls as long as they may be; how long they are, of the calls themselves.
      const places = judge(list.map(capped), definitions)
      const judged = judge(list, definitions, (position) => caveats.length > 0 && position % imports === 0).map((call, i) => ({ ...call, date: places[i]?.date ?? '' }))
      const wanted = judged.filter((call) => inMarch(call) && call.leftOut === (outsideHours === true))
      expect(counted({ ...march, ...(outsideHours ? { outsideHours } : {}) }, blocks, definitions, caveats)).toEqual(naive(wanted))
      const few = counted({ ...march, scope: { kind: 'hotlines', ids: [hotlineB] }, ...(outsideHours ? { outsideHours } : {}) }, blocks, definitions, caveats)
      expect(few).toEqual(naive(wanted.filter(({ queue }) => queue === 'b')))
    }), { numRuns: 150 })
  }, 120_000)

  it('are the same whether a condition makes them list their calls or not', () => {
    fc.assert(fc.property(fc.array(anyCall, { maxLength: 60 }), definitionsArb, (list, definitions) => {
      const blocks = blocksOf(list, 2)
      // Every wait is at least nothing: a condition that takes all, one call after the other.
      expect(counted(march, blocks, definitions)).toEqual(counted({ ...march, wait: { min: 0 } }, blocks, definitions))
    }), { numRuns: 100 })
  }, 120_000)

  it('leave out rows another export stands for', () => {
    const call: PlainCall = { start: Date.parse('2026-03-10T10:00:00Z') / 1000, wait: 7, talk: 30, hold: 0, wrap: 0, direction: 'inbound', outcome: 'answered', queue: 'a', operator: '', topic: '', from: '' }
    const [only] = blocksOf([call, { ...call, start: call.start + 60, wait: 90 }, { ...call, start: call.start + 120 }])
    if (!only) throw new Error('one day expected')
    const mask = emptyMask(3)
    countRow(mask, 0)
    countRow(mask, 2)
    expect(counted(march, [{ ...only, mask }], [definition(hotlineA, '1', {})])[`2026-03-10 ${hotlineA}`]).toMatchObject({ calls: 2, talk: 60, waitAnswered: 14, longestWait: 7 })
  })
})
