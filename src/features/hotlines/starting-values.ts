import type { Client } from '../../domain/client/client'
import type { Company } from '../../domain/company/company'
import { hotlineRecord, matchRuleRecord, type Hotline, type MatchRule } from '../../domain/hotline/hotline'
import type { PlainDate } from '../../domain/kernel/calendar'
import type { ClientId, HotlineId, IdSource } from '../../domain/kernel/ids'
import { startRecord } from '../../domain/kernel/record'
import { measurementRulesRecord, type MeasurementRules } from '../../domain/measurement/measurement-rules'
import { newClause, tariffRecord, type Tariff, type TariffClause } from '../../domain/tariff/tariff'

export { newClause }

/** A hotline or campaign of a client in our own zone. */
export function newHotline(ids: IdSource, clientId: ClientId, zone: string): Hotline {
  return startRecord(hotlineRecord, ids, { client: { id: clientId }, zone })
}

/** A rule that holds for good until dates are given. */
export function newMatchRule(ids: IdSource, hotlineId: HotlineId, field: MatchRule['field'], value: string): MatchRule {
  return startRecord(matchRuleRecord, ids, { hotline: { id: hotlineId }, field, value })
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

/** The first tariff of a hotline, or a copy of an earlier one. */
export function newTariff(ids: IdSource, { title, ...from }: TariffStart): Tariff {
  return startRecord(tariffRecord, ids, { ...from, newId: ids, clauseTitle: title })
}

/** The first measurement rules of a hotline, or a copy of earlier ones. */
export function newMeasurementRules(ids: IdSource, hotline: Hotline, client: Client, earlier: MeasurementRules | null, today: PlainDate): MeasurementRules {
  return startRecord(measurementRulesRecord, ids, { hotline, client, earlier, today })
}
