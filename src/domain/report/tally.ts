/**
 * The additive figures of a set of calls. Every ratio of a report is a quotient of two of these sums, so any
 * roll-up is Σ numerators ÷ Σ denominators and never an average of averages.
 */
export const tallyFields = [
  /** Every counted call of the cell, whatever its direction and outcome. */
  'calls',
  /** Inbound: answered + abandoned + overflow. */
  'offered', 'answered', 'abandoned', 'overflow',
  /** Of the offered, those of imports that list abandoned calls only. */
  'offeredListed',
  /** Inbound calls that never reached a person's queue: menus, failures, unknown words. */
  'machine', 'failed', 'unknown',
  /** By the definition in force on the call's day. */
  'answeredInTime', 'abandonedInTime', 'abandonedShort',
  'serviceLevelNumerator', 'serviceLevelDenominator',
  /** Whole seconds over answered inbound calls. */
  'waitAnswered', 'talk', 'hold', 'wrap',
  'repeat',
  /** Outbound: attempts, those a person took, and their seconds. */
  'attempts', 'contacts', 'outboundTalk', 'outboundHold', 'outboundWrap',
  'internal',
] as const
export type TallyField = (typeof tallyFields)[number]

/** Sums of a set of calls, plus the longest wait of an offered call (a maximum, not a sum). */
export type Tally = { readonly [F in TallyField]: number } & { readonly longestWait: number }

/** A tally of no calls. Written out: reports make thousands, and one shape keeps them fast. */
export function emptyTally(): { -readonly [F in keyof Tally]: number } {
  return {
    calls: 0, offered: 0, answered: 0, abandoned: 0, overflow: 0, offeredListed: 0, machine: 0, failed: 0, unknown: 0,
    answeredInTime: 0, abandonedInTime: 0, abandonedShort: 0, serviceLevelNumerator: 0, serviceLevelDenominator: 0,
    waitAnswered: 0, talk: 0, hold: 0, wrap: 0, repeat: 0,
    attempts: 0, contacts: 0, outboundTalk: 0, outboundHold: 0, outboundWrap: 0, internal: 0, longestWait: 0,
  }
}

/** Adds tallies. */
export function addTallies(tallies: Iterable<Tally>): Tally {
  const sum = emptyTally()
  for (const tally of tallies) {
    for (const field of tallyFields) sum[field] += tally[field]
    if (tally.longestWait > sum.longestWait) sum.longestWait = tally.longestWait
  }
  return sum
}
