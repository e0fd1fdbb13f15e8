import type { InvoiceLine } from './invoice'

/**
 * What is left of a line's allowance before its first call: an allowance belongs to its clause for the whole month, so
 * that an earlier tariff version of the same hotline with the same clause may have used some of it. In seconds or calls.
 */
export function allowanceLeft(lines: readonly InvoiceLine[], line: InvoiceLine): number {
  const clause = line.rating?.clause
  if (!clause || clause.kind === 'monthlyFee') return 0
  const earlier = lines.filter(({ hotlineId, from, rating }) => hotlineId === line.hotlineId && from < line.from && rating?.clause.id === clause.id)
  const used = earlier.reduce((sum, { rating }) => sum + (rating?.includedUsed ?? 0), 0)
  return Math.max(0, (clause.kind === 'perCall' ? clause.includedCalls : clause.includedSeconds) - used)
}
