import type { Unprintable } from '../../documents/page/unprintable'
import type { Client } from '../../domain/client/client'
import type { Company } from '../../domain/company/company'
import type { DraftInvoice } from '../../domain/invoice/invoice'

/** Where a text of an invoice is written: mended there, it is mended on paper. */
export type UnprintablePlace = 'company' | 'client' | 'note' | 'lines'

/** The record a text with unprintable letters comes from: the one with a field that has such a letter and stands in the text, or is the text. */
export function unprintablePlace({ text, letters }: Unprintable, draft: DraftInvoice, supplier: Company | null, client: Client): UnprintablePlace {
  const writes = (value: unknown): boolean => {
    if (typeof value !== 'string') return typeof value === 'object' && value !== null && Object.values(value).some(writes)
    return letters.some((letter) => value.includes(letter)) && (text.includes(value) || value.includes(text))
  }
  if (writes(draft.note)) return 'note'
  if (writes(client)) return 'client'
  return supplier !== null && writes(supplier) ? 'company' : 'lines'
}
