import type { PresenceEntry } from '../../domain/person-hours/presence'
import type { RowCells } from '../rows/row-cells'
import type { DayIds } from './day-ids'

/** What a row must know of the rows before it: the ids met so far, or whole rows as ids of themselves. */
export type Met = { seen: DayIds; readonly what: 'ids' | 'rows' }

/** Makes calls of a layout's rows. `row` returns false for a row that is no data (totals, a repeated header, a type row). */
export interface RowReader {
  row(cells: readonly string[], fileRow: number): boolean
  /** The same of a row whose cells nobody cut out yet; a reader may not know how. */
  inPlace?(row: RowCells, fileRow: number): boolean
  /** The file is over: hands out what was held back for joining. */
  end(): void
  /** The person-hours the rows held, asked for after `end`; a reader of calls alone has none. */
  hours?(): readonly PresenceEntry[]
  /** All that rows of one part of a file must know of the other parts; absent where it is more, and the file is read in one. */
  readonly met?: Met | null
  /** Starts that fell into an hour the clock showed twice. */
  readonly repeatedHours: number
  /** Starts at an hour the clock left out; a reader may not count them. */
  readonly missingHours?: number
}
