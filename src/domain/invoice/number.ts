import type { PlainDate } from '../kernel/calendar'
import type { Company } from '../company/company'

/** When a company's counter starts again. */
type Numbering = Pick<Company, 'numberReset'>

/** The counter an invoice of that date takes its number from: `''`, `2026` or `2026-11`. */
export function counterKey(reset: Numbering['numberReset'], date: PlainDate): string {
  return reset === 'never' ? '' : date.slice(0, reset === 'year' ? 4 : 7)
}

/**
 * Writes the n-th number: {YYYY}, {YY}, {MM} from the date, {N…} the counter padded to as many digits
 * (`{YYYY}/{NNNN}` → 2026/0007, `ABC{YYYY}{NNNNNNNNN}` → ABC2026000000007). A longer counter is not cut.
 */
export function invoiceNumber(pattern: string, date: PlainDate, n: number): string {
  return pattern.replace(/\{(YYYY|YY|MM|N+)\}/g, (_, token: string) => {
    if (token === 'YYYY') return date.slice(0, 4)
    if (token === 'YY') return date.slice(2, 4)
    if (token === 'MM') return date.slice(5, 7)
    return String(n).padStart(token.length, '0')
  })
}
