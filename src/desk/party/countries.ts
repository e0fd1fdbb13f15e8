import { legalSchema, type LegalIdentity } from '../../domain/company/company'
import type { CurrencyCode } from '../../domain/kernel/currency'
import type { Language } from '../../domain/kernel/fields'
import type { Vat } from '../../domain/tariff/tariff'

type Country = LegalIdentity['country']

/** The countries whose identifiers and documents the product knows. */
export const countries = legalSchema.entries.country.options

/** Where a workspace most likely stands, by the language of its screen: a starting value only. */
export const homeOf: Readonly<Record<Language, { readonly country: Country; readonly currency: CurrencyCode }>> = {
  en: { country: 'GB', currency: 'GBP' },
  uk: { country: 'UA', currency: 'UAH' },
  ru: { country: 'RU', currency: 'RUB' },
  tr: { country: 'TR', currency: 'TRY' },
}

const standardVat: Readonly<Partial<Record<Country, number>>> = {
  UA: 200_000, RU: 220_000, TR: 200_000, KZ: 160_000, PL: 230_000, DE: 190_000, GB: 200_000,
}

/** The general VAT of a supplier's country, as a starting value a person may change. */
export function usualVat(country: Country): Vat {
  const percent = standardVat[country]
  return percent === undefined ? { category: 'O', percent: 0 } : { category: 'S', percent }
}
