import type { Invoice } from '../../domain/invoice/invoice'

/** A file's name for an invoice, without characters a file system refuses: `invoice-2026-0007-Apteka-Plus`. */
export function invoiceFileName(invoice: Invoice, client: string, what: 'invoice' | 'calls'): string {
  const number = invoice.state === 'issued' ? invoice.number : `draft-${invoice.month.slice(0, 7)}`
  return [what, number, client].map((part) => part.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '')).filter(Boolean).join('-')
}
