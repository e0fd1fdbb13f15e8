import type { TariffClauseId, HotlineId, TariffId } from '../kernel/ids'
import type { PlainDate } from '../kernel/calendar'
import type { CurrencyCode } from '../kernel/currency'
import type { Minor, UnitPrice } from '../kernel/money'
import type { Outcome } from '../archive/block'
import type { TariffClause } from '../tariff/tariff'
import type { Vat } from '../tariff/vat'

/** Why a call is not billed by a clause: its direction, its outcome, or its length. */
export type ExclusionReason = 'otherDirection' | 'tooShort' | Exclude<Outcome, 'answered'> | 'answered'

/** One clause applied to the calls of one hotline over the days one tariff version holds. */
export type RatedClause = {
  /** `<clauseId>@<from>`: unique within an invoice. */
  readonly key: string
  readonly hotlineId: HotlineId
  readonly tariffId: TariffId
  readonly clause: TariffClause
  readonly reference: string
  readonly currency: CurrencyCode
  readonly vat: Vat
  readonly from: PlainDate
  readonly to: PlainDate
  /** Days of the month this version holds, and of the whole month (the fee's proration). */
  readonly days: number
  readonly monthDays: number
  readonly calls: number
  readonly billedCalls: number
  readonly excluded: readonly { readonly reason: ExclusionReason; readonly calls: number }[]
  /** perMinute: seconds measured and after the increment; 0 for other clauses. */
  readonly measuredSeconds: number
  readonly incrementedSeconds: number
  /** Units covered by the included allowance (calls or seconds). */
  readonly includedUsed: number
  /** The billed quantity: months ×1 (with `days`), calls, or seconds. */
  readonly quantity: number
  readonly price: UnitPrice
  readonly amount: Minor
}

/** A rating of one hotline for one month: its clauses and the days no tariff covers. */
export type RatedHotline = {
  readonly hotlineId: HotlineId
  readonly month: PlainDate
  readonly clauses: readonly RatedClause[]
  /** Calls on days without any tariff: they block issuing. */
  readonly uncoveredCalls: number
  readonly clauseIds: readonly TariffClauseId[]
}
