import type { CurrencyCode } from '../kernel/currency'
import { priceAmount, type Minor, type UnitPrice } from '../kernel/money'

/**
 * The amount of calls priced one by one, each rounded to the minor unit. `left` seconds of an allowance cover calls
 * in time order (calls of one second in the order given); the call it ends in pays for the rest of its seconds.
 */
export function perCallAmount(
  calls: { readonly start: Float64Array; readonly seconds: Float64Array }, left: number, price: UnitPrice, currency: CurrencyCode,
): Minor {
  const charged = left > 0 ? beyondAllowance(calls, left) : calls.seconds
  // Few lengths, many calls: every distinct length is priced once.
  const calledFor = new Map<number, number>()
  for (const seconds of charged) calledFor.set(seconds, (calledFor.get(seconds) ?? 0) + 1)
  let amount = 0
  for (const [seconds, times] of calledFor) amount += times * priceAmount(seconds, 60, price, currency)
  if (!Number.isSafeInteger(amount)) throw new RangeError('amount out of range')
  return amount
}

function beyondAllowance(calls: { readonly start: Float64Array; readonly seconds: Float64Array }, allowance: number): Float64Array {
  const { start, seconds } = calls
  const order = Uint32Array.from(start, (_, i) => i).sort((a, b) => (start[a] ?? 0) - (start[b] ?? 0) || a - b)
  const charged = new Float64Array(seconds.length)
  let left = allowance
  for (const i of order) {
    const covered = Math.min(left, seconds[i] ?? 0)
    left -= covered
    charged[i] = (seconds[i] ?? 0) - covered
  }
  return charged
}
