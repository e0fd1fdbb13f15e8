import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { invoiceLines } from '../../../src/domain/invoice/invoice-lines'
import { tieOut } from '../../../src/domain/invoice/tie-out'
import type { Recount } from '../../../src/domain/invoice/invoice'
import type { ImportId, TariffId } from '../../../src/domain/kernel/ids'
import { rateHotline, type HotlineRating, type RateInput } from '../../../src/domain/rating/rate'
import { recountHotline, type RecountCall, type RecountInput } from '../../../src/domain/rating/recount'
import type { Tariff } from '../../../src/domain/tariff/tariff'
import { anyCalls, anyTariffs, archiveOf, call, date, fee, hotlineId, month, perCall, perMinute, tariff, utc, zone } from './archive'

type Life = Pick<RateInput, 'startsOn' | 'endsOn'>
const always: Life = { startsOn: null, endsOn: null }

function inputs(calls: readonly RecountCall[], tariffs: readonly Tariff[], life: Life): { rate: RateInput; recount: RecountInput } {
  const archive = archiveOf(calls)
  return {
    rate: { hotlineId, month, tariffs, blocks: archive.blocks, ...life },
    recount: { hotlineId, zone, from: month.from, to: month.to, tariffs, calls: archive.calls, ...life },
  }
}

function lay(rating: HotlineRating, recount: RecountInput): Recount {
  const currency = rating.rated.clauses[0]?.currency ?? 'UAH'
  const lines = invoiceLines({ currency, rated: [rating.rated], works: [], order: [] })
  if (!lines.ok) throw new Error('mixed currency in a test of one')
  return tieOut(lines.value, [rating.rated], [recountHotline(recount)], [])
}

const oneCurrency = anyTariffs.map((list) => list.map((version) => ({ ...version, currency: list[0]?.currency ?? 'UAH' })))
const anyLife = fc.record({
  startsOn: fc.constantFrom(null, date('2026-01-01'), date('2026-10-07')),
  endsOn: fc.constantFrom(null, date('2026-10-20'), date('2026-09-01')),
})

describe('the second count', () => {
  it('agrees with the rating on anything', () => {
    fc.assert(fc.property(anyCalls, oneCurrency, anyLife, (calls, tariffs, life) => {
      const { rate, recount } = inputs(calls, tariffs, life)
      const rating = rateHotline(rate)
      const again = recountHotline(recount)
      expect(again.lines).toEqual(rating.rated.clauses.map((c) => ({
        key: c.key, calls: c.calls, billed: c.billedCalls, excluded: c.excluded.reduce((n, e) => n + e.calls, 0), seconds: c.incrementedSeconds, amount: c.amount,
      })))
      expect(again.uncovered).toBe(rating.rated.uncoveredCalls)
      expect(lay(rating, recount).balanced).toBe(true)
    }), { numRuns: 400 })
  })

  it('counts a known month by itself', () => {
    const calls = [call({ talk: 61 }), call({ talk: 59, start: utc('2026-10-31T21:59:59Z') }), call({ outcome: 'abandoned' }), call({ talk: 100, start: utc('2026-10-31T22:00:00Z') })]
    expect(recountHotline({ hotlineId, zone, from: month.from, to: month.to, tariffs: [tariff([fee(), perMinute({ first: 60, next: 60 }), perCall()])], calls, ...always })).toEqual({
      hotlineId, calls: 3, uncovered: 0, lines: [
        { key: 'cla_fee@2026-10-01', calls: 0, billed: 0, excluded: 0, seconds: 0, amount: 10_000_00 },
        { key: 'cla_min@2026-10-01', calls: 3, billed: 2, excluded: 1, seconds: 180, amount: 3_75 },
        { key: 'cla_call@2026-10-01', calls: 3, billed: 2, excluded: 1, seconds: 0, amount: 4_70 },
      ],
    })
  })
})

/** A month with something at every edge: midnight in Kyiv, both imports, short calls, an allowance, a new version. */
const edges = [
  call({ talk: 61, wrap: 10, start: utc('2026-09-30T21:00:00Z') }), call({ talk: 59, wait: 5, start: utc('2026-10-15T20:59:59Z') }),
  call({ talk: 125, hold: 3, start: utc('2026-10-15T21:00:00Z') }), call({ talk: 2, start: utc('2026-10-20T10:00:00Z') }),
  call({ talk: 31, start: utc('2026-10-31T21:59:59Z'), importId: 'imp_b' as ImportId }), call({ talk: 70, start: utc('2026-10-31T22:00:00Z') }),
  call({ talk: 31, start: utc('2026-10-21T09:00:00Z') }), call({ talk: 31, start: utc('2026-10-21T09:30:00Z') }),
  call({ talk: 40, direction: 'outbound' }), call({ talk: 45, outcome: 'overflow' }), call({ talk: 200, start: utc('2026-10-21T10:00:00Z') }),
]
const inbound = { direction: 'inbound', outcomes: ['answered' as const], freeBelowSeconds: 3 } as const
const minutes = perMinute({ first: 30, next: 6, price: 370_000, includedSeconds: 66, measured: ['talk', 'hold'], calls: { ...inbound, outcomes: ['answered'] }, rounding: 'perCall' })
const versions = [tariff([fee(), minutes]), tariff([fee({ amount: 1_100_000 }), minutes], { id: 'tar_2' as TariffId, validFrom: date('2026-10-16') })]

describe('a planted bug', () => {
  const { rate, recount } = inputs(edges, versions, always)
  const withRows = (change: (rows: number[], days: number[]) => void): RateInput => ({
    ...rate,
    blocks: rate.blocks.map(({ masked, rows, localDay }) => {
      const [list, days] = [[...rows], [...localDay]]
      change(list, days)
      return { masked, rows: Uint32Array.from(list), localDay: Int32Array.from(days) }
    }),
  })
  const withClause = (part: Partial<Extract<typeof minutes, { kind: 'perMinute' }>>): RateInput => ({
    ...rate, tariffs: versions.map((version) => ({ ...version, clauses: version.clauses.map((c) => (c.kind === 'perMinute' ? { ...c, ...part } : c)) })),
  })

  it('is absent from the data used here', () => {
    expect(lay(rateHotline(rate), recount).balanced).toBe(true)
  })
  it.each<[string, RateInput]>([
    ['a call is dropped', withRows((rows, days) => { rows.pop(); days.pop() })],
    ['a call is counted twice', withRows((rows, days) => { rows.push(rows[0] ?? 0); days.push(days[0] ?? 0) })],
    ['dates are UTC', { ...rate, blocks: rate.blocks.map((b) => ({ ...b, localDay: Int32Array.from(b.rows, (row) => Math.floor((b.masked.block.start[row] ?? 0) / 86_400)) })) }],
    ['the next stretch is a second longer', withClause({ next: 7 })],
    ['the first stretch is left out', withClause({ first: 1 })],
    ['rounding is once', withClause({ rounding: 'once' })],
    ['hold is not measured', withClause({ measured: ['talk'] })],
    ['short calls are billed', withClause({ calls: { ...inbound, outcomes: ['answered'], freeBelowSeconds: 0 } })],
    ['overflow is billed', withClause({ calls: { ...inbound, outcomes: ['answered', 'overflow'] } })],
    ['outbound is billed', withClause({ calls: { ...inbound, direction: 'both', outcomes: ['answered'] } })],
    ['the allowance is forgotten', withClause({ includedSeconds: 0 })],
    ['the old price lives on', withClause({ price: 369_000 })],
    ['the second version is not seen', { ...rate, tariffs: versions.slice(0, 1) }],
    ['the new version starts a day late', { ...rate, tariffs: versions.map((v, i) => (i === 0 ? v : { ...v, validFrom: date('2026-10-17') })) }],
    ['the fee is for half the month', { ...rate, endsOn: date('2026-10-15') }],
  ])('%s: unbalanced', (_, broken) => {
    expect(lay(rateHotline(broken), recount).balanced).toBe(false)
  })

  afterEach(() => {
    vi.doUnmock('../../../src/domain/rating/increment')
    vi.doUnmock('../../../src/domain/kernel/money')
    vi.resetModules()
  })
  it.each<[string, () => void]>([
    ['the increment rounds down', () => {
      vi.doMock('../../../src/domain/rating/increment', () => ({ incremented: (s: number, first: number, next: number) => (s <= first ? first : first + Math.floor((s - first) / next) * next) }))
    }],
    ['money is cut, not rounded', () => {
      vi.doMock('../../../src/domain/kernel/money', async (original) => ({
        ...(await original<object>()),
        priceAmount: (quantity: number, scale: number, price: number) => Math.floor((quantity * price) / scale / 10_000),
      }))
    }],
  ])('in the code itself, %s: unbalanced', async (_, plant) => {
    vi.resetModules()
    plant()
    const broken = await import('../../../src/domain/rating/rate')
    expect(lay(broken.rateHotline(rate), recount).balanced).toBe(false)
  })
})
