import type { Minor } from '../kernel/money'
import type { InvoiceLine } from './invoice'

/** What a line says of its calls; fees and works have no calls of their own: zeros. Times are seconds. */
export type LineFigures = {
  readonly calls: number
  readonly billed: number
  readonly excluded: number
  readonly measured: number
  readonly incremented: number
  readonly amount: Minor
}

/** Tells whether a line was counted from calls. */
export function isUsageLine(line: InvoiceLine): boolean {
  return line.rating !== null && line.rating.clause.kind !== 'monthlyFee'
}

/** The figures of one line. */
export function lineFigures(line: InvoiceLine): LineFigures {
  const { rating, amount } = line
  if (rating === null || !isUsageLine(line)) return { calls: 0, billed: 0, excluded: 0, measured: 0, incremented: 0, amount }
  return {
    calls: rating.calls,
    billed: rating.billedCalls,
    excluded: rating.excluded.reduce((sum, { calls }) => sum + calls, 0),
    measured: rating.measuredSeconds,
    incremented: rating.incrementedSeconds,
    amount,
  }
}

/** Column sums of lines. A call that two clauses looked at is in both lines, so `calls` may exceed the month's calls. */
export function sumOfLines(lines: readonly InvoiceLine[]): LineFigures {
  return lines.map(lineFigures).reduce((sum, one) => ({
    calls: sum.calls + one.calls,
    billed: sum.billed + one.billed,
    excluded: sum.excluded + one.excluded,
    measured: sum.measured + one.measured,
    incremented: sum.incremented + one.incremented,
    amount: sum.amount + one.amount,
  }), { calls: 0, billed: 0, excluded: 0, measured: 0, incremented: 0, amount: 0 })
}
