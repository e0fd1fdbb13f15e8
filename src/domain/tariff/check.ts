import type { TariffClauseId, TariffId } from '../kernel/ids'
import type { BilledCalls, TariffClause, Tariff } from './tariff'
import { oldestFirst } from '../kernel/versions'

/**
 * What a person should look at in a hotline's tariffs; none of it blocks.
 * none: the hotline has no tariff · empty: a version without clauses · sameDate: two versions from one day, the
 * second holds · sameClause: two clauses of one version share an id · sameCalls: two clauses of one kind bill the
 * same calls · currencyChange: a version changes the currency · free: a clause with price 0 ·
 * incrementGap: the first stretch is shorter than the next ones.
 */
export type TariffRemark = {
  readonly kind: 'none' | 'empty' | 'sameDate' | 'sameClause' | 'sameCalls' | 'currencyChange' | 'free' | 'incrementGap'
  readonly tariffId: TariffId | null
  readonly clauseIds: readonly TariffClauseId[]
}

/** Looks over all versions of one hotline's tariff. */
export function checkTariffs(tariffs: readonly Tariff[]): TariffRemark[] {
  if (tariffs.length === 0) return [{ kind: 'none', tariffId: null, clauseIds: [] }]
  const versions = oldestFirst(tariffs)
  return versions.flatMap((tariff, i) => {
    const before = versions[i - 1]
    const remarks: TariffRemark[] = []
    if (tariff.clauses.length === 0) remarks.push({ kind: 'empty', tariffId: tariff.id, clauseIds: [] })
    if (before?.validFrom === tariff.validFrom) remarks.push({ kind: 'sameDate', tariffId: tariff.id, clauseIds: [] })
    if (before && before.currency !== tariff.currency) remarks.push({ kind: 'currencyChange', tariffId: tariff.id, clauseIds: [] })
    return [...remarks, ...checkClauses(tariff)]
  })
}

function checkClauses(tariff: Tariff): TariffRemark[] {
  const remarks: TariffRemark[] = []
  const { id: tariffId, clauses } = tariff
  clauses.forEach((clause, i) => {
    if ((clause.kind === 'monthlyFee' ? clause.amount : clause.price) === 0) remarks.push({ kind: 'free', tariffId, clauseIds: [clause.id] })
    if (clause.kind === 'perMinute' && clause.first < clause.next) remarks.push({ kind: 'incrementGap', tariffId, clauseIds: [clause.id] })
    for (const other of clauses.slice(i + 1)) {
      if (other.id === clause.id) remarks.push({ kind: 'sameClause', tariffId, clauseIds: [clause.id] })
      else if (billSameCalls(clause, other)) remarks.push({ kind: 'sameCalls', tariffId, clauseIds: [clause.id, other.id] })
    }
  })
  return remarks
}

function billSameCalls(a: TariffClause, b: TariffClause): boolean {
  if (a.kind === 'monthlyFee' || b.kind === 'monthlyFee' || a.kind !== b.kind) return false
  return meet(a.calls, b.calls)
}

function meet(a: BilledCalls, b: BilledCalls): boolean {
  const directions = a.direction === b.direction || a.direction === 'both' || b.direction === 'both'
  return directions && a.outcomes.some((outcome) => b.outcomes.includes(outcome))
}
