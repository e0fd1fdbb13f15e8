import type { MetricValue } from '../domain/report/metric-id'
import type { Formats } from '../i18n/formats'

/** A measured value as it is shown; nothing to measure gives —, what is still being counted … */
export function valueText(value: MetricValue, formats: Formats): string {
  if (Number.isNaN(value.value)) return '…'
  if (value.unit === 'ratio') return formats.percent(value.value)
  return value.unit === 'seconds' ? formats.clock(value.value === null ? null : Math.round(value.value)) : formats.count(value.value)
}
