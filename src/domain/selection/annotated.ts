import type { CallBlock, RowMask } from '../archive/block'
import { OUTSIDE, REPEAT, SHORT, WITHIN } from '../measurement/call-class'
import type { Stretch } from './day-plan'
import type { RowGroups } from './row-groups'

/** A block with what a query knows of each row; the only place where calls are judged, for figures and lists alike. */
export type AnnotatedBlock = {
  readonly block: CallBlock
  readonly mask: RowMask
  /** The block's import lists abandoned calls only: what became of the others is unknown. */
  readonly abandonedOnly: boolean
  /** Position of the hotline in the context, the number of hotlines for a call no rule claims, one more for a row that does not count. */
  readonly hotline: Int16Array
  /** The rows that count, by hotline; made when first asked for. The columns below are filled for the hotlines asked for. */
  readonly groups: () => RowGroups
  /** Local second of the instant that owns the call, from local midnight of the day before the block's own. */
  readonly owner: Int32Array
  /** The call's class in the low bits and above it what the hotline's definition on the local date of its start says. */
  readonly verdicts: Uint16Array
  /** The hotlines' stretches of the day. */
  readonly stretches: readonly (readonly Stretch[])[]
}

/** The class of a verdict: `verdict & CLASS`. */
export const CLASS = 63
/** Places of WITHIN, SHORT, OUTSIDE and REPEAT above the class. */
export const FLAG_STEP = 64

/** The bits of a verdict: wait in time, wait short, left out by opening hours, repeat caller. */
export const IS_WITHIN = WITHIN * FLAG_STEP
export const IS_SHORT = SHORT * FLAG_STEP
export const IS_OUTSIDE = OUTSIDE * FLAG_STEP
export const IS_REPEAT = REPEAT * FLAG_STEP

/** Local days an owning instant may lie on, from the day before the block's: offsets are below 24 hours, lengths below a day. */
export const DAYS_AROUND = 4
