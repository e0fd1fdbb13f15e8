import type { ReportField } from '../hotline/report-fields'
import type { MetricId } from './metric-id'
import type { ReportFigures } from './report'
import { addTallies, type Tally } from './tally'

/**
 * A row of a report's table and its sums. The key is what the row stands for: a hotline's id, a date, the first
 * minute of a half-hour, a name or a value (`''` = none). `names` are the spellings the logs use for an operator.
 */
export type ReportRow = { readonly key: string; readonly tally: Tally; readonly names?: readonly string[] }

/** A table of a report: which figures of which rows. Screen, PDF and CSV write the same ones. */
export type ReportTable = {
  readonly key: 'hotlines' | 'days' | 'intervals' | 'operators' | 'topics' | 'field'
  /** The own field a table of values is about. */
  readonly field: ReportField | null
  readonly metrics: readonly MetricId[]
  readonly rows: readonly ReportRow[]
  /** The sums of all rows. */
  readonly sum: Tally
}

type Sides = { readonly inbound: readonly MetricId[]; readonly outbound: readonly MetricId[] }

/** The figures a report begins with. */
const leading: Sides = {
  inbound: ['offered', 'answered', 'serviceLevel', 'abandoned', 'asa', 'aht', 'longestWait', 'repeat'],
  outbound: ['attempts', 'contacts', 'contactRate', 'outboundAht'],
}
const whole: Sides = {
  inbound: [
    'offered', 'answered', 'answerRate', 'abandoned', 'abandonRate', 'abandonedShort', 'overflow', 'answeredInTime',
    'serviceLevel', 'asa', 'att', 'aht', 'longestWait', 'repeat',
  ],
  outbound: leading.outbound,
}
const overTime: Sides = { inbound: ['offered', 'answered', 'abandoned', 'abandonRate', 'serviceLevel', 'asa', 'aht', 'longestWait'], outbound: leading.outbound }
const ofPeople: Sides = { inbound: ['answered', 'asa', 'att', 'averageHold', 'averageWrap', 'aht', 'talk'], outbound: ['contacts', 'outboundAht'] }
const ofTopics: Sides = { inbound: ['answered', 'aht', 'repeat'], outbound: ['contacts', 'outboundAht'] }
const ofValues: Sides = { inbound: ['answered', 'abandoned', 'aht'], outbound: ['contacts', 'contactRate', 'outboundAht'] }

/** The metrics of the directions there were calls of; of the inbound ones where there were none at all. */
function ofSides({ inbound, outbound }: Sides, total: Tally): readonly MetricId[] {
  return [...(total.offered > 0 || total.attempts === 0 ? inbound : []), ...(total.attempts > 0 ? outbound : [])]
}

/** The key figures of a report. */
export function keyMetrics({ total }: Pick<ReportFigures, 'total'>): readonly MetricId[] {
  return ofSides(leading, total)
}

/** Every figure a report compares with the period before. */
export function summaryMetrics({ total, previous }: Pick<ReportFigures, 'total' | 'previous'>): readonly MetricId[] {
  return ofSides(whole, addTallies([total, previous]))
}

/** The metrics of calls going out: a table too wide for a page is split by them. */
export const outboundMetrics: ReadonlySet<MetricId> = new Set([...leading.outbound, 'outboundTalk'])

/** The tables of a report, without those that would say nothing. */
export function reportTables(figures: ReportFigures): readonly ReportTable[] {
  const { total, byHotline, byDay, byOperator, byTopic, byField } = figures
  const timed = ofSides(overTime, total)
  const hotlines = byHotline.map(({ hotlineId, tally }) => ({ key: hotlineId, tally }))
  const days = byDay.map(({ date, tally }) => ({ key: date, tally }))
  const people = byOperator.map(({ operator, names, tally }) => ({ key: operator, names, tally }))
  const topics = byTopic.map(({ topic, tally }) => ({ key: topic, tally }))
  return [
    ...(hotlines.length > 1 ? [{ key: 'hotlines', field: null, metrics: timed, rows: hotlines, sum: total } as const] : []),
    ...(days.length > 1 ? [{ key: 'days', field: null, metrics: timed, rows: days, sum: total } as const] : []),
    { key: 'intervals', field: null, metrics: timed, rows: intervalRows(figures), sum: total } as const,
    { key: 'operators', field: null, metrics: ofSides(ofPeople, total), rows: people, sum: sumOf(people) } as const,
    ...(isGiven(topics) ? [{ key: 'topics', field: null, metrics: ['calls', ...ofSides(ofTopics, total)], rows: topics, sum: sumOf(topics) } as const] : []),
    ...byField.flatMap(({ values, ...field }): ReportTable[] => {
      const rows = values.map(({ value, tally }) => ({ key: value, tally }))
      const sum = sumOf(rows)
      const sides = { inbound: sum.offered > 0 ? ofValues.inbound : [], outbound: ofValues.outbound }
      return isGiven(rows) ? [{ key: 'field', field, metrics: ['calls', ...ofSides(sides, sum)], rows, sum }] : []
    }),
  ].filter(({ rows }) => rows.length > 0)
}

/** The half-hours from the first to the last with calls a table counts: a menu's call at night adds no row of zeros. */
function intervalRows({ byInterval }: ReportFigures): ReportRow[] {
  const used = byInterval.flatMap(({ tally: { offered, attempts } }, i) => (offered + attempts > 0 ? [i] : []))
  return byInterval.slice(used[0] ?? 0, (used[used.length - 1] ?? -1) + 1).map(({ minute, tally }) => ({ key: String(minute), tally }))
}

/** Names nobody gave are no table. */
function isGiven(rows: readonly ReportRow[]): boolean {
  return rows.some(({ key }) => key !== '')
}

function sumOf(rows: readonly ReportRow[]): Tally {
  return addTallies(rows.map(({ tally }) => tally))
}
