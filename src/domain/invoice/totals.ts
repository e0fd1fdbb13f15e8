import { percentOf, type Minor } from '../kernel/money'
import type { Vat } from '../tariff/vat'
import type { InvoiceTotals } from './invoice'

const categories: readonly Vat['category'][] = ['S', 'Z', 'E', 'AE', 'O']

/**
 * Totals of an invoice: lines are grouped by (category, rate), each group's VAT is rounded once on the document
 * (EN 16931 BR-CO-17), only category S bears tax. Groups are ordered by category, then by falling rate.
 * Throws RangeError beyond exact integers.
 */
export function invoiceTotals(lines: readonly { readonly amount: Minor; readonly vat: Vat }[]): InvoiceTotals {
  const bases = new Map<string, { vat: Vat; base: Minor }>()
  for (const { amount, vat } of lines) {
    const percent = vat.category === 'S' ? vat.percent : 0
    const key = `${vat.category} ${percent}`
    const group = bases.get(key) ?? { vat: { category: vat.category, percent }, base: 0 }
    bases.set(key, { ...group, base: exact(group.base + amount) })
  }
  const vatGroups = [...bases.values()]
    .sort((a, b) => categories.indexOf(a.vat.category) - categories.indexOf(b.vat.category) || b.vat.percent - a.vat.percent)
    .map(({ vat, base }) => ({ vat, base, tax: percentOf(base, vat.percent) }))
  const net = exact(lines.reduce((sum, { amount }) => sum + amount, 0))
  const tax = exact(vatGroups.reduce((sum, group) => sum + group.tax, 0))
  return { net, vatGroups, tax, gross: exact(net + tax) }
}

function exact(amount: Minor): Minor {
  if (!Number.isSafeInteger(amount)) throw new RangeError('amount out of range')
  return amount
}
