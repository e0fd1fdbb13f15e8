import type { PlainDate } from '../kernel/calendar'
import type { HotlineId, SourceId } from '../kernel/ids'
import type { InboundKind, LedgerKind } from './cells'

/** A figure of the reconciliation that opens to its calls: one day of one hotline, and which of its rows. */
export type ReconcileCell = {
  readonly date: PlainDate
  readonly hotlineId: HotlineId | null
  readonly which:
    | { readonly kind: 'files' }
    | { readonly kind: 'ledger'; readonly of: LedgerKind }
    | { readonly kind: 'inbound'; readonly of: InboundKind | 'all' }
    | { readonly kind: 'pair'; readonly side: 'both' | 'onlyA' | 'onlyB'; readonly a: SourceId; readonly b: SourceId }
}
