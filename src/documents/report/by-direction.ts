import { outboundMetrics } from '../../domain/report/tables'
import type { DocumentTexts } from '../texts'
import type { FigureTable } from './tables'

/** Columns an upright page has room for. */
const MOST_COLUMNS = 9

/** A table too wide for an upright page as two: its inbound columns, then its outbound ones. */
export function byDirection(table: FigureTable, { t }: DocumentTexts): readonly FigureTable[] {
  if (table.columns.length <= MOST_COLUMNS) return [table]
  const outbound = table.columns.flatMap(({ metric }, i) => (metric && outboundMetrics.has(metric) ? [i] : []))
  if (outbound.length === 0) return [table]
  const inbound = table.columns.flatMap((_, i) => (i > 0 && !outbound.includes(i) ? [i] : []))
  return [part(inbound, 'inbound'), part(outbound, 'outbound')]

  function part(places: readonly number[], direction: 'inbound' | 'outbound'): FigureTable {
    const pick = <T>(cells: readonly T[]): T[] => [0, ...places].flatMap((i) => cells.slice(i, i + 1))
    const rows = table.rows.map((row) => pick(row))
    return {
      ...table, title: t(`document.report.part.${direction}`, { title: table.title }), columns: pick(table.columns),
      // A day or hour without calls is a fact; a hotline that takes none of this direction is not.
      rows: table.key === 'hotlines' ? rows.filter((row) => row.slice(1).some((cell) => cell !== null && cell !== 0)) : rows,
      sum: pick(table.sum),
    }
  }
}
