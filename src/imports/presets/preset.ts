import type { Reading } from '../../domain/source/source'
import type { CallSink } from '../calls/call-sink'
import type { RowReader } from '../calls/row-reader'

/** What a preset may look at: header cells (`[]` when the file has none), usual width, first data rows. */
export type TableLook = { readonly header: readonly string[]; readonly width: number; readonly rows: readonly (readonly string[])[] }

/** The part of a reading a preset knows better than the general guess. */
export type PresetReading = Pick<Reading, 'columns' | 'callIdMeans' | 'durationUnits'> & Partial<Reading>

/** One known export layout, recognised by its content, never by the file's name. */
export interface Preset {
  /** Permanent id, stored in `Reading.layout`. */
  readonly id: string
  recognise(look: TableLook): PresetReading | null
  /** The reader of its rows; the reading may have been corrected by a person. */
  reader(reading: Reading, look: TableLook, sink: CallSink): RowReader
}
