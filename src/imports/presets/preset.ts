import type { Reading } from '../../domain/source/source'
import type { CallSink } from '../calls/call-sink'
import type { RowReader } from '../calls/row-reader'
import type { PlaceView } from '../port'

/** What a preset may look at: rows above the table, header cells (`[]` when the file has none), usual width, first data rows. */
export type TableLook = { readonly preamble: readonly (readonly string[])[]; readonly header: readonly string[]; readonly width: number; readonly rows: readonly (readonly string[])[] }

/** The part of a reading a preset knows better than the general guess; its words and units come before the guessed ones. */
export type PresetReading = Pick<Reading, 'columns'> & Partial<Reading>

/** One known export layout, recognised by its content, never by the file's name. */
export interface Preset {
  /** Permanent id, stored in `Reading.layout`. */
  readonly id: string
  /** The product's own name, the same in every language. */
  readonly name: string
  /** What its rows become; absent = calls. */
  readonly brings?: 'calls' | 'hours' | 'both'
  recognise(look: TableLook): PresetReading | null
  /** Where the looked-at calls went, with the layout's own guess of machines; absent = the general guess from the mapped columns. */
  places?(look: TableLook, reading: Reading): readonly PlaceView[]
  /** The reader of its rows; the reading may have been corrected by a person. */
  reader(reading: Reading, look: TableLook, sink: CallSink): RowReader
}
