import type { BankDetails, LegalIdentity } from '../../domain/company/company'
import type { TextKey } from '../../i18n/keys'
import type { DocumentTexts } from '../texts'

type Country = LegalIdentity['country']
type Labels = 'ua' | 'ru' | 'kz' | 'tr' | 'other'

const labelsOf: Partial<Record<Country, Labels>> = { UA: 'ua', RU: 'ru', KZ: 'kz', TR: 'tr' }

/** The lines under a party's name: register numbers and bank details under the names its country uses. */
export function partyLines(party: LegalIdentity & { readonly bank: BankDetails }, { t }: DocumentTexts): string[] {
  const labels = labelsOf[party.country] ?? 'other'
  const { bank } = party
  const lines: readonly (readonly [TextKey | null, string])[] = [
    [`document.party.taxId.${labels}`, party.taxId],
    [`document.party.taxId2.${labels}`, party.taxId2],
    [null, party.address],
    ['document.party.bank', bank.bankName],
    ['document.party.iban', bank.iban],
    ['document.party.account', bank.account],
    [`document.party.bankCode.${labels}`, bank.bankCode],
    ['document.party.correspondent', bank.correspondent],
  ]
  return lines.filter(([, value]) => value !== '').map(([key, value]) => (key === null ? value : t(key, { value })))
}
