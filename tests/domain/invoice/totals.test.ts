import fc from 'fast-check'
import { Decimal } from 'decimal.js'
import { describe, expect, it } from 'vitest'
import { invoiceTotals } from '../../../src/domain/invoice/totals'
import type { Vat } from '../../../src/domain/tariff/vat'

const S = (percent: number): Vat => ({ category: 'S', percent: Math.round(percent * 10_000) })
const E: Vat = { category: 'E', percent: 0 }
const at = (vat: Vat, ...amounts: number[]): { amount: number; vat: Vat }[] => amounts.map((amount) => ({ amount, vat }))

type Golden = readonly [name: string, lines: { amount: number; vat: Vat }[], net: number, taxes: readonly number[], gross: number]

/** Official EN 16931 and Peppol examples; allowances are negative lines and charges positive ones of their group. */
const official: readonly Golden[] = [
  ['ubl-tc434-example1', [...at(S(6), 183_23), ...at(S(21), 46_37)], 229_60, [9_74, 10_99], 250_33],
  ['example2', [...at(S(25), 1460_50 - 100_00 + 100_00, 100_00, -100_00), ...at(S(15), 1_00), ...at(E, -25_00)], 1436_50, [365_13, 15, 0], 1801_78],
  ['example5', [...at(S(25), 1500_00, 150_00, -150_00), ...at(S(12), 2500_00)], 4000_00, [375_00, 300_00], 4675_00],
  ['example8', at(S(21), 908_91), 908_91, [190_87], 1099_78],
  ['original invoice of a credit', at(S(25), 9560_00, -1912_00, 1020_00), 8668_00, [2167_00], 10835_00],
  ['negative invoice', at(S(25), -9560_00, 1912_00, -1020_00), -8668_00, [-2167_00], -10835_00],
  ['telephony', at(S(25), 831_02), 831_02, [207_76], 1038_78],
  ['travel', [...at(S(6), 856_00), ...at(S(25), 150_00)], 1006_00, [37_50, 51_36], 1094_86],
  ['Peppol Vat-category-S', [...at(S(25), 5000_00), ...at(S(15), 1900_00, 200_00, -100_00)], 7000_00, [1250_00, 300_00], 8550_00],
  ['Peppol Allowance-example', [...at(S(25), 4900_00, 200_00, -200_00), ...at(E, 1000_00)], 5900_00, [1225_00, 0], 7125_00],
]

/** Tax is rounded on the document, not per line. */
const document: readonly Golden[] = [
  ['odoo 36675', at(S(23), 55_55, 11_11), 66_66, [15_33], 81_99],
  ['ten times 0.33', at(S(19), ...Array.from({ length: 10 }, () => 33)), 3_30, [63], 3_93],
  ['odoo 46511', at(S(8.5), 36_86, 9_21), 46_07, [3_92], 49_99],
  ['akaunting 2090', at(S(21), 57_48, -5_75), 51_73, [10_86], 62_59],
  ['MLInvoice 149', at(S(24), 627_30, 67_59, 176_95, 12_34), 884_18, [212_20], 1096_38],
  ['composite', [...at(S(20), 1691_27, 982_30, 1976_50, -232_50), ...at(E, 500_00)], 4917_57, [883_51, 0], 5801_08],
]

describe('golden invoices', () => {
  it.each([...official, ...document])('%s', (_, lines, net, taxes, gross) => {
    const totals = invoiceTotals(lines)
    expect(totals.net).toBe(net)
    expect(totals.vatGroups.map(({ tax }) => tax)).toEqual(taxes)
    expect(totals.tax).toBe(taxes.reduce((a, b) => a + b, 0))
    expect(totals.gross).toBe(gross)
  })
})

const anyLines = fc.array(fc.record({
  amount: fc.integer({ min: -1e9, max: 1e9 }),
  vat: fc.oneof(fc.constantFrom(20, 22, 10, 8.5, 9.975, 0).map(S), fc.constant(E), fc.constant<Vat>({ category: 'O', percent: 200_000 })),
}), { maxLength: 30 })

describe('totals', () => {
  it('sum up, do not depend on the order of lines, and mirror exactly', () => {
    fc.assert(fc.property(anyLines, (lines) => {
      const totals = invoiceTotals(lines)
      expect(totals.net).toBe(lines.reduce((s, l) => s + l.amount, 0))
      expect(totals.gross).toBe(totals.net + totals.tax)
      expect(invoiceTotals([...lines].reverse())).toEqual(totals)
      const mirror = invoiceTotals(lines.map((l) => ({ ...l, amount: 0 - l.amount })))
      expect([mirror.net, mirror.tax, mirror.gross].map((n) => 0 - n)).toEqual([totals.net, totals.tax, totals.gross])
      for (const { vat, base, tax } of totals.vatGroups) {
        const exact = new Decimal(base).times(vat.percent).dividedBy(1_000_000)
        expect(tax).toBe(exact.toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber() + 0)
        expect(vat.category === 'S' || tax === 0).toBe(true)
      }
    }))
  })
  it('of nothing are zero', () => {
    expect(invoiceTotals([])).toEqual({ net: 0, vatGroups: [], tax: 0, gross: 0 })
  })
})
