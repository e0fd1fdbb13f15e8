import type { PlainDate } from '../../domain/kernel/calendar'
import type { Language } from '../../domain/kernel/fields'
import { periodOf } from '../../domain/kernel/period'
import type { FileParts } from '../file-name'

/** What names an invoice's files; `number` is null for a draft. */
export type InvoiceNamed = { readonly client: string; readonly month: PlainDate; readonly number: string | null; readonly language: Language }

/** The name of an invoice's file, or of one that belongs to it (`calls`, `lines`). */
export function invoiceFileParts({ client, month, number, language }: InvoiceNamed, part = ''): FileParts {
  return { whose: [client], period: periodOf('month', month), what: ['invoice', number ?? 'draft', part].filter((word) => word !== '').join('-'), language }
}
