import type { ServiceLevelFormula } from './measurement-rules'
import { exhaustive } from '../kernel/exhaustive'

/** The counts every service-level formula is made of: calls answered, abandoned, within T, within s, offered. */
export type ServiceLevelParts = {
  readonly offered: number
  readonly answered: number
  readonly abandoned: number
  readonly answeredInTime: number
  readonly abandonedInTime: number
  readonly abandonedShort: number
}

/** Numerator and denominator of a service level. */
export type Quotient = { readonly numerator: number; readonly denominator: number }

/** A service level from its counts (`docs/formulas.md`). */
export function serviceLevel(formula: ServiceLevelFormula, p: ServiceLevelParts): Quotient {
  switch (formula) {
    case 'SL1': return { numerator: p.answeredInTime + p.abandonedInTime, denominator: p.answered + p.abandoned }
    case 'SL2': return { numerator: p.answeredInTime, denominator: p.answered }
    case 'SL3': return { numerator: p.answeredInTime, denominator: p.answered + p.abandoned }
    case 'SL4': return { numerator: p.answeredInTime, denominator: p.answered + p.abandoned - p.abandonedInTime }
    case 'SL5': return { numerator: p.answeredInTime + p.abandonedShort, denominator: p.answered + p.abandoned }
    case 'SL6': return { numerator: p.answeredInTime, denominator: p.answered + p.abandoned - p.abandonedShort }
    case 'SL7': return { numerator: p.answeredInTime, denominator: p.offered }
    default: return exhaustive(formula)
  }
}

/** An abandoned call's share in the numerator and denominator of a formula, each 0 or 1. */
export function abandonedShare(formula: ServiceLevelFormula, inTime: boolean, short: boolean): Quotient {
  const one = { offered: 1, answered: 0, abandoned: 1, answeredInTime: 0, abandonedInTime: inTime ? 1 : 0, abandonedShort: short ? 1 : 0 }
  return serviceLevel(formula, one)
}

/** The quotient as a ratio, or null when nothing was to be measured: "no calls", never 0 or 100 %. */
export function ratioOf(q: Quotient): number | null {
  return q.denominator === 0 ? null : q.numerator / q.denominator
}
