import { currencies, type CurrencyCode } from '../kernel/currency'
import type { Minor } from '../kernel/money'
import type { Invoice } from './invoice'

/** What issued invoices come to in one currency. */
export type IssuedSum = { readonly currency: CurrencyCode; readonly net: Minor; readonly gross: Minor }

/** Sums of issued invoices, one per currency (amounts of two currencies never add up); drafts are left out. */
export function issuedSums(invoices: readonly Invoice[]): IssuedSum[] {
  const sums = new Map<CurrencyCode, IssuedSum>()
  for (const invoice of invoices) {
    if (invoice.state !== 'issued') continue
    const { currency, totals } = invoice
    const sum = sums.get(currency) ?? { currency, net: 0, gross: 0 }
    sums.set(currency, { currency, net: sum.net + totals.net, gross: sum.gross + totals.gross })
  }
  return currencies.flatMap((currency) => sums.get(currency) ?? [])
}
