import * as v from 'valibot'
import { countField, dateField, idField, textField } from '../kernel/fields'

/** The seven service-level formulas in real use (reference: metrics, §2.1). */
export const serviceLevelFormulas = ['SL1', 'SL2', 'SL3', 'SL4', 'SL5', 'SL6', 'SL7'] as const
export type ServiceLevelFormula = (typeof serviceLevelFormulas)[number]

/** The measurement rules of one hotline from a date on: part of the contract, printed in every report's footer. */
export const measurementRulesSchema = v.object({
  id: idField('definition'),
  hotlineId: idField('hotline'),
  validFrom: dateField,
  formula: v.picklist(serviceLevelFormulas),
  /** Service-level threshold T and short-abandon limit s, seconds. */
  thresholdSeconds: countField,
  shortAbandonSeconds: countField,
  /** inclusive: a wait of exactly T (or s) counts as within; exclusive: it does not. */
  edge: v.picklist(['inclusive', 'exclusive']),
  /** Which interval and day own a call: its start, or its end. */
  intervalOwner: v.picklist(['start', 'end']),
  /** Calls outside opening hours: counted like any other, or left out of every figure and shown apart. */
  outsideHours: v.picklist(['count', 'leaveOut']),
  /** A call is a repeat call when the same caller called this hotline within so many days before. */
  repeatDays: v.pipe(countField, v.minValue(1, 'field.negative'), v.maxValue(31, 'field.tooLong')),
  /** Targets in whole percent ×100 (8000 = 80 %), null = none agreed. */
  targetServiceLevel: v.nullable(countField),
  limitAbandoned: v.nullable(countField),
  /** Where it stands, such as "Contract 14/2026, appendix 2, clause 4.1". */
  basis: textField,
})
export type MeasurementRules = v.InferOutput<typeof measurementRulesSchema>
