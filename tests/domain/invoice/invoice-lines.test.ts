import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { invoiceLineSchema } from '../../../src/domain/invoice/invoice'
import { invoiceLines, worksOf } from '../../../src/domain/invoice/invoice-lines'
import { lineSteps } from '../../../src/domain/invoice/steps'
import type { ClientId, HotlineId, WorkId } from '../../../src/domain/kernel/ids'
import type { RatedHotline } from '../../../src/domain/rating/rated'
import { rateHotline } from '../../../src/domain/rating/rate'
import type { Tariff } from '../../../src/domain/tariff/tariff'
import { archiveOf, call, date, fee, month, perCall, perMinute, tariff } from '../rating/archive'
import { clientId, work } from './sample-records'

function rated(id: string, tariffs: Tariff[]): RatedHotline {
  const calls = [call({ talk: 61 }), call({ talk: 59 }), call({ outcome: 'abandoned' })]
  return rateHotline({ hotlineId: id as HotlineId, month, tariffs, startsOn: null, endsOn: null, blocks: archiveOf(calls).blocks }).rated
}

const plain = [tariff([fee(), perMinute({ first: 60, next: 60, includedSeconds: 30 }), perCall()])]

describe('lines', () => {
  it('come in a total order: named hotlines, then others, clauses as agreed, works by date', () => {
    const input = {
      currency: 'UAH' as const, order: ['hot_2' as HotlineId],
      rated: [rated('hot_3', plain), rated('hot_1', plain), rated('hot_2', plain)],
      works: [work({ id: 'wrk_2' as WorkId, date: date('2026-10-20') }), work(), work({ id: 'wrk_0' as WorkId })],
    }
    const made = invoiceLines(input)
    const again = invoiceLines({ ...input, rated: [...input.rated].reverse(), works: [...input.works].reverse() })
    expect(made).toEqual(again)
    if (!made.ok) throw new Error('failed')
    expect(made.value.map((l) => `${l.hotlineId} ${l.unit}`)).toEqual([
      ...['hot_2', 'hot_1', 'hot_3'].flatMap((id) => [`${id} month`, `${id} minute`, `${id} call`]), 'hot_1 work', 'hot_1 work', 'hot_1 work',
    ])
    expect(made.value.slice(-3).map((l) => l.key)).toEqual(['wrk_0', 'wrk_1', 'wrk_2'])
    for (const line of made.value) expect(v.parse(invoiceLineSchema, line)).toEqual(line)
  })
  it('print a quantity that times the price is the amount', () => {
    const parts = invoiceLines({ currency: 'UAH', order: [], works: [work()], rated: [rated('hot_1', [tariff([fee(), perMinute({ first: 60, next: 60, includedSeconds: 30 }), perCall()], { validFrom: date('2026-10-11') })])] })
    if (!parts.ok) throw new Error('failed')
    expect(parts.value.map((l) => [l.quantity, l.scale, l.price, l.amount])).toEqual([
      [1, 1, 6_774_190_000, 6774_19], // 10 000.00 × 21 ÷ 31
      [150, 60, 1_250_000, 3_13], // 120 + 60 − 30 s
      [2, 1, 2_350_000, 4_70],
      [2_250_000, 1_000_000, 64_220_000, 144_50],
    ])
    for (const l of parts.value) expect(Math.round((l.quantity / l.scale) * l.price / 10_000 + 1e-6)).toBe(l.amount)
  })
  it('refuse a second currency', () => {
    expect(invoiceLines({ currency: 'UAH', rated: [], works: [work({ currency: 'EUR' })], order: [] })).toEqual({ ok: false, failure: { code: 'invoice.mixedCurrency', params: { invoice: 'UAH', other: 'EUR' } } })
    expect(invoiceLines({ currency: 'EUR', rated: [rated('hot_1', plain)], works: [], order: [] }).ok).toBe(false)
  })
  it('take the works of the client and month only', () => {
    const list = [work(), work({ id: 'wrk_2' as WorkId, date: date('2026-11-01') }), work({ id: 'wrk_3' as WorkId, clientId: 'cli_9' as ClientId }), work({ id: 'wrk_4' as WorkId, date: date('2026-10-31') })]
    expect(worksOf(list, clientId, month).map(({ id }) => id)).toEqual(['wrk_1', 'wrk_4'])
  })
})

describe('the steps of a line', () => {
  it('lead from calls to money', () => {
    const part = rated('hot_1', [tariff([fee(), perMinute({ first: 60, next: 60, includedSeconds: 30 }), perCall()], { validFrom: date('2026-10-11') })])
    const lines = invoiceLines({ currency: 'UAH', order: [], works: [work()], rated: [part] })
    if (!lines.ok) throw new Error('failed')
    expect(lines.value.map(lineSteps)).toEqual([
      [{ kind: 'fee', amount: 10_000_00 }, { kind: 'proration', days: 21, monthDays: 31 }, { kind: 'amount', amount: 6774_19, rounding: 'once' }],
      [
        { kind: 'calls', calls: 3, billed: 2, excluded: [{ reason: 'abandoned', calls: 1 }] },
        { kind: 'measured', seconds: 120, measured: ['talk'] },
        { kind: 'incremented', seconds: 180, first: 60, next: 60 },
        { kind: 'included', unit: 'second', allowance: 30, used: 30, charged: 150 },
        { kind: 'price', price: 1_250_000, per: 'minute' },
        { kind: 'amount', amount: 3_13, rounding: 'once' },
      ],
      [
        { kind: 'calls', calls: 3, billed: 2, excluded: [{ reason: 'abandoned', calls: 1 }] },
        { kind: 'price', price: 2_350_000, per: 'call' },
        { kind: 'amount', amount: 4_70, rounding: 'once' },
      ],
      [
        { kind: 'quantity', quantity: 2_250_000, scale: 1_000_000, unit: 'h' },
        { kind: 'price', price: 64_220_000, per: 'work' },
        { kind: 'amount', amount: 144_50, rounding: 'once' },
      ],
    ])
  })
})
