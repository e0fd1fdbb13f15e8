import type { CallBlock, RowMask } from '../archive/block'
import type { Stretch } from './day-plan'

/** A block with what a query knows of each row; the only place where calls are judged, for figures and lists alike. */
export type AnnotatedBlock = {
  readonly block: CallBlock
  readonly mask: RowMask
  /** Position of the hotline in the context, the number of hotlines for a call no rule claims. */
  readonly hotline: Int16Array
  /** Local day and minute of the instant that owns the call. */
  readonly day: Int32Array
  readonly minute: Int16Array
  /** WITHIN, SHORT, OUTSIDE, REPEAT by the hotline's definition on the local date of the call's start. */
  readonly flags: Uint8Array
  readonly classes: Uint8Array
  /** The hotlines' stretches of the day. */
  readonly stretches: readonly (readonly Stretch[])[]
}
