import { csvStyle, type CellValue, type TableColumn, type TableStyle } from '../../tables/cell'
import { headLine, tableLine } from '../../tables/write'
import type { DocumentTexts } from '../texts'
import { caveatTexts } from './caveat-texts'
import { measurementRulesTexts } from './measurement-rules-texts'
import type { ReportInput } from './input'
import { figureTables, summaryRows, type ColumnUnit, type FigureCell } from './tables'

/**
 * A report as CSV: its head, every table under its title, the definitions last. Counts and seconds are whole
 * or exact numbers, ratios have four decimals, dates are ISO 8601.
 */
export function* reportCsv(input: ReportInput, texts: DocumentTexts): Generator<string> {
  const { t, formats } = texts
  const { figures, names } = input
  const style = csvStyle(input.language)
  const text = (...cells: string[]) => tableLine(cells, [], style)
  yield (style.mark ? '\ufeff' : '') + text(t('document.report.title'), names.scope)
  yield text(t('document.report.period'), formats.period(figures.request.period))
  if (names.client !== '') yield text(t('document.report.client'), names.client)
  yield text(t('document.report.company'), names.company)
  for (const caveat of caveatTexts(figures, texts)) yield text(caveat)
  yield '\r\n' + text(t('document.report.summary'))
  yield summary(input, texts, style)
  for (const table of figureTables(figures, names, texts)) {
    const columns = table.columns.map(({ title, unit }) => ({ title: unitTitle(title, unit, texts), kind: columnKind(unit) }))
    yield '\r\n' + text(table.title) + headLine(columns, style)
    for (const row of table.rows) yield tableLine(numbers(row, table.columns), columns, style)
    yield tableLine(numbers(table.sum, table.columns), columns, style)
  }
  yield '\r\n' + text(t('document.definition.title'))
  for (const item of measurementRulesTexts(input, texts)) yield text(item)
}

function summary({ figures }: ReportInput, texts: DocumentTexts, style: TableStyle): string {
  const { t } = texts
  const columns: TableColumn[] = [
    { title: t('document.report.metric'), kind: 'text' },
    { title: t('document.report.now'), kind: 'number' },
    { title: t('document.report.previous'), kind: 'number' },
  ]
  const rows = summaryRows(figures).map(({ metric, unit, now, before }) =>
    tableLine([unitTitle(t(`terms.metric.${metric}`), unit, texts), plain(now, unit), plain(before, unit)], columns, style))
  return headLine(columns, style) + rows.join('')
}

function numbers(row: readonly FigureCell[], columns: readonly { readonly unit: ColumnUnit }[]): CellValue[] {
  return row.map((cell, i) => plain(cell, columns[i]?.unit ?? 'text'))
}

function columnKind(unit: ColumnUnit): TableColumn['kind'] {
  return unit === 'text' || unit === 'date' ? unit : 'number'
}

function plain(cell: FigureCell, unit: ColumnUnit): CellValue {
  if (typeof cell !== 'number') return cell
  if (unit === 'ratio') return cell.toFixed(4)
  return Number.isInteger(cell) ? cell : cell.toFixed(1)
}

/** Seconds are named in the head because the cells are bare numbers. */
function unitTitle(title: string, unit: ColumnUnit, { t }: DocumentTexts): string {
  return unit === 'seconds' ? t('document.report.inSeconds', { title }) : title
}
