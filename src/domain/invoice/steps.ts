import type { Minor, UnitPrice } from '../kernel/money'
import type { InvoiceLine } from './invoice'

/** One step from calls to money, as data: the screen and the PDF say it in their language. */
export type LineStep
  /** Calls of the line's days, those it bills, and those it leaves out by reason. */
  = | { readonly kind: 'calls'; readonly calls: number; readonly billed: number; readonly excluded: readonly { readonly reason: string; readonly calls: number }[] }
    | { readonly kind: 'measured'; readonly seconds: number; readonly measured: readonly ('wait' | 'talk' | 'hold' | 'wrap')[] }
    | { readonly kind: 'incremented'; readonly seconds: number; readonly first: number; readonly next: number }
  /** Units of the clause's allowance that were used, and what is left to pay. */
    | { readonly kind: 'included'; readonly unit: 'call' | 'second'; readonly allowance: number; readonly used: number; readonly charged: number }
    | { readonly kind: 'quantity'; readonly quantity: number; readonly scale: number; readonly unit: string }
    | { readonly kind: 'price'; readonly price: UnitPrice; readonly per: InvoiceLine['unit'] }
    | { readonly kind: 'fee'; readonly amount: Minor }
    | { readonly kind: 'proration'; readonly days: number; readonly monthDays: number }
  /** The amount, and where it was rounded: not at all, once, or call by call. */
    | { readonly kind: 'amount'; readonly amount: Minor; readonly rounding: 'none' | 'once' | 'perCall' }

/** How a line's amount came about, first step first. */
export function lineSteps(line: InvoiceLine): LineStep[] {
  const { rating, amount } = line
  if (rating === null) {
    return [
      { kind: 'quantity', quantity: line.quantity, scale: line.scale, unit: line.workUnit },
      { kind: 'price', price: line.price, per: line.unit },
      { kind: 'amount', amount, rounding: 'once' },
    ]
  }
  const { clause } = rating
  if (clause.kind === 'monthlyFee') {
    const part = rating.days !== rating.monthDays
    return [
      { kind: 'fee', amount: clause.amount },
      ...(part ? [{ kind: 'proration', days: rating.days, monthDays: rating.monthDays } as const] : []),
      { kind: 'amount', amount, rounding: part ? 'once' : 'none' },
    ]
  }
  const minutes = clause.kind === 'perMinute'
  const allowance = minutes ? clause.includedSeconds : clause.includedCalls
  return [
    { kind: 'calls', calls: rating.calls, billed: rating.billedCalls, excluded: rating.excluded },
    ...(minutes
      ? [
          { kind: 'measured', seconds: rating.measuredSeconds, measured: clause.measured } as const,
          { kind: 'incremented', seconds: rating.incrementedSeconds, first: clause.first, next: clause.next } as const,
        ]
      : []),
    ...(allowance > 0 ? [{ kind: 'included', unit: minutes ? 'second' : 'call', allowance, used: rating.includedUsed, charged: line.quantity } as const] : []),
    { kind: 'price', price: line.price, per: line.unit },
    { kind: 'amount', amount, rounding: minutes ? clause.rounding : 'once' },
  ]
}
