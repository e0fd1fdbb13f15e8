import type { CurrencyCode } from '../kernel/currency'
import { priceAmount, type Minor } from '../kernel/money'
import { incremented } from './increment'
import type { UsageClause } from './verdict'

/** The lengths of a call, in whole seconds. */
type CallLengths = Readonly<Record<'wait' | 'talk' | 'hold' | 'wrap', number>>

/** What one billed call came to. Units are seconds of a clause per minute, calls of a clause per call. */
export type BilledCall<Call> = {
  readonly call: Call
  /** Seconds the clause measured. */
  readonly measured: number
  /** Units after the increment. */
  readonly units: number
  /** Units the allowance covered. */
  readonly included: number
  readonly amount: Minor
}

/**
 * A usage line taken apart into its calls, so that their columns add up to the line's. `calls` are those it billed, in
 * the order of their starts; `left` is what is left of the allowance before the first, in units. Where the line is
 * rounded once, a call bears what it adds to the rounded running sum.
 */
export function billedCalls<Call extends CallLengths>(clause: UsageClause, calls: readonly Call[], left: number, currency: CurrencyCode): BilledCall<Call>[] {
  const columns = clause.kind === 'perMinute' ? [...new Set(clause.measured)] : (['talk'] as const)
  const each = clause.kind === 'perMinute' && clause.rounding === 'perCall'
  const price = (units: number): Minor => priceAmount(units, clause.kind === 'perMinute' ? 60 : 1, clause.price, currency)
  let [allowance, running, billed] = [left, 0, 0]
  return calls.map((call) => {
    const measured = columns.reduce((sum, column) => sum + call[column], 0)
    const units = clause.kind === 'perMinute' ? incremented(measured, clause.first, clause.next) : 1
    const included = Math.min(allowance, units)
    allowance -= included
    running += units - included
    const before = billed
    billed = price(running)
    return { call, measured, units, included, amount: each ? price(units - included) : billed - before }
  })
}
