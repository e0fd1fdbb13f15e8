import type { CurrencyCode } from '../kernel/currency'
import { priceAmount, type Minor, type UnitPrice } from '../kernel/money'
import type { CallSeconds } from './usage'

/** The amount of calls priced one by one, each rounded to the minor unit: `lengths` tells how many there are of each. */
export function perCallAmount(lengths: ReadonlyMap<number, number>, price: UnitPrice, currency: CurrencyCode): Minor {
  let amount = 0
  for (const [seconds, times] of lengths) amount += times * priceAmount(seconds, 60, price, currency)
  if (!Number.isSafeInteger(amount)) throw new RangeError('amount out of range')
  return amount
}

/**
 * The lengths that are left to be paid for: `allowance` seconds cover calls in time order (calls of one second in the
 * order given); the call it ends in pays for the rest of its seconds.
 */
export function lengthsBeyond({ start, seconds }: CallSeconds, allowance: number): ReadonlyMap<number, number> {
  const charged = beyondAllowance(start, seconds, allowance)
  const lengths = new Map<number, number>()
  for (const one of charged) lengths.set(one, (lengths.get(one) ?? 0) + 1)
  return lengths
}

function beyondAllowance(start: Uint32Array, seconds: Uint32Array, allowance: number): Uint32Array {
  const order = Uint32Array.from(start, (_, i) => i).sort((a, b) => (start[a] ?? 0) - (start[b] ?? 0) || a - b)
  const charged = new Uint32Array(seconds.length)
  let left = allowance
  for (const i of order) {
    const covered = Math.min(left, seconds[i] ?? 0)
    left -= covered
    charged[i] = (seconds[i] ?? 0) - covered
  }
  return charged
}
