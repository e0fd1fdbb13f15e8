import type { BankDetails, LegalIdentity } from '../../domain/company/company'
import type { TextKey } from '../../i18n/keys'
import type { PartiesBlock } from '../page/model'
import type { DocumentTexts } from '../texts'

type Country = LegalIdentity['country']
type Labels = 'ua' | 'ru' | 'kz' | 'tr' | 'other'

/** A party as documents print it. */
export type PrintedParty = LegalIdentity & { readonly legalName: string; readonly bank: BankDetails; readonly phone?: string; readonly email?: string }

const labelsOf: Partial<Record<Country, Labels>> = { UA: 'ua', RU: 'ru', KZ: 'kz', TR: 'tr' }

/** Parties side by side under the names of their parts (supplier, buyer). */
export function partiesBlock(parties: readonly (readonly [label: string, party: PrintedParty])[], texts: DocumentTexts): PartiesBlock {
  return { kind: 'parties', parties: parties.map(([label, party]) => ({ label, name: party.legalName, lines: partyLines(party, texts) })) }
}

/** The lines under a party's name: register numbers and bank details under the names its country uses, then how to reach it. */
function partyLines(party: PrintedParty, { t }: DocumentTexts): string[] {
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
    [null, [party.phone ?? '', party.email ?? ''].filter((text) => text !== '').join(', ')],
  ]
  return lines.filter(([, value]) => value !== '').map(([key, value]) => (key === null ? value : t(key, { value })))
}
