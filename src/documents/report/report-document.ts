import type { Block, PageModel, TableBlock, TilesBlock } from '../page/model'
import { document } from '../document'
import { portrait } from '../parts/page'
import { smallPrint } from '../parts/small-print'
import type { DocumentTexts } from '../texts'
import { reportCsv } from './report-csv'
import { dayOfDate, isPlainDate, weekdayOfDay } from '../../domain/kernel/calendar'
import type { MetricId, MetricUnit } from '../../domain/report/metric-id'
import { metrics, metricValue } from '../../domain/report/metrics'
import { keyMetrics } from '../../domain/report/tables'
import { barsByDay, barsByHour } from './bars'
import { byDirection } from './by-direction'
import { caveatTexts } from './caveat-texts'
import { measurementRulesTexts, shortDefinition } from './measurement-rules-texts'
import type { ReportInput } from './input'
import { figureTables, summaryRows, type ColumnUnit, type FigureCell, type FigureTable } from './tables'

/** A report as a document: key figures beside the previous period, charts, tables, definitions. */
export function reportDocument(input: ReportInput, texts: DocumentTexts): PageModel {
  const { t, formats } = texts
  const { names, figures } = input
  const period = formats.period(figures.request.period)
  const short = shortDefinition(input, texts)
  return portrait({
    title: `${t('document.report.title')} · ${names.scope} · ${period}`,
    author: names.company,
    subject: t('document.report.title'),
    language: input.language,
    documentId: input.documentId,
    createdAt: input.createdAt,
    foot: `${names.scope} · ${period} · ${names.company}`,
    footNote: short ?? t('document.definition.seeEnd'),
  }, blocksOf(input, period, texts), texts)
}

/** A report over a day, a week or a month. */
export const reportPaper = document<ReportInput>({
  language: ({ language }) => language,
  page: reportDocument,
  csv: reportCsv,
  file: ({ figures, names, language }) => ({ whose: [names.clientShort, names.scope], period: figures.request.period, what: 'report', language }),
})

function blocksOf(input: ReportInput, period: string, texts: DocumentTexts): Block[] {
  const { t } = texts
  const { figures, names } = input
  const parties = [names.client, names.company].filter((name) => name !== '').join(' · ')
  return [
    { kind: 'title', text: `${names.scope}: ${period}`, lines: [t('document.report.title'), parties].filter((line) => line !== ''), mark: null },
    ...(figures.caveats.length > 0 ? [smallPrint(t('document.report.caveatsTitle'), caveatTexts(figures, texts))] : []),
    tilesOf(input, texts),
    { kind: 'heading', text: t('document.report.byHourChart'), aside: '' },
    barsByHour(figures, texts),
    ...(figures.byDay.length > 1 ? [{ kind: 'heading', text: t('document.report.byDayChart'), aside: '' } as const, barsByDay(figures, texts)] : []),
    { kind: 'heading', text: t('document.report.summary'), aside: '' },
    summaryTable(input, texts),
    ...figureTables(figures, names, texts).flatMap((table) => byDirection(table, texts)).flatMap((table) => [
      { kind: 'heading', text: table.title, aside: asideOf(table, texts) } as const,
      drawnTable(table, texts),
    ]),
    smallPrint(t('document.definition.title'), measurementRulesTexts(input, texts)),
  ]
}

/** The share a count is read with. */
const shares: Partial<Record<MetricId, MetricId>> = { answered: 'answerRate', abandoned: 'abandonRate', repeat: 'repeatRate' }

function tilesOf({ figures }: ReportInput, texts: DocumentTexts): TilesBlock {
  const { t } = texts
  const definition = figures.definitions.length === 1 ? figures.definitions[0] : undefined
  const wholePercent = (hundredths: number) => texts.formats.percent(hundredths / 10_000, hundredths % 100 === 0 ? 0 : 2)
  const written = (id: MetricId, tally = figures.total) => valueText(metricValue(id, tally).value, metrics[id].unit, texts)
  return {
    kind: 'tiles',
    tiles: keyMetrics(figures).map((id) => {
      const share = shares[id]
      const notes = [
        ...(share ? [written(share)] : []),
        ...(id === 'serviceLevel' && definition?.targetServiceLevel ? [t('document.report.target', { value: wholePercent(definition.targetServiceLevel) })] : []),
        ...(id === 'abandoned' && definition?.limitAbandoned ? [t('document.report.limit', { value: wholePercent(definition.limitAbandoned) })] : []),
        t('document.report.before', { value: written(id, figures.previous) }),
      ]
      return { label: t(`terms.metric.${id}`), value: written(id), note: notes.join('\n') }
    }),
  }
}

function summaryTable({ figures }: ReportInput, texts: DocumentTexts): TableBlock {
  const { t, formats } = texts
  return {
    kind: 'table',
    dense: true,
    sum: null,
    columns: [
      { title: t('document.report.metric'), align: 'left', width: 'fill' },
      { title: t('document.report.now'), align: 'right', width: 'fit' },
      { title: t('document.report.previous'), align: 'right', width: 'fit' },
      { title: t('document.report.change'), align: 'right', width: 'fit' },
    ],
    rows: summaryRows(figures).map(({ metric, unit, now, before }) => ({
      cells: [t(`terms.metric.${metric}`), valueText(now, unit, texts), valueText(before, unit, texts), changeText(now, before, unit)],
    })),
  }

  function changeText(now: number | null, before: number | null, unit: MetricUnit): string {
    if (now === null || before === null) return formats.count(null)
    if (unit === 'count') return formats.signed(now - before)
    if (unit === 'seconds') {
      const change = Math.round(now) - Math.round(before)
      return change > 0 ? `+${formats.clock(change)}` : formats.clock(change)
    }
    return t('document.report.points', { value: pointsText(now - before) })
  }

  function pointsText(difference: number): string {
    const tenths = Math.round(difference * 1000)
    const shown = formats.quantity(Math.abs(tenths) * 100_000, 1_000_000)
    return tenths === 0 ? shown : `${tenths > 0 ? '+' : '−'}${shown}`
  }
}

/** Values of an own field a page shows: a field that has thousands (an order's number) would be a book. */
const MOST_VALUES = 60

function asideOf({ key, rows }: FigureTable, { t, formats }: DocumentTexts): string {
  return key === 'field' && rows.length > MOST_VALUES ? t('document.report.someValues', { shown: formats.count(MOST_VALUES), all: formats.count(rows.length) }) : ''
}

function drawnTable(table: FigureTable, texts: DocumentTexts): TableBlock {
  const write = (cells: readonly FigureCell[]) => cells.map((cell, i) => valueText(cell, table.columns[i]?.unit ?? 'text', texts))
  return {
    kind: 'table',
    dense: true,
    columns: table.columns.map((column, i) => ({ title: column.title, align: i === 0 ? 'left' : 'right', width: i === 0 ? 'fill' : 'fit' })),
    rows: table.rows.slice(0, table.key === 'field' ? MOST_VALUES : undefined).map((cells) => ({ cells: write(cells) })),
    sum: write(table.sum),
  }
}

/** A table's value as the document writes it. */
function valueText(value: FigureCell, unit: ColumnUnit, { formats }: DocumentTexts): string {
  if (typeof value === 'string') return unit === 'date' && isPlainDate(value) ? `${formats.date(value)}\u00a0${formats.weekday(weekdayOfDay(dayOfDate(value)))}` : value
  if (unit === 'ratio') return formats.percent(value)
  if (unit === 'seconds') return formats.clock(value)
  return formats.count(value)
}
