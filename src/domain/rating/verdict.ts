import { directions, outcomes, type CallBlock } from '../archive/block'
import type { TariffClause } from '../tariff/tariff'
import type { ExclusionReason } from './rated'

/** A clause that counts calls. */
export type UsageClause = Exclude<TariffClause, { readonly kind: 'monthlyFee' }>

/** Every reason a call is not billed, in the order a screen lists them. A verdict is an index into it + 1; 0 = billed. */
export const exclusionReasons: readonly ExclusionReason[] = ['otherDirection', ...outcomes, 'tooShort']

/** The verdict code of calls that are too short. */
export const TOO_SHORT = exclusionReasons.length

/** A usage clause made ready for loops: the verdict by direction and outcome, the measured columns, the free length. */
export type UsageRule = {
  readonly byDirectionAndOutcome: Uint8Array
  readonly measured: readonly ('wait' | 'talk' | 'hold' | 'wrap')[]
  readonly freeBelow: number
}

/** Where a call's verdict by direction and outcome stands in the rule's table. */
export function verdictSlot(direction: number, outcome: number): number {
  return direction * 16 + outcome
}

/** Makes a clause ready. A per-call clause measures talk for its free length. */
export function usageRule(clause: UsageClause): UsageRule {
  const byDirectionAndOutcome = new Uint8Array(directions.length * 16)
  directions.forEach((direction, d) => {
    const billed = clause.calls.direction === 'both' ? direction !== 'internal' : clause.calls.direction === direction
    for (let o = 0; o < 16; o++) {
      const outcome = outcomes[o] ?? 'unknown'
      const verdict = clause.calls.outcomes.includes(outcome) ? 0 : exclusionReasons.indexOf(outcome) + 1
      byDirectionAndOutcome[verdictSlot(d, o)] = billed ? verdict : 1
    }
  })
  const measured = clause.kind === 'perMinute' ? [...new Set(clause.measured)] : (['talk'] as const)
  return { byDirectionAndOutcome, measured, freeBelow: clause.calls.freeBelowSeconds }
}

/** Why a clause leaves out one call of a block, or null when it bills it. */
export function exclusionOf(rule: UsageRule, block: CallBlock, row: number): ExclusionReason | null {
  const verdict = rule.byDirectionAndOutcome[verdictSlot(block.direction[row] ?? 0, block.outcome[row] ?? 0)] ?? 0
  if (verdict !== 0) return exclusionReasons[verdict - 1] ?? null
  const seconds = rule.measured.reduce((sum, column) => sum + (block[column][row] ?? 0), 0)
  return seconds < rule.freeBelow ? 'tooShort' : null
}
