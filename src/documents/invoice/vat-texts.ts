import { PERCENT_SCALE } from '../../domain/kernel/money'
import type { Vat } from '../../domain/tariff/vat'
import type { DocumentTexts } from '../texts'

/** What a VAT group is called: the rate for taxed groups, the ground for the others (EN 16931 categories). */
export function vatLabel(vat: Vat, { t, formats }: DocumentTexts): string {
  if (vat.category === 'S' || vat.category === 'Z') return t('document.vat.rate', { rate: formats.percent(vat.percent / PERCENT_SCALE / 100, percentDigits(vat.percent)) })
  return t(`document.vat.${vat.category}`)
}

/** Decimals a rate needs: 20 % none, 9.975 % three. */
function percentDigits(percent: number): number {
  let digits = 0
  while (digits < 4 && percent % (PERCENT_SCALE / 10 ** digits) !== 0) digits++
  return digits
}
