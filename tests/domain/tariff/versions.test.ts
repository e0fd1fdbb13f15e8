import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type PlainDate } from '../../../src/domain/kernel/calendar'
import type { TariffClauseId, TariffId } from '../../../src/domain/kernel/ids'
import { checkTariffs } from '../../../src/domain/tariff/check'
import type { Tariff } from '../../../src/domain/tariff/tariff'
import { spanWithin, tariffSpans } from '../../../src/domain/tariff/versions'
import { anyTariffs, date, fee, month, perCall, perMinute, tariff } from '../rating/archive'

const version = (id: string, validFrom: string): ReturnType<typeof tariff> => tariff([perCall()], { id: id as TariffId, validFrom: date(validFrom) })
/** The oracle: the latest version that has begun, of two from one day the greater id. */
const tariffInForce = (tariffs: readonly Tariff[], day: PlainDate): Tariff | undefined =>
  tariffs.filter(({ validFrom }) => validFrom <= day).reduce<Tariff | undefined>((best, one) => (!best || one.validFrom > best.validFrom || (one.validFrom === best.validFrom && one.id > best.id) ? one : best), undefined)
const list = [version('tar_c', '2026-10-16'), version('tar_a', '2026-01-01'), version('tar_b', '2026-10-01')]

describe('the tariff in force', () => {
  it.each([['2025-12-31', undefined], ['2026-01-01', 'tar_a'], ['2026-09-30', 'tar_a'], ['2026-10-01', 'tar_b'], ['2026-10-15', 'tar_b'], ['2026-10-16', 'tar_c'], ['2030-01-01', 'tar_c']])('on %s is %s', (day, id) => {
    expect(tariffSpans(list, { from: date(day), to: addDays(date(day), 1) }).map(({ tariff }) => tariff.id)).toEqual(id === undefined ? [] : [id])
  })
  it('cuts a month where the version changes', () => {
    expect(tariffSpans(list, month).map((s) => [s.tariff.id, s.from, s.to, s.days])).toEqual([['tar_b', '2026-10-01', '2026-10-16', 15], ['tar_c', '2026-10-16', '2026-11-01', 16]])
    expect(tariffSpans([version('tar_a', '2026-10-31')], month).map((s) => [s.from, s.days])).toEqual([['2026-10-31', 1]])
    expect(tariffSpans([version('tar_a', '2026-11-01')], month)).toEqual([])
  })
  it('agrees with the version in force on every day of the month', () => {
    fc.assert(fc.property(anyTariffs, (tariffs) => {
      const spans = tariffSpans(tariffs, month)
      for (let day = month.from; day < month.to; day = addDays(day, 1)) {
        const held = spans.filter((s) => s.from <= day && day < s.to)
        expect(held.map((s) => s.tariff.id)).toEqual([tariffInForce(tariffs, day)?.id].filter((id) => id !== undefined))
      }
    }))
  })
  it('is bounded by the hotline\'s life', () => {
    const span = { from: date('2026-10-01'), to: date('2026-11-01') }
    expect(spanWithin(span, { startsOn: date('2026-10-10'), endsOn: date('2026-10-12') })).toEqual({ from: '2026-10-10', to: '2026-10-13', days: 3 })
    expect(spanWithin(span, { startsOn: null, endsOn: null })).toEqual({ ...span, days: 31 })
    expect(spanWithin(span, { startsOn: date('2026-11-01'), endsOn: null })).toBeNull()
  })
})

describe('remarks on tariffs', () => {
  const kinds = (tariffs: Parameters<typeof checkTariffs>[0]): string[] => checkTariffs(tariffs).map(({ kind }) => kind)
  it('finds nothing wrong with a plain tariff', () => {
    expect(kinds([tariff([fee(), perCall(), perMinute()])])).toEqual([])
  })
  it('names what a person should look at', () => {
    expect(kinds([])).toEqual(['none'])
    expect(kinds([tariff([])])).toEqual(['empty'])
    expect(kinds([version('tar_a', '2026-01-01'), version('tar_b', '2026-01-01')])).toEqual(['sameDate'])
    expect(kinds([tariff([fee()]), tariff([fee()], { id: 'tar_2' as TariffId, validFrom: date('2026-05-01'), currency: 'EUR' })])).toEqual(['currencyChange'])
    expect(kinds([tariff([fee({ amount: 0 }), perMinute({ first: 6, next: 60 })])])).toEqual(['free', 'incrementGap'])
    expect(kinds([tariff([perCall(), perCall()])])).toEqual(['sameClause'])
  })
  it('finds clauses of one kind that bill the same calls', () => {
    const other = perCall({ id: 'cla_2' as TariffClauseId, calls: { direction: 'both', outcomes: ['answered', 'machine'], freeBelowSeconds: 0 } })
    const outbound = perCall({ id: 'cla_3' as TariffClauseId, calls: { direction: 'outbound', outcomes: ['answered'], freeBelowSeconds: 0 } })
    const abandoned = perCall({ id: 'cla_4' as TariffClauseId, calls: { direction: 'inbound', outcomes: ['abandoned'], freeBelowSeconds: 0 } })
    expect(checkTariffs([tariff([perCall(), other])])).toEqual([{ kind: 'sameCalls', tariffId: 'tar_1', clauseIds: ['cla_call', 'cla_2'] }])
    expect(kinds([tariff([perCall(), outbound, abandoned])])).toEqual([])
  })
})
