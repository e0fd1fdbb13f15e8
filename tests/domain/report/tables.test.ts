import { describe, expect, it } from 'vitest'
import { periodOf } from '../../../src/domain/kernel/period'
import type { PlainDate } from '../../../src/domain/kernel/calendar'
import type { ReportFigures } from '../../../src/domain/report/report'
import { rowSelection, tableSelection } from '../../../src/domain/report/table-selection'
import { keyMetrics, outboundMetrics, reportTables, summaryMetrics } from '../../../src/domain/report/tables'
import { emptyTally, type Tally } from '../../../src/domain/report/tally'
import { makeId } from '../../../src/domain/records'
import type { Selection } from '../../../src/domain/selection/selection'

const day = (text: string) => text as PlainDate
const tally = (more: Partial<Tally>): Tally => ({ ...emptyTally(), ...more })
const inbound = tally({ calls: 4, offered: 4, answered: 3, abandoned: 1 })
const outbound = tally({ calls: 2, attempts: 2, contacts: 1 })
const [one, two] = [makeId('hotline', () => 'one'), makeId('hotline', () => 'two')]
const report: Selection = { period: periodOf('month', day('2026-10-01')), scope: { kind: 'hotlines', ids: [one, two] }, zone: 'UTC' }

function figures(more: Partial<ReportFigures>): ReportFigures {
  return {
    request: { period: report.period, hotlineIds: [one, two] }, whole: true, total: inbound, previous: emptyTally(),
    byInterval: Array.from({ length: 48 }, (_, i) => ({ minute: i * 30, tally: i === 18 || i === 20 ? inbound : emptyTally() })),
    byDay: [], byWeekdayHour: [], byOperator: [], byTopic: [], byField: [], byHotline: [], leftOutByHours: 0, caveats: [], definitions: [], ...more,
  }
}

describe('the tables of a report', () => {
  it('are those that say something: no hotlines where there is one, no days in a day, no topics nobody named', () => {
    const quiet = figures({
      byHotline: [{ hotlineId: one, tally: inbound, previous: emptyTally() }], byDay: [{ date: day('2026-10-01'), tally: inbound }], byTopic: [{ topic: '', tally: inbound }],
      byField: [{ name: 'city', label: 'City', hotlineIds: [one], values: [{ value: '', tally: inbound }] }],
    })
    expect(reportTables(quiet).map(({ key }) => key)).toEqual(['intervals'])
    const full = figures({
      byHotline: [one, two].map((hotlineId) => ({ hotlineId, tally: inbound, previous: emptyTally() })),
      byDay: ['2026-10-01', '2026-10-02'].map((date) => ({ date: day(date), tally: inbound })), byTopic: [{ topic: '', tally: inbound }, { topic: 'Prices', tally: inbound }],
      byOperator: [{ operator: 'Olena', names: ['Olena', 'olena'], tally: inbound }],
      byField: [{ name: 'city', label: 'City', hotlineIds: [one], values: [{ value: 'Kyiv', tally: inbound }, { value: '', tally: inbound }] }],
    })
    expect(reportTables(full).map(({ key, rows }) => [key, rows.length])).toEqual([['hotlines', 2], ['days', 2], ['intervals', 3], ['operators', 1], ['topics', 2], ['field', 2]])
  })

  it('run from the first half-hour with calls to the last, quiet ones between them included', () => {
    expect(reportTables(figures({})).map(({ rows }) => rows.map(({ key, tally: { calls } }) => [key, calls]))).toEqual([[['540', 4], ['570', 0], ['600', 4]]])
    expect(reportTables(figures({ byInterval: [] }))).toEqual([])
  })

  it('have the figures of the directions there were calls of, the inbound ones where there were none', () => {
    const columns = (total: Tally) => reportTables(figures({ total })).map(({ metrics }) => [metrics.some((id) => !outboundMetrics.has(id)), metrics.some((id) => outboundMetrics.has(id))])
    expect([columns(inbound), columns(outbound), columns(emptyTally())]).toEqual([[[true, false]], [[false, true]], [[true, false]]])
    expect(keyMetrics({ total: tally({ ...inbound, attempts: 1 }) })).toHaveLength(12)
    // What the month before had is compared, also when this month has none of it.
    expect(summaryMetrics({ total: inbound, previous: outbound })).toContain('contactRate')
  })

  it('sum a field over the calls that could have it, with the figures those calls have', () => {
    const [, field] = reportTables(figures({ byField: [{ name: 'product', label: 'Product', hotlineIds: [two], values: [{ value: 'Card', tally: outbound }, { value: '', tally: outbound }] }] }))
    expect([field?.sum.attempts, field?.metrics]).toEqual([4, ['calls', 'contacts', 'contactRate', 'outboundAht']])
  })
})

describe('a row opens to its own calls', () => {
  const base = { ...report }
  const field = { name: 'city', label: 'City', hotlineIds: [one] }
  it.each([
    ['hotlines', two, { ...base, scope: { kind: 'hotlines', ids: [two] } }],
    ['days', '2026-10-05', { ...base, period: periodOf('day', day('2026-10-05')) }],
    ['intervals', '540', { ...base, minutes: { from: 540, to: 570 } }],
    ['operators', 'Olena', { ...base, operator: ['Olena', 'olena'] }],
    ['topics', '', { ...base, topic: [''] }],
    ['field', 'Kyiv', { ...base, scope: { kind: 'hotlines', ids: [one] }, custom: { 'custom:city': ['Kyiv'] } }],
  ] as const)('of %s', (key, row, selection) => {
    const table = { key, field: key === 'field' ? field : null }
    expect(rowSelection(table, { key: row, ...(key === 'operators' ? { names: ['Olena', 'olena'] } : {}) }, report)).toEqual(selection)
    expect(tableSelection(table, report)).toEqual(key === 'field' ? { ...base, scope: { kind: 'hotlines', ids: [one] } } : base)
  })
})
