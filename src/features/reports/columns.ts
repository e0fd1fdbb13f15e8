import { valueText } from '../../desk/figure-text'
import type { MetricId } from '../../domain/report/metric-id'
import { metricValue, metrics } from '../../domain/report/metrics'
import type { ReportRow } from '../../domain/report/tables'
import type { Tally } from '../../domain/report/tally'
import type { Texts } from '../../i18n/texts'
import type { Column } from '../../ui/table/column'

/** A row of a report table with its name on the screen. */
export type TallyRow = ReportRow & { readonly label: string }

/** Columns of metrics over a row's tally; every figure opens. */
export function metricColumns(ids: readonly MetricId[], { t, formats }: Pick<Texts, 't' | 'formats'>): Column<TallyRow>[] {
  return ids.map((id) => ({
    key: id,
    label: t(`terms.metric.${id}`),
    align: 'end',
    value: (row) => metricValue(id, row.tally).value,
    format: (row) => valueText(metricValue(id, row.tally), formats),
    ...(metrics[id].unit === 'seconds' ? { kind: 'duration' as const } : {}),
    figure: (row) => opens(metricValue(id, row.tally).value),
  }))
}

/** Nothing lies behind a figure of no calls, or one that is still being counted. */
function opens(value: number | null): boolean {
  return value !== null && value !== 0 && !Number.isNaN(value)
}

/** The same metrics over the sum of all rows. */
export function metricSums(ids: readonly MetricId[], total: Tally, { formats }: Pick<Texts, 'formats'>): Record<string, string> {
  return Object.fromEntries(ids.map((id) => [id, valueText(metricValue(id, total), formats)]))
}
