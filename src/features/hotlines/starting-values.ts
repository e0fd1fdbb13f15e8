import { usualVat } from '../../desk/party/countries'
import type { Client } from '../../domain/client/client'
import type { Company } from '../../domain/company/company'
import type { Hotline, MatchRule, OpeningHours } from '../../domain/hotline/hotline'
import type { PlainDate } from '../../domain/kernel/calendar'
import { makeId, type ClientId, type HotlineId, type IdSource } from '../../domain/kernel/ids'
import { nextPeriod, periodOf, previousPeriod } from '../../domain/kernel/period'
import { defaultMeasurementRules } from '../../domain/measurement/rules-in-force'
import type { MeasurementRules } from '../../domain/measurement/measurement-rules'
import type { TariffClause, Tariff } from '../../domain/tariff/tariff'

// What a new record starts with, so that a person types only what nobody else can know.

/** Nine to six on working days. */
function officeHours(): OpeningHours {
  const office = { from: 540, to: 1080 }
  return { week: [[office], [office], [office], [office], [office], [], []], exceptions: [] }
}

/** A hotline or campaign of a client in our own zone. */
export function newHotline(ids: IdSource, clientId: ClientId, zone: string): Hotline {
  return {
    id: makeId('hotline', ids), clientId, kind: 'hotline', name: '', number: '', zone,
    hours: officeHours(), operatorIds: [], startsOn: null, endsOn: null, note: '', archived: false,
  }
}

/** A rule that holds for good until dates are given. */
export function newMatchRule(ids: IdSource, hotlineId: HotlineId, field: MatchRule['field'], value: string): MatchRule {
  return { id: makeId('matchRule', ids), hotlineId, field, value, from: null, to: null }
}

/** What a new tariff is made from; `title` names its first clause. */
type TariffStart = {
  readonly hotline: Hotline
  readonly client: Client
  readonly own: Company | null
  readonly earlier: Tariff | null
  readonly today: PlainDate
  readonly title: (kind: TariffClause['kind']) => string
}

/** The first tariff reaches back over the last month, which is what gets invoiced first; a later one starts next month as a copy. */
export function newTariff(ids: IdSource, { hotline, client, own, earlier, today, title }: TariffStart): Tariff {
  const month = periodOf('month', today)
  if (earlier) {
    return { ...earlier, id: makeId('tariff', ids), validFrom: nextPeriod(month).from, clauses: earlier.clauses.map((clause) => ({ ...clause, id: makeId('clause', ids) })) }
  }
  const first = hotline.kind === 'campaign' ? 'perCall' : 'perMinute'
  return {
    id: makeId('tariff', ids), hotlineId: hotline.id, validFrom: hotline.startsOn ?? previousPeriod(month).from,
    currency: client.currency, vat: usualVat((own ?? client).country), reference: client.contract,
    clauses: [newClause(ids, first, hotline.kind, title(first))],
  }
}

/** A clause of a kind with the trade's usual terms: answered calls, whole minutes, one rounding at the end. */
export function newClause(ids: IdSource, kind: TariffClause['kind'], project: Hotline['kind'], title: string): TariffClause {
  const base = { id: makeId('clause', ids), title, reference: '' }
  const calls = { direction: project === 'campaign' ? 'outbound' as const : 'inbound' as const, outcomes: ['answered' as const], freeBelowSeconds: 0 }
  if (kind === 'monthlyFee') return { ...base, kind, amount: 0 }
  if (kind === 'perCall') return { ...base, kind, price: 0, calls, includedCalls: 0 }
  return { ...base, kind, price: 0, calls, measured: ['talk'], first: 60, next: 60, rounding: 'once', includedSeconds: 0 }
}

/** The first measurement rules are the trade's 80/20 with short abandons left out; a later version starts next month as a copy. */
export function newMeasurementRules(ids: IdSource, hotline: Hotline, client: Client, earlier: MeasurementRules | null, today: PlainDate): MeasurementRules {
  const month = periodOf('month', today)
  const id = makeId('definition', ids)
  if (earlier) return { ...earlier, id, validFrom: nextPeriod(month).from }
  return {
    ...defaultMeasurementRules(hotline.id, id), validFrom: hotline.startsOn ?? previousPeriod(month).from,
    targetServiceLevel: 8000, limitAbandoned: 500, basis: client.contract,
  }
}
