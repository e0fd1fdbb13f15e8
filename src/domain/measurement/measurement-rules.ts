import * as v from 'valibot'
import { countField, dateField, textField } from '../kernel/fields'
import type { PlainDate } from '../kernel/calendar'
import { nextPeriod, periodOf, previousPeriod } from '../kernel/period'
import { record, type FieldsOf, type RecordOf } from '../kernel/record'
import { ref } from '../kernel/reference'
import { hotlineRecord, type Hotline } from '../hotline/hotline'

/** The seven service-level formulas in real use (`docs/formulas.md`). */
export const serviceLevelFormulas = ['SL1', 'SL2', 'SL3', 'SL4', 'SL5', 'SL6', 'SL7'] as const
export type ServiceLevelFormula = (typeof serviceLevelFormulas)[number]

/**
 * The rules of a hotline that agreed none: SL6 (short abandons removed), 80/20 without a target, short = 5 s, edges
 * inclusive, calls counted where they start, outside hours too, repeat within 7 days.
 */
export const usualRules = {
  formula: 'SL6', thresholdSeconds: 20, shortAbandonSeconds: 5, edge: 'inclusive', intervalOwner: 'start', outsideHours: 'count',
  repeatDays: 7, targetServiceLevel: null, limitAbandoned: null, basis: '',
} as const

/** What new rules are made from. */
type RulesStart = {
  readonly hotline: Pick<Hotline, 'id' | 'startsOn'>
  readonly client: { readonly contract: string }
  readonly earlier: FieldsOf<typeof fields> | null
  readonly today: PlainDate
}

const fields = {
  hotlineId: ref(hotlineRecord, 'cascade'),
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
}

/** The measurement rules of one hotline from a date on: part of the contract, printed in every report's footer. */
export const measurementRulesRecord = record({
  kind: 'definition', table: 'definitions', prefix: 'def', since: 1,
  fields,
  indexes: { hotlineId: 3 },
  /** The first rules are the trade's 80/20 with short abandons left out; a later version starts next month as a copy. */
  start: ({ hotline, client, earlier, today }: RulesStart) => {
    const month = periodOf('month', today)
    if (earlier) return { ...earlier, validFrom: nextPeriod(month).from }
    return {
      ...usualRules, hotlineId: hotline.id, validFrom: hotline.startsOn ?? previousPeriod(month).from,
      targetServiceLevel: 8000, limitAbandoned: 500, basis: client.contract,
    }
  },
  title: ({ validFrom, formula }) => `${formula} ${validFrom}`,
})
export type MeasurementRules = RecordOf<typeof measurementRulesRecord>
