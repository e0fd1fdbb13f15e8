import type { ImportId, SourceId } from '../kernel/ids'
import type { DayNumber } from '../kernel/calendar'
import type { Failure } from '../kernel/failure'
import type { Reading } from '../source/source'

/** What an import's ids are called by: its record is the archive's, not a business record. */
export const importNoun = { kind: 'import', prefix: 'imp' } as const

/**
 * What makes an export unfit to be reported on alone: it lists abandoned calls only, it was cut off at a limit of the
 * system that wrote it, it says itself that it is partial, or its calls last longer than calls can. A person confirmed it before it was stored.
 */
export const importCaveats = ['abandonedOnly', 'cutOff', 'partial', 'impossibleLengths'] as const
export type ImportCaveat = (typeof importCaveats)[number]

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
  /** How the file was read; absent in imports older than the field. */
  readonly reading?: Reading
  /** Stretches of presence (person-hours) the file brought; absent = none. */
  readonly hours?: number
  readonly caveats?: readonly ImportCaveat[]
  /** Epoch milliseconds of the commit on the device that imported it. */
  readonly importedAt: number
}
