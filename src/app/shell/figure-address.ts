import type { FigureRef } from '../../desk/figure'
import { isId } from '../../domain/records'
import { isExclusionReason } from '../../domain/rating/verdict'
import { metricIds, type MetricId } from '../../domain/report/metric-id'
import { hoursShareSchema } from '../../domain/person-hours/hours-share'
import { selectionSchema } from '../../domain/selection/selection'

/** The open figures as one word of the address: JSON in base64url. Nothing open gives null. */
export function writeFigures(figures: readonly FigureRef[]): string | null {
  if (figures.length === 0) return null
  const bytes = new TextEncoder().encode(JSON.stringify(figures))
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/** Reads the figures of an address; a foreign or outdated word opens nothing. */
export function readFigures(word: string): readonly FigureRef[] {
  try {
    const bytes = Uint8Array.from(atob(word.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0))
    const list: unknown = JSON.parse(new TextDecoder().decode(bytes))
    if (!Array.isArray(list)) return []
    const figures = list.map(readFigure)
    return figures.every((one) => one !== null) ? figures : []
  } catch {
    return []
  }
}

function readFigure(value: unknown): FigureRef | null {
  if (typeof value !== 'object' || value === null) return null
  const { kind, metric, selection, share, operator, period, invoiceId, lineKey, reason } = value as Record<string, unknown>
  if (kind === 'metric') {
    const read = selectionSchema['~standard'].validate(selection)
    if (!isMetric(metric) || read instanceof Promise || read.issues) return null
    return { kind, metric, selection: read.value }
  }
  if (kind === 'hours') {
    const [readShare, readPeriod] = [hoursShareSchema['~standard'].validate(share), selectionSchema.entries.period['~standard'].validate(period)]
    if (readShare instanceof Promise || readShare.issues || readPeriod instanceof Promise || readPeriod.issues) return null
    return typeof operator === 'string' || operator === null ? { kind, share: readShare.value, operator, period: readPeriod.value } : null
  }
  if (!isId('invoice', invoiceId)) return null
  if (kind === 'invoiceTotal') return { kind, invoiceId }
  if (typeof lineKey !== 'string') return null
  if (kind === 'invoiceLine') return { kind, invoiceId, lineKey }
  if (kind === 'invoiceExcluded' && isExclusionReason(reason)) return { kind, invoiceId, lineKey, reason }
  return null
}

function isMetric(value: unknown): value is MetricId {
  return metricIds.some((id) => id === value)
}
