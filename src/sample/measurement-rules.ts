import type { PlainDate } from '../domain/kernel/calendar'
import type { MeasurementRules } from '../domain/measurement/measurement-rules'
import { monthStart } from './months'
import { sampleId } from './sample-id'

/** Rules most of the sample's contracts share. */
const usual = {
  formula: 'SL6', thresholdSeconds: 20, shortAbandonSeconds: 5, edge: 'inclusive', intervalOwner: 'start', outsideHours: 'count',
  repeatDays: 7, targetServiceLevel: 8000, limitAbandoned: 500,
} as const

type Rule = { readonly hotline: string; readonly from: number; readonly basis: string } & Partial<Omit<MeasurementRules, 'id' | 'hotlineId' | 'validFrom' | 'basis'>>

const rules: readonly Rule[] = [
  { hotline: 'pharmacy-info', from: -14, basis: 'Договір № 14/2025, додаток 2, п. 4.1' },
  // Renegotiated in the middle of the year: abandons beyond the threshold count against the level.
  { hotline: 'pharmacy-info', from: -5, formula: 'SL4', thresholdSeconds: 30, targetServiceLevel: 8500, basis: 'Договір № 14/2025, додаткова угода № 2, п. 1' },
  { hotline: 'pharmacy-delivery', from: -14, formula: 'SL1', thresholdSeconds: 30, outsideHours: 'leaveOut', basis: 'Договір № 14/2025, додаток 3, п. 2' },
  { hotline: 'appliances-care', from: -14, formula: 'SL3', edge: 'exclusive', targetServiceLevel: 8000, limitAbandoned: 700, basis: 'Sözleşme 2025-031, Ek-1, madde 3' },
  { hotline: 'appliances-service', from: -14, formula: 'SL2', thresholdSeconds: 30, basis: 'Sözleşme 2025-031, Ek-2, madde 1' },
  { hotline: 'market-orders', from: -14, formula: 'SL5', targetServiceLevel: 7500, repeatDays: 3, basis: 'Договор № 77-К, приложение 1, п. 5' },
  { hotline: 'travel-bookings', from: -14, thresholdSeconds: 30, intervalOwner: 'end', repeatDays: 14, basis: 'Agreement IJ-2025-03, schedule B, clause 2' },
  { hotline: 'pharmacy-card', from: -7, formula: 'SL2', targetServiceLevel: null, limitAbandoned: null, basis: 'Договір № 14/2025, додаток 5' },
  { hotline: 'market-survey', from: -3, formula: 'SL2', targetServiceLevel: null, limitAbandoned: null, basis: 'Договор № 77-К, приложение 4' },
]

/** The dated measurement rules of every project. */
export function sampleMeasurementRules(today: PlainDate): readonly MeasurementRules[] {
  return rules.map(({ hotline, from, basis, ...rule }, index) => ({
    ...usual,
    ...rule,
    id: sampleId('definition', `${index + 1}-${hotline}`),
    hotlineId: sampleId('hotline', hotline),
    validFrom: monthStart(today, from),
    basis,
  }))
}
