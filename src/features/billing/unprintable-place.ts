import type { Client } from '../../domain/client/client'
import type { Company } from '../../domain/company/company'
import type { DraftInvoice } from '../../domain/invoice/invoice'

/** Where a text of an invoice is written: mended there, it is mended on paper. */
export type UnprintablePlace = 'company' | 'client' | 'note' | 'lines'

/** The record a printed text comes from: a paper prints a field whole, alone or with a label before it. */
export function unprintablePlace(text: string, draft: DraftInvoice, supplier: Company | null, client: Client): UnprintablePlace {
  const within = (value: unknown): boolean => typeof value === 'string' ? value !== '' && text.includes(value) : typeof value === 'object' && value !== null && Object.values(value).some(within)
  // The longest texts decide: a short one may stand in another by chance.
  if (draft.note !== '' && draft.note.includes(text)) return 'note'
  const { legalName, shortName, address, bank } = client
  if (within({ legalName, shortName, address, bank, contract: client.contract })) return 'client'
  if (supplier && within({ legalName: supplier.legalName, shortName: supplier.shortName, address: supplier.address, bank: supplier.bank, signatory: supplier.signatory, role: supplier.signatoryRole, phone: supplier.phone, email: supplier.email })) return 'company'
  return 'lines'
}
