import type { HotlineId } from '../kernel/ids'
import type { PlainDate } from '../kernel/calendar'
import type { RatedHotline } from '../rating/rated'
import type { Tariff } from '../tariff/tariff'
import type { InvoiceLine, IssuedInvoice } from './invoice'
import type { CallDrift } from './call-drift'

/** What a usage line bills: calls, quantity (in the line's own scale) and amount, minor units. */
type Billed = { readonly calls: number; readonly quantity: number; readonly amount: number }

/** A usage line as it was issued and as the live calls would make it, by the prices it was issued with. */
export type LineDrift = { readonly key: string; readonly title: string; readonly hotlineId: HotlineId | null; readonly issued: Billed; readonly now: Billed }

/** What moved under an issued invoice since; the invoice itself never does. The lists hold the first calls only. */
export type InvoiceDrift = CallDrift & { readonly counts: { readonly added: number; readonly gone: number; readonly changed: number }; readonly lines: readonly LineDrift[] }

/**
 * A hotline's tariff versions as the invoice's lines remember them, so that today's calls are rated by the prices of
 * the invoice: a version without lines (nothing was priced on its days) is one without clauses.
 */
export function frozenTariffs(invoice: Pick<IssuedInvoice, 'lines' | 'currency'>, hotlineId: HotlineId): Tariff[] {
  const versions = new Map<PlainDate, Tariff>()
  const ends: [PlainDate, Tariff][] = []
  for (const { hotlineId: of, rating, reference, vat, from, to } of invoice.lines) {
    if (of !== hotlineId || !rating) continue
    const known = versions.get(from)
    const version = { id: rating.tariffId, hotlineId, validFrom: from, currency: invoice.currency, vat, reference, clauses: [...(known?.clauses ?? []), rating.clause] }
    versions.set(from, version)
    ends.push([to, version])
  }
  for (const [to, version] of ends) if (!versions.has(to)) versions.set(to, { ...version, validFrom: to, clauses: [] })
  return [...versions.values()]
}

/** Lays the usage lines beside what the same clauses make of the live calls. */
export function lineDrifts(lines: readonly InvoiceLine[], rated: readonly RatedHotline[]): LineDrift[] {
  const clauses = new Map(rated.flatMap((hotline) => hotline.clauses).map((clause) => [clause.key, clause]))
  return lines.flatMap(({ key, title, hotlineId, rating, quantity, amount }) => {
    if (!rating || rating.clause.kind === 'monthlyFee') return []
    const now = clauses.get(key)
    return [{
      key, title, hotlineId,
      issued: { calls: rating.billedCalls, quantity, amount },
      now: now ? { calls: now.billedCalls, quantity: now.quantity, amount: now.amount } : { calls: 0, quantity: 0, amount: 0 },
    }]
  })
}

/** Tells whether anything moved. */
export function hasMoved({ counts }: Pick<InvoiceDrift, 'counts'>): boolean {
  return counts.added + counts.gone + counts.changed > 0
}
