import * as v from 'valibot'
import { countField } from '../kernel/fields'
import type { LegalIdentity } from '../company/company'

/** VAT of a clause: EN 16931 category and rate (percent ×10 000). */
export const vatSchema = v.object({
  category: v.picklist(['S', 'Z', 'E', 'O', 'AE']),
  percent: countField,
})
export type Vat = v.InferOutput<typeof vatSchema>

const standardVat: Readonly<Partial<Record<LegalIdentity['country'], number>>> = {
  UA: 200_000, RU: 220_000, TR: 200_000, KZ: 160_000, PL: 230_000, DE: 190_000, GB: 200_000,
}

/** The general VAT of a supplier's country, as a starting value a person may change. */
export function usualVat(country: LegalIdentity['country']): Vat {
  const percent = standardVat[country]
  return percent === undefined ? { category: 'O', percent: 0 } : { category: 'S', percent }
}
