import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { invoiceRecord } from '../../../src/domain/invoice/invoice'
import { startRecord } from '../../../src/domain/kernel/record'
import { isMonthOver, isPastDue } from '../../../src/domain/invoice/due'
import type { Invoice, InvoiceLine } from '../../../src/domain/invoice/invoice'
import { issuedSums } from '../../../src/domain/invoice/issued-sums'
import { prepareIssue, refusalToIssue } from '../../../src/domain/invoice/issue'
import { lineFigures, sumOfLines } from '../../../src/domain/invoice/line-figures'
import { differingLines, tieOut } from '../../../src/domain/invoice/tie-out'
import type { PlainDate } from '../../../src/domain/kernel/calendar'
import type { CurrencyCode } from '../../../src/domain/kernel/currency'
import { makeId } from '../../../src/domain/records'
import { periodOf } from '../../../src/domain/kernel/period'
import { linesOf } from '../../documents/samples/invoice-sample'
import { client, company, draft, line, work } from './sample-records'

const date = (text: string) => text as PlainDate
const works = [work({ quantity: 1_000_000, price: 100_000_000 })]
const lines: InvoiceLine[] = [line(100_00, undefined, 'wrk_1')]
const recount = tieOut(lines, [], [], works)

function issuedOf(amount: number, currency: CurrencyCode = 'UAH'): Invoice {
  const own = [line(amount, undefined, 'wrk_1')]
  const again = tieOut(own, [], [], [work({ quantity: 1_000_000, price: amount * 10_000 })])
  const result = prepareIssue({ draft, company, client, lines: own, recount: again, uncovered: [], number: '1', issuedOn: date('2026-11-01'), frozenHash: 'x' })
  if (!result.ok) throw new Error(result.failure.code)
  return { ...result.value, currency }
}

describe('a new draft', () => {
  it('takes currency and language of the client and the first day of the month', () => {
    expect(startRecord(invoiceRecord, () => 'a', { client: { ...client, language: 'tr', currency: 'TRY' }, month: periodOf('month', date('2026-02-17')) })).toEqual({
      id: 'inv_a', clientId: client.id, month: '2026-02-01', currency: 'TRY', language: 'tr', note: '', state: 'draft',
    })
  })
})

describe('dates of an invoice', () => {
  it.each([['2026-11-10', false], ['2026-11-11', false], ['2026-11-12', true]])('due on 11 November, on %s past due: %s', (today, past) => {
    expect(isPastDue(issuedOf(100_00), date(today))).toBe(past)
    expect(isPastDue(draft, date(today))).toBe(false)
  })
  it.each([['2026-10-31', false], ['2026-11-01', true], ['2025-12-31', false]])('October 2026 on %s is over: %s', (day, over) => {
    expect(isMonthOver({ month: date('2026-10-01') }, date(day))).toBe(over)
  })
})

describe('what hinders issuing', () => {
  const ground = { company, lines, recount, uncovered: [] }
  it('is nothing, or one permanent code', () => {
    expect(refusalToIssue(ground)).toBeNull()
    expect(refusalToIssue({ ...ground, company: null })?.code).toBe('invoice.noCompany')
    expect(refusalToIssue({ ...ground, uncovered: [{ hotlineId: makeId('hotline', () => 'h'), calls: 3 }] })).toEqual({ code: 'invoice.noTariff', params: { calls: 3 } })
    expect(refusalToIssue({ ...ground, lines: [] })?.code).toBe('invoice.nothingToBill')
    expect(refusalToIssue({ ...ground, recount: { ...recount, balanced: false } })?.code).toBe('invoice.unbalanced')
  })
  it('names the lines whose second count differs or is missing', () => {
    const two = [...lines, line(5_00, undefined, 'wrk_2')]
    expect(differingLines(two, recount).map(({ key }) => key)).toEqual(['wrk_2'])
    expect(differingLines([line(100_01, undefined, 'wrk_1')], recount).map(({ key }) => key)).toEqual(['wrk_1'])
    expect(differingLines(lines, recount)).toEqual([])
  })
})

describe('figures of lines', () => {
  it('says calls of usage lines only, and calls = billed + excluded', () => {
    const [fee, minutes, oneOff] = linesOf('en')
    if (!fee || !minutes || !oneOff) throw new Error('three lines')
    expect(lineFigures(fee)).toEqual({ calls: 0, billed: 0, excluded: 0, measured: 0, incremented: 0, amount: 1_800_000 })
    expect(lineFigures(minutes)).toEqual({ calls: 21_408, billed: 19_661, excluded: 1_747, measured: 3_655_097, incremented: 3_672_276, amount: 19_585_472 })
    expect(sumOfLines([fee, minutes, minutes, oneOff])).toEqual({ calls: 42_816, billed: 39_322, excluded: 3_494, measured: 7_310_194, incremented: 7_344_552, amount: 41_420_944 })
    expect(sumOfLines([])).toEqual({ calls: 0, billed: 0, excluded: 0, measured: 0, incremented: 0, amount: 0 })
  })
})

describe('sums of issued invoices', () => {
  it('never adds two currencies and leaves drafts out', () => {
    expect(issuedSums([issuedOf(100_00), draft, issuedOf(50_00, 'EUR'), issuedOf(1)])).toEqual([
      { currency: 'UAH', net: 100_01, gross: 120_01 }, { currency: 'EUR', net: 50_00, gross: 60_00 },
    ])
    expect(issuedSums([draft])).toEqual([])
  })
  it('adds up per currency, in whatever order they come', () => {
    const one = fc.tuple(fc.integer({ min: 1, max: 1_000_000 }), fc.constantFrom<CurrencyCode>('UAH', 'TRY', 'EUR'))
    fc.assert(fc.property(fc.array(one, { maxLength: 12 }), (list) => {
      const sums = issuedSums(list.map(([amount, currency]) => issuedOf(amount, currency)))
      for (const currency of ['UAH', 'TRY', 'EUR'] as const) {
        let net = 0
        for (const [amount, own] of list) if (own === currency) net += amount
        expect(sums.find((sum) => sum.currency === currency)?.net ?? 0).toBe(net)
      }
    }), { numRuns: 50 })
  })
})
