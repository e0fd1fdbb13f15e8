import type { MeasurementRules } from '../measurement/measurement-rules'
import type { MetricValue } from './metric-id'

/** How a figure moved since the previous period: relative for counts, in points for ratios, in seconds for times; null when either is missing. */
export type Change = { readonly kind: 'relative' | 'points' | 'seconds'; readonly by: number } | null

/** Compares a figure with that of the previous period. */
export function changeSince(current: MetricValue, previous: MetricValue): Change {
  if (current.value === null || previous.value === null) return null
  if (current.unit === 'ratio') return { kind: 'points', by: current.value - previous.value }
  if (current.unit === 'seconds') return { kind: 'seconds', by: Math.round(current.value) - Math.round(previous.value) }
  return previous.value === 0 ? null : { kind: 'relative', by: current.value / previous.value - 1 }
}

/** The one agreed value all definitions share, as a ratio; null when none is agreed or they differ. */
export function agreedRatio(definitions: readonly MeasurementRules[], field: 'targetServiceLevel' | 'limitAbandoned'): number | null {
  const values = new Set(definitions.map((definition) => definition[field]))
  const [only] = values
  return values.size === 1 && only !== undefined && only !== null ? only / 10_000 : null
}
