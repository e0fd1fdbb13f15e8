import type { CurrencyCode } from '../kernel/currency'
import { priceAmount, type Minor, type UnitPrice } from '../kernel/money'
import type { CallSeconds } from './usage'

/**
 * The amount of calls priced one by one, each rounded to the minor unit. `left` seconds of an allowance cover calls
 * in time order (calls of one second in the order given); the call it ends in pays for the rest of its seconds.
 */
export function perCallAmount(calls: CallSeconds, left: number, price: UnitPrice, currency: CurrencyCode): Minor {
  const charged = calls.start && left > 0 ? beyondAllowance(calls.start, calls.seconds, left) : calls.seconds
  let amount = 0
  for (const [seconds, times] of lengths(charged)) amount += times * priceAmount(seconds, 60, price, currency)
  if (!Number.isSafeInteger(amount)) throw new RangeError('amount out of range')
  return amount
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

/** Calls per length: few lengths, many calls, so every distinct length is priced once. */
function lengths(seconds: Uint32Array): Map<number, number> {
  let longest = 0
  for (let i = 0; i < seconds.length; i++) longest = Math.max(longest, seconds[i] ?? 0)
  const counted = new Map<number, number>()
  // An array up to a day's seconds, the map for the odd call beyond.
  const short = new Uint32Array(Math.min(longest, 86_400) + 1)
  for (let i = 0; i < seconds.length; i++) {
    const length = seconds[i] ?? 0
    if (length < short.length) short[length] = (short[length] ?? 0) + 1
    else counted.set(length, (counted.get(length) ?? 0) + 1)
  }
  for (let length = 0; length < short.length; length++) {
    const times = short[length] ?? 0
    if (times > 0) counted.set(length, times)
  }
  return counted
}
