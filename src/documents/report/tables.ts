import type { ReportFigures } from '../../domain/report/report'
import { addTallies, type Tally } from '../../domain/report/tally'
import type { DocumentTexts } from '../texts'
import type { ReportNames } from './input'
import { abandoned, aht, answered, att, averageHold, averageWrap, calls, contactRate, contacts, inboundColumns, inboundSummary, outboundAht, outboundSummary, type ColumnUnit, type MetricWord, type Shown } from './metrics'

/** A value of a table: text, a date `YYYY-MM-DD`, or a number in its column's unit. */
export type FigureCell = string | number | null

/** A table of the report as plain figures: the PDF and the CSV are two writings of it. */
export type FigureTable = {
  readonly key: 'summary' | 'hotlines' | 'days' | 'intervals' | 'operators' | 'topics' | 'field'
  readonly title: string
  /** `metric` is null for the column of names. */
  readonly columns: readonly { readonly title: string; readonly unit: ColumnUnit; readonly metric: MetricWord | null }[]
  readonly rows: readonly (readonly FigureCell[])[]
  readonly sum: readonly FigureCell[] | null
}

/** The tables of a report, without those that would have no row. */
export function reportTables(figures: ReportFigures, names: ReportNames, texts: DocumentTexts): FigureTable[] {
  const columns = columnsFor(figures.total)
  const tables = [
    tallyTable('hotlines', 'hotline', 'text', columns, hotlineRows(figures, names), figures.total, texts),
    tallyTable('days', 'date', 'date', columns, figures.byDay.map((row) => [row.date, row.tally]), figures.total, texts),
    tallyTable('intervals', 'interval', 'text', columns, intervalRows(figures), figures.total, texts),
    operatorTable(figures, texts),
    ...topicTable(figures, texts),
    ...figures.byField.filter(isGiven).map((field) => fieldTable(field, texts)),
  ]
  return tables.filter((table) => table.rows.length > (table.key === 'hotlines' ? 1 : 0))
}

/** Every figure of the report beside the previous period's. */
export function summaryRows(figures: ReportFigures): { readonly shown: Shown; readonly now: number | null; readonly before: number | null }[] {
  const both = addTallies([figures.total, figures.previous])
  const list = [...(both.offered > 0 || both.attempts === 0 ? inboundSummary : []), ...(both.attempts > 0 ? outboundSummary : [])]
  return list.map((shown) => ({ shown, now: shown.of(figures.total), before: shown.of(figures.previous) }))
}

function columnsFor(total: Tally): readonly Shown[] {
  const inbound = total.offered > 0 || total.attempts === 0 ? inboundColumns : []
  return total.attempts > 0 ? [...inbound, ...outboundSummary] : inbound
}

/** The word over the first column of a table. */
const firstColumns = {
  hotline: 'terms.column.hotline', date: 'document.report.date', interval: 'document.report.interval', operator: 'terms.column.operator', topic: 'terms.column.topic',
} as const

function tallyTable(
  key: Exclude<FigureTable['key'], 'summary' | 'field'>, first: keyof typeof firstColumns, unit: ColumnUnit, shown: readonly Shown[],
  rows: readonly (readonly [string, Tally])[], total: Tally | null, { t }: DocumentTexts,
): FigureTable {
  return {
    key,
    title: t(`document.report.${key}`),
    columns: [{ title: t(firstColumns[first]), unit, metric: null }, ...shown.map((one) => ({ title: t(`terms.metric.${one.key}`), unit: one.unit, metric: one.key }))],
    rows: rows.map(([name, tally]) => [name, ...shown.map((one) => one.of(tally))]),
    sum: total === null ? null : [t('document.report.total'), ...shown.map((one) => one.of(total))],
  }
}

function hotlineRows(figures: ReportFigures, names: ReportNames): (readonly [string, Tally])[] {
  return figures.byHotline.map((row) => [names.hotlines.get(row.hotlineId)?.name ?? row.hotlineId, row.tally])
}

/** The intervals from the first to the last with calls. */
function intervalRows(figures: ReportFigures): (readonly [string, Tally])[] {
  const used = figures.byInterval.flatMap((row, i) => (row.tally.calls > 0 ? [i] : []))
  const [first, last] = [used[0] ?? 0, used[used.length - 1] ?? -1]
  return figures.byInterval.slice(first, last + 1).map((row) => [`${clockTime(row.minute)}–${clockTime(row.minute + 30)}`, row.tally])
}

function operatorTable(figures: ReportFigures, texts: DocumentTexts): FigureTable {
  const inbound = [answered, att, averageHold, averageWrap, aht]
  const shown = figures.total.attempts > 0 ? [...(figures.total.answered > 0 ? inbound : []), contacts, outboundAht] : inbound
  const rows = figures.byOperator.map((row) => [row.operator || texts.t('document.report.noOperator'), row.tally] as const)
  return tallyTable('operators', 'operator', 'text', shown, rows, addTallies(figures.byOperator.map((row) => row.tally)), texts)
}

/** Calls by topic; no table where no call has one. */
function topicTable(figures: ReportFigures, texts: DocumentTexts): FigureTable[] {
  if (!figures.byTopic.some(({ topic }) => topic !== '')) return []
  const shown = figures.total.attempts > 0 ? [calls, answered, contacts] : [calls, answered]
  return [tallyTable('topics', 'topic', 'text', shown, figures.byTopic.map((row) => [row.topic || texts.t('document.report.noTopic'), row.tally]), null, texts)]
}

/** A field nobody gave a value is no table. */
function isGiven({ values }: ReportFigures['byField'][number]): boolean {
  return values.some(({ value }) => value !== '')
}

/** The calls of a client's own field by its values: inbound and outbound figures as its calls have them. */
function fieldTable({ label, values }: ReportFigures['byField'][number], texts: DocumentTexts): FigureTable {
  const total = addTallies(values.map(({ tally }) => tally))
  const shown = [calls, ...(total.offered > 0 ? [answered, abandoned, aht] : []), ...(total.attempts > 0 ? [contacts, contactRate, outboundAht] : [])]
  const table = tallyTable('topics', 'topic', 'text', shown, values.map(({ value, tally }) => [value || texts.t('document.report.notGiven'), tally]), total, texts)
  const [, ...figures] = table.columns
  return { ...table, key: 'field', title: texts.t('document.report.byField', { label }), columns: [{ title: label, unit: 'text', metric: null }, ...figures] }
}

/** A minute of the day as hh:mm. */
function clockTime(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}
