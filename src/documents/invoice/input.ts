import type { Client } from '../../domain/client/client'
import type { Company } from '../../domain/company/company'
import type { DraftInvoice, InvoiceLine, InvoiceTotals, IssuedInvoice } from '../../domain/invoice/invoice'
import type { HotlineId } from '../../domain/kernel/ids'

/** Names of hotlines by id, as the document prints them. */
export type HotlineNames = ReadonlyMap<HotlineId, string>

/** A draft with what was computed for it, or an issued invoice, which carries its own copies. */
export type InvoiceInput
  = | {
    readonly invoice: DraftInvoice
    readonly supplier: Company
    readonly buyer: Client
    readonly lines: readonly InvoiceLine[]
    readonly totals: InvoiceTotals
    readonly hotlines: HotlineNames
    readonly createdAt: number
  }
  | { readonly invoice: IssuedInvoice; readonly hotlines: HotlineNames; readonly createdAt: number }

/** What an invoice's document is made of, draft or issued. */
export type InvoiceContent = {
  readonly supplier: Company
  readonly buyer: Client
  readonly lines: readonly InvoiceLine[]
  readonly totals: InvoiceTotals
  readonly issued: IssuedInvoice | null
}

/** Takes an issued invoice's content from its own frozen copies. */
export function contentOf(input: InvoiceInput): InvoiceContent {
  if ('supplier' in input) return { supplier: input.supplier, buyer: input.buyer, lines: input.lines, totals: input.totals, issued: null }
  const { supplier, buyer, lines, totals } = input.invoice
  return { supplier, buyer, lines, totals, issued: input.invoice }
}
