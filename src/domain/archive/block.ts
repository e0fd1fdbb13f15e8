import type { ImportId, SourceId } from '../kernel/ids'
import type { DayNumber } from '../kernel/calendar'

/** Who started the call. The position in the list is the stored code: append only. */
export const directions = ['inbound', 'outbound', 'internal'] as const
export type Direction = (typeof directions)[number]

/**
 * How a call ended, in the product's own classes (a source's own word is kept in the `disposition` column):
 * answered = a person took it; abandoned = the caller left before a person took it; overflow = it left the
 * queue by timeout, key or emptiness; machine = only a menu, voicemail or announcement took it;
 * unanswered = an outbound or internal call nobody took; failed = busy, congestion, no route; unknown.
 * The position in the list is the stored code: append only.
 */
export const outcomes = ['answered', 'abandoned', 'overflow', 'machine', 'unanswered', 'failed', 'unknown'] as const
export type Outcome = (typeof outcomes)[number]

/** The dictionary-coded columns every block has; custom fields are further columns named `custom:<field>`. */
export const codedFields = ['line', 'queue', 'campaign', 'operator', 'topic', 'disposition'] as const
export type CodedField = (typeof codedFields)[number]

/** A column of codes into a dictionary of its own block; code 0 is always the absent value `''`. */
export type CodedColumn = { readonly codes: Uint16Array; readonly dictionary: readonly string[] }

/** Texts of one column, UTF-8 end to end: row i is bytes[offsets[i] … offsets[i + 1]). */
export type PackedText = { readonly offsets: Uint32Array; readonly bytes: Uint8Array }

/**
 * The immutable calls of one import on one UTC day, in columns, rows sorted by start then file row.
 * Durations are whole seconds. `caller` is a number-valued key of the caller (see caller-key.ts), 0 = unknown.
 */
export type CallBlock = {
  readonly importId: ImportId
  readonly sourceId: SourceId
  readonly day: DayNumber
  readonly rows: number
  /** Epoch seconds of the call's start (entry into the queue where the source knows it). */
  readonly start: Uint32Array
  readonly wait: Uint32Array
  readonly talk: Uint32Array
  readonly hold: Uint32Array
  readonly wrap: Uint32Array
  readonly caller: Float64Array
  readonly direction: Uint8Array
  readonly outcome: Uint8Array
  readonly coded: Readonly<Record<CodedField, CodedColumn>> & { readonly [field: `custom:${string}`]: CodedColumn }
}

/** The texts of a block's calls, read only when calls are listed, matched or exported. */
export type CallTexts = {
  readonly importId: ImportId
  readonly day: DayNumber
  /** The source's own call id, `''` where it has none. */
  readonly callId: PackedText
  readonly from: PackedText
  readonly to: PackedText
  /** File row (1-based, header included) of the call's first leg. */
  readonly fileRow: Uint32Array
  /** Number of raw rows joined into the call. */
  readonly legs: Uint16Array
  /**
   * File rows of the legs of every call with more than one, call after call in row order, each call's ascending: as
   * many as `legs` says. Absent in blocks older than the field, and where no call has more than one leg.
   */
  readonly legRows?: Uint32Array
}

/** Which rows of a block count: one bit a row, least significant first; null = all of them. */
export type RowMask = Uint8Array | null

/** A block with its mask, as a query reads it. */
export type MaskedBlock = { readonly block: CallBlock; readonly mask: RowMask }

/** One call as a screen or the recount sees it. */
export type Call = {
  readonly importId: ImportId
  readonly day: DayNumber
  readonly row: number
  readonly start: number
  readonly wait: number
  readonly talk: number
  readonly hold: number
  readonly wrap: number
  readonly direction: Direction
  readonly outcome: Outcome
  readonly line: string
  readonly queue: string
  readonly campaign: string
  readonly operator: string
  readonly topic: string
  readonly disposition: string
  /** Values of custom fields by their column, those given; absent = none. */
  readonly custom?: { readonly [column: `custom:${string}`]: string }
  readonly callId: string
  readonly from: string
  readonly to: string
  readonly fileRow: number
  readonly legs: number
}
