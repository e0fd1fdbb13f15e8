import type { SignaturesBlock } from '../page/model'
import type { DocumentTexts } from '../texts'

/** Who signs for a party: a person's name and role as the records have them. */
export type Signatory = { readonly signatory: string; readonly signatoryRole: string }

/** The supplier signs, and the place for the stamp. */
export function signedBySupplier({ signatory, signatoryRole }: Signatory, { t }: DocumentTexts): SignaturesBlock {
  return { kind: 'signatures', places: [{ label: t('document.invoice.signature'), role: signatoryRole, name: signatory }, { label: t('document.invoice.stamp'), role: '', name: '' }] }
}
