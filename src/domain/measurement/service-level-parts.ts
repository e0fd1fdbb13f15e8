import type { ServiceLevelFormula } from './measurement-rules'
import { exhaustive } from '../kernel/exhaustive'

/** The counts a formula adds and takes away, as a person would write it down: (numerator) ÷ (denominator). */
export type FormulaTerm = { readonly part: 'answeredInTime' | 'abandonedInTime' | 'abandonedShort' | 'answered' | 'abandoned' | 'offered'; readonly minus?: true }
export type FormulaTerms = { readonly numerator: readonly FormulaTerm[]; readonly denominator: readonly FormulaTerm[] }

const inTime: FormulaTerm = { part: 'answeredInTime' }
const all: readonly FormulaTerm[] = [{ part: 'answered' }, { part: 'abandoned' }]

/** The terms of a service-level formula (`docs/formulas.md`). */
export function formulaTerms(formula: ServiceLevelFormula): FormulaTerms {
  switch (formula) {
    case 'SL1': return { numerator: [inTime, { part: 'abandonedInTime' }], denominator: all }
    case 'SL2': return { numerator: [inTime], denominator: [{ part: 'answered' }] }
    case 'SL3': return { numerator: [inTime], denominator: all }
    case 'SL4': return { numerator: [inTime], denominator: [...all, { part: 'abandonedInTime', minus: true }] }
    case 'SL5': return { numerator: [inTime, { part: 'abandonedShort' }], denominator: all }
    case 'SL6': return { numerator: [inTime], denominator: [...all, { part: 'abandonedShort', minus: true }] }
    case 'SL7': return { numerator: [inTime], denominator: [{ part: 'offered' }] }
    default: return exhaustive(formula)
  }
}
