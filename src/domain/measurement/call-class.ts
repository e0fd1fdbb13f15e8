import { directions, outcomes, type Direction, type Outcome } from '../archive/block'
import { serviceLevelFormulas, type ServiceLevelFormula } from './measurement-rules'
import { abandonedShare } from './service-level'

/**
 * The class of a call: everything a tally needs to know of it beside its seconds, in one small number. Calls are
 * counted by class in one addition each; a tally is made of the class counts at the end.
 *
 *   0 –  3  answered:  1 in time · 2 repeat
 *   4 –  7  overflow:  1 in the service level's denominator · 2 repeat
 *   8 … 13  machine, failed, unknown (inbound) · attempt, contact (outbound) · internal
 *  32 – 63  abandoned: 1 in time · 2 short · 4 in the numerator · 8 in the denominator · 16 repeat
 */
export const CLASSES = 64

export const ANSWERED = 0
export const OVERFLOW = 4
export const MACHINE = 8
export const FAILED = 9
export const UNKNOWN = 10
export const ATTEMPT = 11
export const CONTACT = 12
export const INTERNAL = 13
export const ABANDONED = 32

/** Bits a call has by its hotline's definition; the low two choose the class within its kind. */
export const WITHIN = 1
export const SHORT = 2
export const OUTSIDE = 4
export const REPEAT = 8

/** Tells whether a class is an offered call: answered, overflow or abandoned. */
export function isOfferedClass(code: number): boolean {
  return code < MACHINE || code >= ABANDONED
}

/** What turns an offered class into that of a repeat call, by addition. */
export function repeatStep(code: number): number {
  return code >= ABANDONED ? 16 : 2
}

const PER_FORMULA = directions.length * outcomes.length * 4

/** Classes by classBase(formula) + (direction × outcomes + outcome) × 4 + bits of WITHIN and SHORT; repeat not yet known. */
export const classTable: Uint8Array = makeTable()

/** Where the classes of a formula start in the table. */
export function classBase(formula: ServiceLevelFormula): number {
  return serviceLevelFormulas.indexOf(formula) * PER_FORMULA
}

function makeTable(): Uint8Array {
  const table = new Uint8Array(serviceLevelFormulas.length * PER_FORMULA)
  serviceLevelFormulas.forEach((formula) => directions.forEach((direction, d) => outcomes.forEach((outcome, o) => {
    const at = classBase(formula) + (d * outcomes.length + o) * 4
    for (let bits = 0; bits < 4; bits++) table[at + bits] = classOf(direction, outcome, formula, (bits & WITHIN) !== 0, (bits & SHORT) !== 0)
  })))
  return table
}

function classOf(direction: Direction, outcome: Outcome, formula: ServiceLevelFormula, inTime: boolean, short: boolean): number {
  if (direction === 'internal') return INTERNAL
  if (direction === 'outbound') return outcome === 'answered' ? CONTACT : ATTEMPT
  switch (outcome) {
    case 'answered': return ANSWERED + (inTime ? 1 : 0)
    case 'overflow': return OVERFLOW + (formula === 'SL7' ? 1 : 0)
    case 'machine': return MACHINE
    case 'failed': return FAILED
    case 'abandoned': {
      const share = abandonedShare(formula, inTime, short)
      return ABANDONED + (inTime ? 1 : 0) + (short ? 2 : 0) + share.numerator * 4 + share.denominator * 8
    }
    default: return UNKNOWN
  }
}
