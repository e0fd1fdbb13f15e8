import { clockOfMinutes } from '../../domain/kernel/clock-text'
import type { ReportFigures } from '../../domain/report/report'
import type { MetricId, MetricUnit } from '../../domain/report/metric-id'
import { metrics, metricValue } from '../../domain/report/metrics'
import { reportTables, summaryMetrics, type ReportRow, type ReportTable } from '../../domain/report/tables'
import type { DocumentTexts } from '../texts'
import type { ReportNames } from './input'

/** How a column's values are written. */
export type ColumnUnit = 'text' | 'date' | MetricUnit

/** A value of a table: text, a date `YYYY-MM-DD`, or a number in its column's unit. */
export type FigureCell = string | number | null

/** A table of the report as plain figures: the PDF and the CSV are two writings of it. */
export type FigureTable = {
  readonly key: ReportTable['key']
  readonly title: string
  /** `metric` is null for the column of names. */
  readonly columns: readonly { readonly title: string; readonly unit: ColumnUnit; readonly metric: MetricId | null }[]
  readonly rows: readonly (readonly FigureCell[])[]
  readonly sum: readonly FigureCell[]
}

/** The tables of a report in a document's words. */
export function figureTables(figures: ReportFigures, names: ReportNames, texts: DocumentTexts): FigureTable[] {
  const { t } = texts
  return reportTables(figures).map((table) => {
    const values = (tally: ReportRow['tally']): FigureCell[] => table.metrics.map((id) => metricValue(id, tally).value)
    return {
      key: table.key,
      title: table.key === 'field' ? t('document.report.byField', { label: table.field?.label ?? '' }) : t(`document.report.${table.key}`),
      columns: [{ ...firstColumn(table, texts), metric: null }, ...table.metrics.map((id) => ({ title: t(`terms.metric.${id}`), unit: metrics[id].unit, metric: id }))],
      rows: table.rows.map((row) => [rowName(table, row, names, texts), ...values(row.tally)]),
      sum: [t('document.report.total'), ...values(table.sum)],
    }
  })
}

/** Every figure of the report beside the previous period's. */
export function summaryRows(figures: ReportFigures): { readonly metric: MetricId; readonly unit: MetricUnit; readonly now: number | null; readonly before: number | null }[] {
  return summaryMetrics(figures).map((metric) => ({
    metric, unit: metrics[metric].unit, now: metricValue(metric, figures.total).value, before: metricValue(metric, figures.previous).value,
  }))
}

function firstColumn({ key, field }: ReportTable, { t }: DocumentTexts): { readonly title: string; readonly unit: ColumnUnit } {
  switch (key) {
    case 'hotlines': return { title: t('terms.column.hotline'), unit: 'text' }
    case 'days': return { title: t('document.report.date'), unit: 'date' }
    case 'intervals': return { title: t('document.report.interval'), unit: 'text' }
    case 'operators': return { title: t('terms.column.operator'), unit: 'text' }
    case 'topics': return { title: t('terms.column.topic'), unit: 'text' }
    case 'field': return { title: field?.label ?? '', unit: 'text' }
  }
}

function rowName({ key: kind }: ReportTable, { key }: ReportRow, names: ReportNames, { t }: DocumentTexts): string {
  switch (kind) {
    case 'hotlines': return [...names.hotlines].find(([id]) => id === key)?.[1].name ?? key
    case 'days': return key
    case 'intervals': return `${clockOfMinutes(Number(key))}–${clockOfMinutes(Number(key) + 30)}`
    case 'operators': return key || t('document.report.noOperator')
    case 'topics': return key || t('document.report.noTopic')
    case 'field': return key || t('document.report.notGiven')
  }
}
