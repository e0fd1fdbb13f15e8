import type { CallBlock, CallTexts, CodedField } from './block'

/**
 * One call as an import hands it over; it is read and forgotten, so one object may be used for all calls.
 * `start` epoch seconds; durations whole seconds; `direction` and `outcome` are positions in their lists.
 */
export type NewCall = { readonly [F in CodedField]: string } & {
  readonly start: number
  readonly wait: number
  readonly talk: number
  readonly hold: number
  readonly wrap: number
  readonly direction: number
  readonly outcome: number
  readonly callId: string
  readonly from: string
  readonly to: string
  readonly fileRow: number
  readonly legs: number
  /** File rows of all legs, ascending; absent for a call of one row. */
  readonly legRows?: readonly number[]
  readonly custom?: Readonly<Record<string, string>>
}

/** A block with its texts, ready to be stored. */
export type BuiltBlock = { readonly block: CallBlock; readonly texts: CallTexts }
