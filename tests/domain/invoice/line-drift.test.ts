import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frozenTariffs, lineDrifts } from '../../../src/domain/invoice/line-drift'
import { invoiceLines } from '../../../src/domain/invoice/invoice-lines'
import type { InvoiceLine } from '../../../src/domain/invoice/invoice'
import { rateHotline, type HotlineRating } from '../../../src/domain/rating/rate'
import type { HotlineRows } from '../../../src/domain/rating/rows'
import type { Tariff } from '../../../src/domain/tariff/tariff'
import { anyCalls, anyTariffs, archiveOf, call, date, fee, hotlineId, month, perCall, perMinute, tariff } from '../rating/archive'

function rate(tariffs: readonly Tariff[], blocks: readonly HotlineRows[]): HotlineRating {
  return rateHotline({ hotlineId, month, startsOn: null, endsOn: null, tariffs, blocks })
}

function linesOf({ rated }: HotlineRating): InvoiceLine[] {
  const lines = invoiceLines({ currency: 'UAH', rated: [rated], works: [], order: [hotlineId] })
  if (!lines.ok) throw new Error(lines.failure.code)
  return lines.value
}

describe('what an issued line would bill today', () => {
  it('is what it billed while no call moved, by the prices it remembers', () => {
    fc.assert(fc.property(anyTariffs, anyCalls, (tariffs, calls) => {
      const { blocks } = archiveOf(calls)
      const lines = linesOf(rate(tariffs.map((one) => ({ ...one, currency: 'UAH' as const })), blocks))
      const again = rate(frozenTariffs({ lines, currency: 'UAH' }, hotlineId), blocks)
      for (const { issued, now } of lineDrifts(lines, [again.rated])) expect(now).toEqual(issued)
    }))
  })

  it('follows the calls: one more minute costs what the clause says', () => {
    const lines = linesOf(rate([tariff([perMinute(), fee()])], archiveOf([call({ talk: 60 })]).blocks))
    const now = rate(frozenTariffs({ lines, currency: 'UAH' }, hotlineId), archiveOf([call({ talk: 60 }), call({ talk: 60 })]).blocks)
    expect(lineDrifts(lines, [now.rated]).map(({ issued, now: today }) => [issued, today])).toEqual([
      [{ calls: 1, quantity: 60, amount: 125 }, { calls: 2, quantity: 120, amount: 250 }],
    ])
  })

  it('does not stretch a version over days that had none', () => {
    const versions = [tariff([perCall()], { validFrom: date('2026-10-01') }), tariff([], { validFrom: date('2026-10-16') })]
    const calls = archiveOf([call({ start: Date.parse('2026-10-10T09:00:00Z') / 1000 }), call({ start: Date.parse('2026-10-20T09:00:00Z') / 1000 })]).blocks
    const lines = linesOf(rate(versions, calls))
    expect(lines.map(({ rating }) => rating?.billedCalls)).toEqual([1])
    expect(lineDrifts(lines, [rate(frozenTariffs({ lines, currency: 'UAH' }, hotlineId), calls).rated])[0]?.now.calls).toBe(1)
  })

  it('is nothing when the hotline has no calls and no rating any more', () => {
    const lines = linesOf(rate([tariff([perCall()])], archiveOf([call()]).blocks))
    expect(lineDrifts(lines, [])[0]?.now).toEqual({ calls: 0, quantity: 0, amount: 0 })
  })
})
