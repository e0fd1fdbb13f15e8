import type { InvoiceLine } from '../../domain/invoice/invoice'
import type { PlainDate } from '../../domain/kernel/calendar'
import type { CurrencyCode } from '../../domain/kernel/currency'
import type { Language } from '../../domain/kernel/fields'
import type { HotlineId } from '../../domain/kernel/ids'
import type { BilledCall } from '../../domain/rating/billed-calls'
import type { ExclusionReason } from '../../domain/rating/rated'
import type { UsageClause } from '../../domain/rating/verdict'
import type { CallNames, HotlineCall } from './columns'

/** A usage line and its calls, oldest first, each with what it came to. */
export type AnnexGroup = {
  readonly line: InvoiceLine
  readonly clause: UsageClause
  readonly calls: readonly BilledCall<HotlineCall>[]
}

/** The calls of a hotline no line billed; `clauses` is how many clauses looked at the hotline's calls. */
export type LeftOut = {
  readonly hotlineId: HotlineId
  readonly clauses: number
  readonly calls: readonly { readonly call: HotlineCall; readonly reasons: readonly LeftOutReason[] }[]
}

/** Why a clause did not bill a call; `limit` is the clause's shortest billed length in seconds. */
export type LeftOutReason = { readonly clause: string; readonly reason: ExclusionReason; readonly limit: number }

/** The calls of an invoice, line by line, and those it did not bill. */
export type AnnexInput = {
  readonly documentId: string
  readonly createdAt: number
  readonly language: Language
  /** The number of the invoice the annex belongs to; null for a draft. */
  readonly number: string | null
  readonly month: PlainDate
  readonly currency: CurrencyCode
  readonly company: string
  readonly client: string
  readonly groups: readonly AnnexGroup[]
  readonly leftOut: readonly LeftOut[]
  readonly names: CallNames
}
