import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../../../src/domain/kernel/calendar'
import { periodOf } from '../../../src/domain/kernel/period'
import { aggregate, aggregateOwnDays, reportDays, reportSelection } from '../../../src/domain/report/aggregate'
import { dayByHotline } from '../../../src/domain/report/day-by-hotline'
import { ownDays } from '../../../src/domain/report/own-days'
import type { ReportFigures } from '../../../src/domain/report/report'
import { metricDays, metricOver } from '../../../src/domain/report/metric-over'
import { metrics, metricValue, selectionFor } from '../../../src/domain/report/metrics'
import { metricIds } from '../../../src/domain/report/metric-id'
import { addTallies } from '../../../src/domain/report/tally'
import { daysOf } from '../../../src/domain/selection/days'
import { evaluate, type SelectedRows } from '../../../src/domain/selection/evaluate'
import type { Selection } from '../../../src/domain/selection/selection'
import { judge, naiveTally } from './naive-report'
import { blocksOf, contextOf, definition, definitionsArb, hotlineA, hotlineB, plainCall, type PlainCall } from './report-kit'

const selectedCount = (found: readonly SelectedRows[]): number => found.reduce((n, { rows }) => n + rows.length, 0)

const march = periodOf('month', '2026-03-01' as PlainDate)
const request = { period: march, hotlineIds: [hotlineA, hotlineB] }
const calls = fc.array(plainCall, { maxLength: 60 })
const call: PlainCall = { start: Date.parse('2026-03-10T10:00:00Z') / 1000, wait: 0, talk: 0, hold: 0, wrap: 0, direction: 'inbound', outcome: 'answered', queue: 'a', operator: '', topic: '', from: '' }

describe('a report', () => {
  it('equals a call-by-call count over plain objects, in every table', () => {
    fc.assert(fc.property(calls, definitionsArb, fc.integer({ min: 1, max: 3 }), (list, definitions, imports) => {
      const context = contextOf(definitions)
      const span = reportDays(request, context)
      const figures = aggregate(request, context, blocksOf(list, imports).filter(({ block }) => block.day >= span.from && block.day <= span.to))
      const judged = judge(list, definitions).filter((c) => c.queue !== '')
      const inMarch = judged.filter((c) => c.date.startsWith('2026-03') && !c.leftOut)
      expect(figures.total).toEqual(naiveTally(inMarch))
      expect(figures.previous).toEqual(naiveTally(judged.filter((c) => c.date.startsWith('2026-02') && !c.leftOut)))
      expect(figures.leftOutByHours).toBe(judged.filter((c) => c.date.startsWith('2026-03') && c.leftOut).length)
      for (const { date, tally } of figures.byDay) expect(tally).toEqual(naiveTally(inMarch.filter((c) => c.date === date)))
      for (const { minute, tally } of figures.byInterval) expect(tally).toEqual(naiveTally(inMarch.filter((c) => c.minute >= minute && c.minute < minute + 30)))
      for (const { weekday, hour, tally } of figures.byWeekdayHour) expect(tally).toEqual(naiveTally(inMarch.filter((c) => c.weekday === weekday && Math.floor(c.minute / 60) === hour)))
      for (const { hotlineId, tally } of figures.byHotline) expect(tally).toEqual(naiveTally(inMarch.filter((c) => `hot_${c.queue}` === hotlineId)))
      const taken = inMarch.filter((c) => c.outcome === 'answered' && c.direction !== 'internal')
      expect(figures.byOperator.map((o) => o.operator).sort()).toEqual([...new Set(taken.map((c) => c.operator))].sort())
      for (const { operator, tally } of figures.byOperator) expect(tally).toEqual(naiveTally(taken.filter((c) => c.operator === operator)))
      for (const { topic, tally } of figures.byTopic) expect(tally).toEqual(naiveTally(inMarch.filter((c) => c.topic === topic)))
      expect(figures.byField.map(({ name, label, hotlineIds }) => [name, label, hotlineIds])).toEqual([['region', 'Region', [hotlineA, hotlineB]], ['product', 'Product', [hotlineA]]])
      for (const { name, hotlineIds, values } of figures.byField) {
        const own = inMarch.filter((c) => hotlineIds.some((id) => id === `hot_${c.queue}`))
        expect(values.map(({ value }) => value).sort()).toEqual([...new Set(own.map((c) => c.custom?.[name] ?? ''))].sort())
        for (const { value, tally } of values) expect(tally).toEqual(naiveTally(own.filter((c) => (c.custom?.[name] ?? '') === value)))
        expect(values).toEqual([...values].sort((a, b) => b.tally.calls - a.tally.calls || (a.value < b.value ? -1 : 1)))
      }
    }), { numRuns: 40 })
  }, 60_000)

  it('has from its own days alone all it has from more, but no figure that rests on calls before them', () => {
    fc.assert(fc.property(calls, definitionsArb, fc.integer({ min: 1, max: 3 }), (list, definitions, imports) => {
      const context = contextOf(definitions)
      const blocks = blocksOf(list, imports)
      const span = ownDays(request, context)
      const own = aggregateOwnDays(request, context, blocks.filter(({ block }) => block.day >= span.from && block.day <= span.to))
      // What JSON cannot say, NaN, is left of it as null.
      const bare = (figures: ReportFigures) => JSON.parse(JSON.stringify({ ...figures, whole: null }, (key, value: unknown) => (key === 'repeat' || key === 'previous' ? null : value))) as unknown
      expect(bare(own)).toEqual(bare(aggregate(request, context, blocks)))
      const lines = [...own.byInterval, ...own.byDay, ...own.byWeekdayHour, ...own.byOperator, ...own.byTopic, ...own.byHotline, ...own.byField.flatMap(({ values }) => values)]
      expect([own.total, ...lines.map(({ tally }) => tally)].filter(({ repeat }) => !Number.isNaN(repeat))).toEqual([])
      const before = [own.previous, ...own.byHotline.map(({ previous }) => previous)]
      for (const id of metricIds) expect(before.map((tally) => metricValue(id, tally).value).filter((value) => value !== null && !Number.isNaN(value))).toEqual([])
    }), { numRuns: 40 })
  }, 60_000)

  it('sums alike by interval, day, weekday, hotline and topic under every rule', () => {
    fc.assert(fc.property(calls, definitionsArb, (list, definitions) => {
      const f = aggregate(request, contextOf(definitions), blocksOf(list, 2))
      for (const table of [f.byInterval, f.byDay, f.byWeekdayHour, f.byHotline, f.byTopic]) {
        expect(addTallies(table.map((line) => line.tally))).toEqual(f.total)
      }
      expect(f.total.calls).toBe(f.total.offered + f.total.machine + f.total.failed + f.total.unknown + f.total.attempts + f.total.internal)
    }), { numRuns: 40 })
  }, 30_000)

  it('has every cell of its period, with zeros, and no calls of hotlines it was not asked for', () => {
    const f = aggregate({ ...request, hotlineIds: [hotlineB] }, contextOf([]), blocksOf([call]))
    expect([f.byDay.length, f.byInterval.length, f.byWeekdayHour.length, f.byHotline.length, f.total.calls]).toEqual([31, 48, 168, 1, 0])
    expect(f.definitions.map((d) => d.formula)).toEqual(['SL6'])
  })

  it('names every definition in force on some day, by hotline then date', () => {
    const context = contextOf([definition(hotlineA, '1', { validFrom: '2026-01-01' as PlainDate }), definition(hotlineA, '2', { validFrom: '2026-03-20' as PlainDate }), definition(hotlineA, '3', { validFrom: '2026-04-01' as PlainDate })])
    expect(aggregate(request, context, []).definitions.map((d) => d.id)).toEqual(['def_1', 'def_2', 'def_default-hot_b'])
  })

  it('gives a call of 9:59 + 10 minutes to 9–10 by its start and to 10–11 by its end (W13)', () => {
    const w13 = { ...call, start: Date.parse('2026-03-10T07:59:00Z') / 1000, talk: 600 }
    const hour = (owner: 'start' | 'end') => aggregate(request, contextOf([definition(hotlineA, '1', { intervalOwner: owner })]), blocksOf([w13])).byWeekdayHour.find(({ tally }) => tally.calls > 0)?.hour
    expect([hour('start'), hour('end')]).toEqual([9, 10])
  })

  it('rolls up by sums: W4 83.6 %, W5 65.35 % from raw counts, W6 251.7 s, W7 5 %', () => {
    const level = (a: [number, number][]) => {
      const list = a.flatMap(([inTime, late], i) => [...Array<PlainCall>(inTime).fill({ ...call, queue: i ? 'b' : 'a', wait: 10 }), ...Array<PlainCall>(late).fill({ ...call, queue: i ? 'b' : 'a', wait: 40 })])
      return metricValue('serviceLevel', aggregate(request, contextOf([]), blocksOf(list)).total).value
    }
    expect(level([[234, 66], [1020, 180]])).toBeCloseTo(0.836, 10)
    expect(level([[725, 367], [37, 37]])).toBeCloseTo(0.6535, 4)
    const handled = [[250, 100], [250, 150], [249, 100], [600, 2]].flatMap(([talk, n]) => Array<PlainCall>(n ?? 0).fill({ ...call, talk: talk ?? 0 }))
    expect(metricValue('aht', aggregate(request, contextOf([]), blocksOf(handled)).total)).toEqual({ unit: 'seconds', value: 88_600 / 352, numerator: 88_600, denominator: 352 })
    const w7 = [...Array<PlainCall>(95).fill(call), ...Array<PlainCall>(5).fill({ ...call, outcome: 'abandoned', wait: 30 })]
    expect(metricValue('abandonRate', aggregate(request, contextOf([]), blocksOf(w7)).total).value).toBe(0.05)
  })
})

describe('every figure opens', () => {
  const refinement: fc.Arbitrary<Partial<Selection>> = fc.oneof(
    fc.constant({}),
    fc.constantFrom<Partial<Selection>>(
      { operator: ['Олена'] }, { custom: { 'custom:region': ['north', ''] } }, { custom: { 'custom:region': ['south'], 'custom:product': ['card'] } }, { custom: { 'custom:unheard of': ['x'] } }, { topic: ['card', ''] }, { minutes: { from: 600, to: 900 } }, { weekday: [1, 7] }, { queue: ['a'] }, { wait: { min: 5, max: 20 } },
      { scope: { kind: 'unmatched' } }, { scope: { kind: 'everything' } }, { outsideHours: true }, { direction: ['inbound', 'internal'] }, { outcome: ['answered', 'overflow'] },
    ),
  )
  it('to exactly as many calls as it counts, each with its hotline', () => {
    fc.assert(fc.property(calls, definitionsArb, refinement, (list, definitions, more) => {
      const context = contextOf(definitions)
      const blocks = blocksOf(list, 2)
      const within = (span: { from: number; to: number }) => blocks.filter(({ block }) => block.day >= span.from && block.day <= span.to)
      const base: Selection = { ...reportSelection(request, 'Europe/Kyiv'), ...more }
      for (const id of metricIds.filter((m) => metrics[m].unit === 'count')) {
        const behind = selectionFor(id, base)
        const found = evaluate(behind, context, within(daysOf(behind, context)))
        expect([id, selectedCount(found)]).toEqual([id, metricOver(id, base, context, within(metricDays(id, base, context))).value])
        for (const { block, rows, hotlines } of found) {
          rows.forEach((row, i) => {
            const queue = block.coded.queue.dictionary[block.coded.queue.codes[row] ?? 0]
            expect(hotlines[i]).toBe(queue === '' ? null : `hot_${queue}`)
          })
        }
      }
    }), { numRuns: 60 })
  }, 60_000)

  it('and each value of an own field to the calls of its row', () => {
    fc.assert(fc.property(calls, definitionsArb, (list, definitions) => {
      const context = contextOf(definitions)
      const blocks = blocksOf(list, 2)
      for (const { name, hotlineIds, values } of aggregate(request, context, blocks).byField) {
        const base: Selection = { ...reportSelection(request, 'UTC'), scope: { kind: 'hotlines', ids: [...hotlineIds] } }
        for (const { value, tally } of values) {
          const own: Selection = { ...base, custom: { [`custom:${name}`]: [value] } }
          for (const id of metricIds) expect([id, metricOver(id, own, context, blocks)]).toEqual([id, metricValue(id, tally)])
        }
      }
    }), { numRuns: 20 })
  }, 30_000)

  it('and a metric over the report’s own selection is the report’s figure', () => {
    fc.assert(fc.property(calls, definitionsArb, (list, definitions) => {
      const context = contextOf(definitions)
      const blocks = blocksOf(list)
      const { total } = aggregate(request, context, blocks)
      for (const id of metricIds) expect([id, metricOver(id, reportSelection(request, 'UTC'), context, blocks)]).toEqual([id, metricValue(id, total)])
    }), { numRuns: 30 })
  }, 30_000)

  it('day × hotline sums to the same calls', () => {
    fc.assert(fc.property(calls, definitionsArb, (list, definitions) => {
      const context = contextOf(definitions)
      const blocks = blocksOf(list, 2)
      const table = dayByHotline(reportSelection(request, 'UTC'), context, blocks)
      const f = aggregate(request, context, blocks)
      for (const { date, tally } of f.byDay) expect(addTallies(table.filter((line) => line.date === date).map((line) => line.tally))).toEqual({ ...tally, repeat: 0 })
    }), { numRuns: 30 })
  }, 30_000)
})
