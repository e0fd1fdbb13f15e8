import { ABANDONED, ANSWERED, ATTEMPT, CONTACT, FAILED, INTERNAL, MACHINE, OVERFLOW, UNKNOWN, isOfferedClass } from '../measurement/call-class'
import type { emptyTally } from './tally'

type OpenTally = ReturnType<typeof emptyTally>

/** Adds `n` calls of a class to every count of a tally they belong to. */
export function countClass(tally: OpenTally, code: number, n: number): void {
  tally.calls += n
  if (isOfferedClass(code)) return countOffered(tally, code, n)
  if (code === MACHINE) tally.machine += n
  else if (code === FAILED) tally.failed += n
  else if (code === UNKNOWN) tally.unknown += n
  else if (code === INTERNAL) tally.internal += n
  else if (code === ATTEMPT || code === CONTACT) {
    tally.attempts += n
    if (code === CONTACT) tally.contacts += n
  }
}

function countOffered(tally: OpenTally, code: number, n: number): void {
  tally.offered += n
  if (code >= ABANDONED) {
    const bits = code - ABANDONED
    tally.abandoned += n
    if (bits & 1) tally.abandonedInTime += n
    if (bits & 2) tally.abandonedShort += n
    if (bits & 4) tally.serviceLevelNumerator += n
    if (bits & 8) tally.serviceLevelDenominator += n
    if (bits & 16) tally.repeat += n
    return
  }
  const bits = code >= OVERFLOW ? code - OVERFLOW : code - ANSWERED
  if (bits & 2) tally.repeat += n
  if (code >= OVERFLOW) {
    tally.overflow += n
    if (bits & 1) tally.serviceLevelDenominator += n
    return
  }
  tally.answered += n
  tally.serviceLevelDenominator += n
  if (bits & 1) {
    tally.answeredInTime += n
    tally.serviceLevelNumerator += n
  }
}
