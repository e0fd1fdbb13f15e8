import type { PlainDate } from '../kernel/calendar'
import type { Company } from '../company/company'

/** How a company numbers its invoices. */
export type Numbering = Pick<Company, 'numberPattern' | 'numberReset'>

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

/** The counter value a number was made from, or null when the pattern at that date does not give it. */
export function readNumber(pattern: string, date: PlainDate, number: string): number | null {
  const parts = pattern.split(/(\{N+\})/)
  const at = parts.findIndex((part) => /^\{N+\}$/.test(part))
  if (at < 0) return null
  const before = invoiceNumber(parts.slice(0, at).join(''), date, 0)
  if (!number.startsWith(before)) return null
  const digits = /^\d+/.exec(number.slice(before.length))?.[0] ?? ''
  // Digits may follow the counter ({N}{YY}): the value is the one that writes the same number again.
  for (let length = 1; length <= digits.length && length <= 15; length++) {
    const n = Number(digits.slice(0, length))
    if (invoiceNumber(pattern, date, n) === number) return n
  }
  return null
}

/**
 * The next number for an invoice issued on a date: one above the highest of its counter among the issued ones,
 * and never one that is already taken (after a change of pattern).
 */
export function nextNumber(numbering: Numbering, issued: readonly { readonly number: string; readonly issuedOn: PlainDate }[], issuedOn: PlainDate): string {
  const key = counterKey(numbering.numberReset, issuedOn)
  const taken = new Set(issued.map(({ number }) => number))
  let n = 1
  for (const invoice of issued) {
    if (counterKey(numbering.numberReset, invoice.issuedOn) !== key) continue
    n = Math.max(n, 1 + (readNumber(numbering.numberPattern, invoice.issuedOn, invoice.number) ?? 0))
  }
  while (taken.has(invoiceNumber(numbering.numberPattern, issuedOn, n))) n++
  return invoiceNumber(numbering.numberPattern, issuedOn, n)
}
