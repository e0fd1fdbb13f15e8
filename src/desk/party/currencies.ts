import type { CurrencyCode } from '../../domain/kernel/currency'

/** Currencies with the client's own first. */
export function currenciesFirst(first: CurrencyCode, all: readonly CurrencyCode[]): readonly CurrencyCode[] {
  return [first, ...all.filter((code) => code !== first)]
}
