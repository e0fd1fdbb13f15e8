import type { Call } from '../../domain/archive/block'
import type { FieldColumn } from '../../domain/hotline/report-fields'
import type { HotlineId } from '../../domain/kernel/ids'

/** A call with the hotline it belongs to. */
export type HotlineCall = Call & { readonly hotlineId: HotlineId | null }

/** A column of a list of calls, by its word. */
export type CallColumn = Extract<keyof Call, 'start' | 'direction' | 'outcome' | 'from' | 'to' | 'wait' | 'talk' | 'hold' | 'wrap' | 'operator' | 'topic' | 'disposition' | 'callId'> | 'invoiceLine' | 'zone' | 'hotline'

/** What a list of calls needs to know beside the calls. */
export type CallNames = {
  readonly hotlines: ReadonlyMap<HotlineId, { readonly name: string; readonly zone: string }>
  /** Zone of calls without a hotline. */
  readonly zone: string
  /** Columns of the clients' own fields, after all others. */
  readonly fields: readonly FieldColumn[]
}

/** Name and zone of a call's hotline. */
export function hotlineOf(call: Pick<HotlineCall, 'hotlineId'>, names: CallNames): { readonly name: string; readonly zone: string } {
  const known = call.hotlineId === null ? undefined : names.hotlines.get(call.hotlineId)
  return known ?? { name: '', zone: names.zone }
}
