import type { CurrencyCode } from '../../../domain/kernel/currency'
import type { TariffClause } from '../../../domain/tariff/tariff'
import type { Vat } from '../../../domain/tariff/vat'
import { useTexts } from '../../../i18n/texts'

/** Clauses and taxes in words, in the language of the screen. */
type TariffTexts = {
  clauseSays(clause: TariffClause, currency: CurrencyCode): string
  vatSays(vat: Vat): string
}

/** The words a tariff is described with. */
export function useTariffTexts(): TariffTexts {
  const { t, formats } = useTexts()
  return {
    clauseSays(clause, currency) {
      if (clause.kind === 'monthlyFee') return t('tariff.says.monthlyFee', { amount: formats.money(clause.amount, currency) })
      const price = formats.price(clause.price, currency)
      if (clause.kind === 'perCall') return t('tariff.says.perCall', { price })
      return t('tariff.says.perMinute', { price, first: clause.first, next: clause.next })
    },
    vatSays(vat) {
      return vat.category === 'S' ? t('tariff.vatOf', { percent: formats.quantity(vat.percent, 10_000) }) : t(`tariff.vat.${vat.category}`)
    },
  }
}
