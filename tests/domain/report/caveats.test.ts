import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ImportCaveat } from '../../../src/domain/archive/import-record'
import type { PlainDate } from '../../../src/domain/kernel/calendar'
import { periodOf } from '../../../src/domain/kernel/period'
import { aggregate, reportSelection } from '../../../src/domain/report/aggregate'
import { dayByHotline } from '../../../src/domain/report/day-by-hotline'
import { metricIds } from '../../../src/domain/report/metric-id'
import { metricOver } from '../../../src/domain/report/metric-over'
import { metricValue, serviceLevelByFormula } from '../../../src/domain/report/metrics'
import { blockId } from '../archive/archive-kit'
import { judge, naiveTally } from './naive-report'
import { blocksOf, contextOf, definitionsArb, hotlineA, hotlineB, plainCall, type PlainCall } from './report-kit'

const request = { period: periodOf('month', '2026-03-01' as PlainDate), hotlineIds: [hotlineA, hotlineB] }
const call: PlainCall = { start: Date.parse('2026-03-10T10:00:00Z') / 1000, wait: 30, talk: 0, hold: 0, wrap: 0, direction: 'inbound', outcome: 'abandoned', queue: 'a', operator: '', topic: '', from: '' }
/** The kit spreads calls over imports `0`, `1` … by turns. */
const imported = (name: string, ...caveats: ImportCaveat[]) => ({ id: blockId(name).importId, fileName: `${name}.csv`, caveats })
const rates = ['serviceLevel', 'answerRate', 'abandonRate'] as const

function valuesOf(calls: readonly PlainCall[], listed: readonly string[]): (number | null)[] {
  const { total } = aggregate(request, contextOf([], listed.map((name) => imported(name, 'abandonedOnly'))), blocksOf(calls, 2))
  return rates.map((id) => metricValue(id, total).value)
}

describe('rates over a list of abandoned calls', () => {
  it.each<[string, readonly PlainCall[], readonly string[], (number | null)[]]>([
    ['are 0 %, 0 % and 100 % of a whole log in which nobody answered', [call, call], [], [0, 0, 1]],
    ['have no value where every offered call is of such lists', [call, call], ['0', '1'], [null, null, null]],
    ['have one as soon as another import brings an offered call', [call, { ...call, outcome: 'answered' }], ['0'], [0, 0.5, 0.5]],
    ['have none beside outbound calls of another import: those are not what the rates metric', [call, { ...call, direction: 'outbound', outcome: 'answered' }], ['0'], [null, null, null]],
    ['have none without calls, as ever', [], ['0'], [null, null, null]],
  ])('%s', (_name, calls, listed, expected) => {
    expect(valuesOf(calls, listed)).toEqual(expected)
  })

  it('keep every other metric: the abandoned calls are counted', () => {
    const list = contextOf([], [imported('0', 'abandonedOnly')])
    const { total } = aggregate(request, list, blocksOf([call]))
    const whole = aggregate(request, contextOf([]), blocksOf([call])).total
    for (const id of metricIds.filter((one) => !rates.some((rate) => rate === one))) expect([id, metricValue(id, total)]).toEqual([id, metricValue(id, whole)])
    expect(serviceLevelByFormula(total).map(({ value }) => value)).toEqual(Array(7).fill(null))
    expect(serviceLevelByFormula(whole).map(({ value }) => value)).toEqual([0, null, 0, 0, 0, 0, 0])
  })

  it('are told for each figure by its own calls: the day without the list keeps its rate', () => {
    const later = { ...call, start: call.start + 86_400, outcome: 'answered' as const }
    const { byDay, total } = aggregate(request, contextOf([], [imported('0', 'abandonedOnly')]), blocksOf([call, later], 2))
    expect(byDay.filter(({ tally }) => tally.calls > 0).map(({ date, tally }) => [date, metricValue('answerRate', tally).value])).toEqual([['2026-03-10', null], ['2026-03-11', 1]])
    expect(metricValue('answerRate', total).value).toBe(0.5)
  })

  it('equal a call-by-call count, in every table', () => {
    fc.assert(fc.property(fc.array(plainCall, { maxLength: 60 }), definitionsArb, fc.subarray(['0', '1', '2']), (list, definitions, listed) => {
      const context = contextOf(definitions, listed.map((name) => imported(name, 'cutOff', 'abandonedOnly')))
      const figures = aggregate(request, context, blocksOf(list, 3))
      const inMarch = judge(list, definitions, (position) => listed.includes(String(position % 3))).filter((c) => c.queue !== '' && c.date.startsWith('2026-03') && !c.leftOut)
      expect(figures.total).toEqual(naiveTally(inMarch))
      for (const { date, tally } of figures.byDay) expect(tally).toEqual(naiveTally(inMarch.filter((c) => c.date === date)))
      for (const { topic, tally } of figures.byTopic) expect(tally).toEqual(naiveTally(inMarch.filter((c) => c.topic === topic)))
      for (const { minute, tally } of figures.byInterval) expect(tally).toEqual(naiveTally(inMarch.filter((c) => c.minute >= minute && c.minute < minute + 30)))
      const days = dayByHotline(reportSelection(request, 'UTC'), context, blocksOf(list, 3))
      for (const { date, hotlineId, tally } of days) expect(tally).toEqual({ ...naiveTally(inMarch.filter((c) => c.date === date && `hot_${c.queue}` === hotlineId)), repeat: 0 })
      for (const id of rates) expect(metricOver(id, reportSelection(request, 'UTC'), context, blocksOf(list, 3))).toEqual(metricValue(id, figures.total))
    }), { numRuns: 40 })
  }, 60_000)
})

describe('a report’s caveats', () => {
  it('name every import with one that calls of the period come from, most calls first, and no other', () => {
    const before = { ...call, start: Date.parse('2026-02-10T10:00:00Z') / 1000 }
    const nobodys = { ...call, queue: '' as const }
    const context = contextOf([], [imported('0', 'partial'), imported('1', 'cutOff', 'abandonedOnly'), imported('2', 'partial'), imported('3'), imported('9', 'partial')])
    // By turns: import 0 has one call of March, 1 two, 2 one of February and one nobody owns, 3 (without caveats) two.
    const blocks = blocksOf([call, call, before, call, nobodys, call, nobodys, call], 4)
    expect(aggregate(request, context, blocks).caveats).toEqual([
      { importId: blockId('1').importId, fileName: '1.csv', caveats: ['cutOff', 'abandonedOnly'], calls: 2 },
      { importId: blockId('0').importId, fileName: '0.csv', caveats: ['partial'], calls: 1 },
    ])
  })
})
