import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TariffClauseId, ImportId, TariffId } from '../../../src/domain/kernel/ids'
import { incremented } from '../../../src/domain/rating/increment'
import type { RatedClause } from '../../../src/domain/rating/rated'
import { rateHotline } from '../../../src/domain/rating/rate'
import type { RecountCall } from '../../../src/domain/rating/recount'
import type { Tariff } from '../../../src/domain/tariff/tariff'
import { anyCalls, anyTariffs, archiveOf, call, date, fee, hotlineId, month, perCall, perMinute, tariff, utc } from './archive'

const durations = [61, 59, 125, 30, 1, 0, 3599, 60]

function rate(calls: readonly RecountCall[], tariffs: readonly Tariff[], life: { startsOn?: string; endsOn?: string } = {}): ReturnType<typeof rateHotline> {
  return rateHotline({
    hotlineId, month, tariffs, blocks: archiveOf(calls).blocks,
    startsOn: life.startsOn === undefined ? null : date(life.startsOn), endsOn: life.endsOn === undefined ? null : date(life.endsOn),
  })
}

function only(clauses: readonly RatedClause[]): RatedClause {
  const [clause] = clauses
  if (!clause || clauses.length !== 1) throw new Error('not one clause')
  return clause
}

/** Published vectors: durations at 1.25 a minute. */
const increments = [
  [1, 1, [61, 59, 125, 30, 1, 0, 3599, 60], 3935, 81_98, 81_98],
  [6, 6, [66, 60, 126, 30, 6, 0, 3600, 60], 3948, 82_25, 82_27],
  [30, 6, [66, 60, 126, 30, 30, 0, 3600, 60], 3972, 82_75, 82_77],
  [60, 1, [61, 60, 125, 60, 60, 0, 3599, 60], 4025, 83_85, 83_85],
  [60, 60, [120, 60, 180, 60, 60, 0, 3600, 60], 4140, 86_25, 86_25],
] as const

describe('billing increments', () => {
  it.each(increments)('%i/%i', (first, next, billed, sum, once, perCallAmount) => {
    expect(durations.map((seconds) => incremented(seconds, first, next))).toEqual(billed)
    const calls = durations.map((talk, i) => call({ talk, start: utc('2026-10-15T09:00:00Z') + i }))
    const rated = only(rate(calls, [tariff([perMinute({ first, next })])]).rated.clauses)
    expect(rated).toMatchObject({ measuredSeconds: 3935, incrementedSeconds: sum, quantity: sum, amount: once, billedCalls: 8, calls: 8, excluded: [] })
    expect(only(rate(calls, [tariff([perMinute({ first, next, rounding: 'perCall' })])]).rated.clauses).amount).toBe(perCallAmount)
  })
  it.each([
    [85, 60, 60, 120], [5, 6, 6, 6], [8, 6, 6, 12], [10, 6, 6, 12], [10, 18, 6, 18], [320, 30, 30, 330], [332, 30, 30, 360], [27, 30, 30, 30],
    [32, 30, 6, 36], [57, 30, 6, 60], [75, 30, 6, 78], [61, 6, 6, 66], [3, 5, 1, 5],
  ])('%i s under %i/%i is %i s', (seconds, first, next, billed) => {
    expect(incremented(seconds, first, next)).toBe(billed)
  })
  it('1000 calls of 7 s at 0.50 a minute: 58.33 rounded once, 60.00 call by call', () => {
    const calls = Array.from({ length: 1000 }, (_, i) => call({ talk: 7, start: utc('2026-10-01T00:00:00Z') + i * 2000 }))
    const once = perMinute({ price: 500_000 })
    expect(only(rate(calls, [tariff([once])]).rated.clauses).amount).toBe(58_33)
    expect(only(rate(calls, [tariff([{ ...once, rounding: 'perCall' } as typeof once])]).rated.clauses).amount).toBe(60_00)
  })
})

describe('which calls a clause bills', () => {
  it('gives every other call exactly one reason: direction, then outcome, then length', () => {
    const calls = [
      call({ talk: 50 }), call({ talk: 4 }), call({ talk: 3 }), call({ direction: 'outbound', outcome: 'abandoned' }), call({ direction: 'internal', talk: 90 }),
      call({ outcome: 'abandoned' }), call({ outcome: 'abandoned', talk: 1 }), call({ outcome: 'failed' }),
    ]
    const clause = perMinute({ calls: { direction: 'inbound', outcomes: ['answered'], freeBelowSeconds: 4 } })
    const rated = only(rate(calls, [tariff([clause])]).rated.clauses)
    expect(rated).toMatchObject({ calls: 8, billedCalls: 2, measuredSeconds: 54 })
    expect(rated.excluded).toEqual([{ reason: 'otherDirection', calls: 2 }, { reason: 'abandoned', calls: 2 }, { reason: 'failed', calls: 1 }, { reason: 'tooShort', calls: 1 }])
  })
  it('"both" is inbound and outbound, not internal; a clause may bill abandoned calls alone', () => {
    const calls = [call({ direction: 'outbound' }), call(), call({ direction: 'internal' }), call({ outcome: 'abandoned' })]
    const both = perCall({ calls: { direction: 'both', outcomes: ['answered'], freeBelowSeconds: 0 } })
    expect(only(rate(calls, [tariff([both])]).rated.clauses)).toMatchObject({ billedCalls: 2, quantity: 2, amount: 4_70 })
    const abandoned = perCall({ calls: { direction: 'inbound', outcomes: ['abandoned'], freeBelowSeconds: 0 } })
    expect(only(rate(calls, [tariff([abandoned])]).rated.clauses).excluded).toEqual([{ reason: 'otherDirection', calls: 2 }, { reason: 'answered', calls: 1 }])
  })
  it('measures the stretches the clause names', () => {
    const calls = [call({ wait: 1, talk: 20, hold: 300, wrap: 4000 })]
    expect(only(rate(calls, [tariff([perMinute({ measured: ['talk', 'wrap'] })])]).rated.clauses).measuredSeconds).toBe(4020)
    expect(only(rate(calls, [tariff([perMinute({ measured: ['wait', 'talk', 'hold', 'wrap', 'talk'] })])]).rated.clauses).measuredSeconds).toBe(4321)
  })
  it('gives back the billed rows and all rows of the month as bits', () => {
    const calls = [call({ talk: 5, start: utc('2026-10-31T21:00:00Z') }), call({ talk: 5, start: utc('2026-10-31T22:30:00Z') }), call({ outcome: 'abandoned', start: utc('2026-10-31T21:30:00Z') })]
    const { all, spans } = rate(calls, [tariff([perMinute()])]).rows()
    // 22:30 UTC is 1 November in Kyiv: the third row of the block is not October's.
    expect(all).toEqual([{ importId: 'imp_a', day: Date.parse('2026-10-31') / 86_400_000, bits: Uint8Array.of(0b011) }])
    expect(spans[0]?.billed).toEqual([{ key: 'cla_min@2026-10-01', rows: [{ importId: 'imp_a', day: all[0]?.day, bits: Uint8Array.of(0b001) }] }])
  })
})

describe('allowances', () => {
  it('cover calls and seconds before anything is charged', () => {
    const calls = Array.from({ length: 66 }, (_, i) => call({ talk: 60, start: utc('2026-10-02T00:00:00Z') + i }))
    expect(only(rate(calls, [tariff([perCall({ price: 1_500_000, includedCalls: 1 })])]).rated.clauses)).toMatchObject({ billedCalls: 66, includedUsed: 1, quantity: 65, amount: 97_50 })
    expect(only(rate(calls, [tariff([perMinute({ includedSeconds: 600 })])]).rated.clauses)).toMatchObject({ includedUsed: 600, quantity: 3360, amount: 70_00 })
    expect(only(rate(calls, [tariff([perMinute({ includedSeconds: 9999 })])]).rated.clauses)).toMatchObject({ includedUsed: 3960, quantity: 0, amount: 0 })
  })
  it('are used up in time order when calls are rounded one by one, whatever import they came in', () => {
    const calls = [
      call({ importId: 'imp_b' as ImportId, talk: 7, start: utc('2026-10-02T10:00:00Z') }),
      call({ importId: 'imp_a' as ImportId, talk: 100, start: utc('2026-10-02T11:00:00Z') }),
    ]
    const rated = only(rate(calls, [tariff([perMinute({ rounding: 'perCall', includedSeconds: 7, price: 500_000 })])]).rated.clauses)
    // The earlier call is free; 100 s at 0.50 is 0.83. In the other order it would be 93 s and 7 s: 0.78 + 0.06.
    expect(rated.amount).toBe(83)
  })
  it('go on over a change of version when the clause keeps its id, and start anew with a new id', () => {
    const calls = Array.from({ length: 10 }, (_, i) => call({ talk: 60, start: utc(i < 6 ? '2026-10-05T09:00:00Z' : '2026-10-20T09:00:00Z') + i }))
    const versions = (second: string): Tariff[] => [
      tariff([perCall({ includedCalls: 8 })]),
      tariff([perCall({ id: second as TariffClauseId, includedCalls: 8 })], { id: 'tar_2' as TariffId, validFrom: date('2026-10-16') }),
    ]
    expect(rate(calls, versions('cla_call')).rated.clauses.map((c) => [c.key, c.includedUsed, c.quantity])).toEqual([['cla_call@2026-10-01', 6, 0], ['cla_call@2026-10-16', 2, 2]])
    expect(rate(calls, versions('cla_new')).rated.clauses.map((c) => c.quantity)).toEqual([0, 0])
  })
})

describe('the month', () => {
  it('prorates a fee by days when a version starts within the month', () => {
    const { rated } = rate([], [tariff([fee()]), tariff([fee({ amount: 1_200_000 })], { id: 'tar_2' as TariffId, validFrom: date('2026-10-16') })])
    expect(rated.clauses.map((c) => [c.from, c.to, c.days, c.monthDays, c.quantity, c.price, c.amount])).toEqual([
      ['2026-10-01', '2026-10-16', 15, 31, 1, 10_000_000_000, 4838_71],
      ['2026-10-16', '2026-11-01', 16, 31, 1, 12_000_000_000, 6193_55],
    ])
  })
  it('bills the fee only for the days the hotline lived', () => {
    expect(only(rate([], [tariff([fee()])], { startsOn: '2026-10-30' }).rated.clauses)).toMatchObject({ from: '2026-10-30', days: 2, amount: 645_16 })
    expect(only(rate([], [tariff([fee()])], { endsOn: '2026-10-01' }).rated.clauses)).toMatchObject({ to: '2026-10-02', days: 1, amount: 322_58 })
    expect(rate([], [tariff([fee()])], { endsOn: '2026-09-30' }).rated.clauses).toEqual([])
  })
  it('counts calls on days without a tariff', () => {
    const calls = [call({ start: utc('2026-10-01T00:00:00Z') }), call({ start: utc('2026-10-09T20:59:59Z') }), call({ start: utc('2026-10-09T21:00:00Z') })]
    const { rated } = rate(calls, [tariff([perCall()], { validFrom: date('2026-10-10') })])
    expect(rated.uncoveredCalls).toBe(2)
    expect(only(rated.clauses)).toMatchObject({ calls: 1, from: '2026-10-10' })
    expect(rate(calls, []).rated).toMatchObject({ uncoveredCalls: 3, clauses: [] })
  })
  it('takes the tariff reference where the clause has none', () => {
    expect(rate([], [tariff([perCall(), perMinute()])]).rated.clauses.map((c) => c.reference)).toEqual(['Appendix 2', '3.1'])
  })
  it('conserves calls, and the order of blocks changes nothing', () => {
    fc.assert(fc.property(anyCalls, anyTariffs, (calls, tariffs) => {
      const { blocks } = archiveOf(calls)
      const input = { hotlineId, month, tariffs, startsOn: null, endsOn: null, blocks }
      const { rated, rows } = rateHotline(input)
      const { all, spans } = rows()
      const turned = rateHotline({ ...input, blocks: [...blocks].reverse() })
      expect([turned.rated, turned.rows()]).toEqual([rated, { all, spans }])
      const inMonth = blocks.reduce((n, { rows }) => n + rows.length, 0)
      for (const c of rated.clauses) {
        if (c.clause.kind === 'monthlyFee') continue
        expect(c.billedCalls + c.excluded.reduce((n, e) => n + e.calls, 0)).toBe(c.calls)
        const bits = spans.flatMap(({ billed }) => billed).find(({ key }) => key === c.key)?.rows ?? []
        expect(bits.reduce((n, row) => n + ones(row.bits), 0)).toBe(c.billedCalls)
      }
      expect(spans.reduce((n, span) => n + span.all.reduce((m, row) => m + ones(row.bits), 0), 0) + rated.uncoveredCalls).toBe(inMonth)
      expect(all.reduce((m, row) => m + ones(row.bits), 0)).toBe(inMonth)
    }))
  })
})

function ones(bits: Uint8Array): number {
  return [...bits].reduce((n, byte) => n + byte.toString(2).replaceAll('0', '').length, 0)
}
