import type { ImportId, InvoiceId } from '../kernel/ids'
import type { DayNumber } from '../kernel/calendar'

/**
 * One bit per row of every block a frozen line touched. `key` is the line's key for the calls it billed, or
 * `all:<hotlineId>` for every call of the hotline's month; excluded = all − billed.
 */
export type FrozenCalls = {
  readonly invoiceId: InvoiceId
  readonly key: string
  readonly blocks: readonly { readonly importId: ImportId; readonly day: DayNumber; readonly bits: Uint8Array }[]
}
