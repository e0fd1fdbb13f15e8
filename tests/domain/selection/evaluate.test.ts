import { describe, expect, it } from 'vitest'
import { countRow, emptyMask } from '../../../src/domain/archive/mask'
import type { MaskedBlock } from '../../../src/domain/archive/block'
import { dateOfDay, dayOfDate, type PlainDate } from '../../../src/domain/kernel/calendar'
import { daysOf } from '../../../src/domain/selection/days'
import { evaluate, type SelectedRows } from '../../../src/domain/selection/evaluate'
import type { Selection } from '../../../src/domain/selection/selection'
import { blocksOf, contextOf, definition, hotlineA, hotlineB, type PlainCall } from '../report/report-kit'

const selectedCount = (found: readonly SelectedRows[]): number => found.reduce((n, { rows }) => n + rows.length, 0)

const at = (time: string) => Date.parse(time) / 1000
const call: PlainCall = { start: at('2026-03-10T10:00:00Z'), wait: 0, talk: 0, hold: 0, wrap: 0, direction: 'inbound', outcome: 'answered', queue: 'a', operator: '', topic: '', from: '+380441' }
const march: Selection = { period: { kind: 'month', from: '2026-03-01' as PlainDate, to: '2026-04-01' as PlainDate }, scope: { kind: 'everything' }, zone: 'UTC' }

function starts(selection: Selection, blocks: readonly MaskedBlock[], definitions = [definition(hotlineA, '1', {})]): string[] {
  return evaluate(selection, contextOf(definitions), blocks)
    .flatMap(({ block, rows }) => Array.from(rows, (row) => new Date((block.start[row] ?? 0) * 1000).toISOString().slice(5, 16)))
}

describe('a selection', () => {
  it('owns calls by the local date of their hotline', () => {
    const blocks = blocksOf([
      { ...call, start: at('2026-02-28T21:59:00Z') }, { ...call, start: at('2026-02-28T22:00:00Z') },
      { ...call, queue: 'b', start: at('2026-03-01T04:59:00Z') }, { ...call, queue: 'b', start: at('2026-03-01T05:00:00Z') },
      { ...call, queue: '', start: at('2026-02-28T23:59:00Z') }, { ...call, queue: '', start: at('2026-03-01T00:00:00Z') },
    ])
    expect(starts(march, blocks)).toEqual(['02-28T22:00', '03-01T00:00', '03-01T05:00'])
  })
  it('leaves masked rows out, also as the earlier call of a repeat caller', () => {
    const [first, second] = blocksOf([call, { ...call, start: call.start + 60 }, { ...call, start: call.start + 86_400 }])
    if (!first || !second) throw new Error('two days expected')
    const mask = emptyMask(2)
    countRow(mask, 1)
    const all = [first, second]
    expect(starts({ ...march, repeat: true }, all)).toEqual(['03-10T10:01', '03-11T10:00'])
    expect(starts({ ...march, repeat: true }, [{ ...first, mask }, second])).toEqual(['03-11T10:00'])
    expect(starts({ ...march, repeat: true }, [{ ...first, mask: emptyMask(2) }, second])).toEqual([])
    expect(starts(march, [{ ...first, mask }, second])).toEqual(['03-10T10:01', '03-11T10:00'])
  })
  it('finds repeat callers within the window to the second, across imports, by hotline, never by an unknown number', () => {
    const week = 7 * 86_400
    const repeat = (...calls: Partial<PlainCall>[]) => starts({ ...march, repeat: true }, blocksOf(calls.map((c) => ({ ...call, ...c })), 2)).length
    expect(repeat({}, { start: call.start + week })).toBe(1)
    expect(repeat({}, { start: call.start + week + 1 })).toBe(0)
    expect(repeat({}, {})).toBe(0)
    expect(repeat({}, { start: call.start + 1 }, { start: call.start + 1 })).toBe(2)
    expect(repeat({}, { start: call.start + 60, queue: 'b' })).toBe(0)
    expect(repeat({ from: 'anonymous' }, { from: 'anonymous', start: call.start + 60 })).toBe(0)
    expect(repeat({ outcome: 'machine' }, { start: call.start + 60 })).toBe(0)
    expect(repeat({ from: '00380441' }, { from: '+380 441', start: call.start + 60 })).toBe(1)
  })
  it('takes waits at the edge by the definition of the call’s own date', () => {
    const blocks = blocksOf([{ ...call, wait: 20 }, { ...call, wait: 20, start: call.start + 10 * 86_400 }])
    const rules = [definition(hotlineA, '1', {}), definition(hotlineA, '2', { edge: 'exclusive', validFrom: '2026-03-15' as PlainDate })]
    expect(starts({ ...march, waitRule: 'withinThreshold' }, blocks, rules)).toEqual(['03-10T10:00'])
    expect(starts({ ...march, waitRule: 'beyondThreshold' }, blocks, rules)).toEqual(['03-20T10:00'])
  })
  it('reads the days of its zones, one more for calls owned by their end, and the repeat look-back', () => {
    const span = (selection: Selection, change = {}) => {
      const { from, to } = daysOf(selection, contextOf([definition(hotlineA, '1', change)]))
      return [dateOfDay(from), dateOfDay(to)]
    }
    expect(span(march)).toEqual(['2026-02-28', '2026-04-01'])
    expect(span({ ...march, scope: { kind: 'hotlines', ids: [hotlineB] } })).toEqual(['2026-03-01', '2026-04-01'])
    expect(span({ ...march, scope: { kind: 'unmatched' } })[0]).toBe('2026-02-28')
    expect(span(march, { intervalOwner: 'end' })).toEqual(['2026-02-27', '2026-04-01'])
    expect(span({ ...march, repeat: true }, { repeatDays: 31 })).toEqual([dateOfDay(dayOfDate('2026-02-28' as PlainDate) - 31), '2026-04-01'])
  })
  it('has no calls of a hotline it does not know', () => {
    expect(selectedCount(evaluate({ ...march, scope: { kind: 'hotlines', ids: [] } }, contextOf([]), blocksOf([call])))).toBe(0)
  })
})
