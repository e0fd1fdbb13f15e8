import type { ImportId, SourceId } from '../kernel/ids'
import type { DayNumber } from '../kernel/calendar'
import type { Failure } from '../kernel/failure'

/** What is known of one import: immutable, its id is the hash of its content and of the reading that made it. */
export type ImportRecord = {
  readonly id: ImportId
  readonly sourceId: SourceId
  readonly fileName: string
  readonly fileBytes: number
  /** Hash of the file's bytes, hex. */
  readonly fileHash: string
  /** Name of the layout it was read as (preset id or `own`). */
  readonly layout: string
  readonly zone: string
  /** Data rows of the file; calls after legs were joined. */
  readonly rows: number
  readonly calls: number
  readonly rejectedRows: number
  /** The first rejected rows with their reasons, for the screen; never more than 500. */
  readonly rejected: readonly Failure[]
  readonly firstStart: number
  readonly lastStart: number
  readonly days: readonly DayNumber[]
  /** Epoch milliseconds of the commit on the device that imported it. */
  readonly importedAt: number
}
