import { describe, expect, it } from 'vitest'
import type { TariffClauseId, TariffId } from '../../../src/domain/kernel/ids'
import { checkTariffs } from '../../../src/domain/tariff/check'
import { date, fee, perCall, perMinute, tariff } from '../rating/archive'

const version = (id: string, validFrom: string): ReturnType<typeof tariff> => tariff([perCall()], { id: id as TariffId, validFrom: date(validFrom) })

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
