import type { Reading } from '../../domain/source/source'
import type { CallSink } from '../calls/call-sink'
import { GenericReader } from '../calls/generic-reader'
import { neededCells } from '../calls/mapped-columns'
import type { RowReader } from '../calls/row-reader'
import { placesOf } from '../columns/places'
import type { PlaceView } from '../port'
import { serviceRow } from '../rows/service-row'
import type { TableLook } from './preset'

/** The trimmed cell under a column's key; '' where the file does not have it. */
export type CellOf = (key: string) => string
/** Meanings worked out from several cells of a row; a talk time and a wait in seconds. */
export type Derived = Readonly<Partial<Record<'direction' | 'disposition' | 'callId' | 'line' | 'queue' | 'campaign' | 'operator' | 'from' | 'to' | 'wait' | 'talk', (cell: CellOf) => string>>>

const plainDirections: Reading['directions'] = { inbound: 'inbound', outbound: 'outbound', internal: 'internal' }

/** Reads rows as the generic reader does, with what several cells together say added behind the last column. */
export class DerivedReader implements RowReader {
  readonly #generic: GenericReader
  readonly #sink: CallSink
  readonly #look: TableLook
  readonly #start: number
  readonly #needed: number
  readonly #added: readonly ((cell: CellOf) => string)[]
  readonly #cellOf: CellOf
  #cells: readonly string[] = []

  constructor(derived: Derived, keys: readonly string[], reading: Reading, look: TableLook, sink: CallSink) {
    this.#sink = sink
    this.#look = look
    this.#start = reading.columns.findIndex((meaning) => meaning === 'start' || meaning === 'startDate' || meaning === 'startTime')
    this.#needed = neededCells(reading)
    this.#cellOf = cellsByKey(keys, () => this.#cells)
    const meanings = missing(derived, reading)
    this.#added = meanings.flatMap((meaning) => derived[meaning] ?? [])
    const columns = Array.from({ length: look.width }, (_, i) => reading.columns[i] ?? 'ignore')
    const directions = meanings.includes('direction') ? { ...reading.directions, ...plainDirections } : reading.directions
    this.#generic = new GenericReader({ ...reading, columns: [...columns, ...meanings], directions }, look.header, look.width + meanings.length, sink)
  }

  get missingHours(): number {
    return this.#generic.missingHours
  }

  get repeatedHours(): number {
    return this.#generic.repeatedHours
  }

  row(cells: readonly string[], fileRow: number): boolean {
    const { header, width } = this.#look
    // A total, a repeated header or a line of types says nothing to be worked out.
    if (!/^\s*\d/.test(cells[this.#start] ?? '') && serviceRow(cells, header) !== null) return this.#generic.row(cells, fileRow)
    const fits = cells.length >= this.#needed && cells.slice(width).every((cell) => cell === '')
    if (!fits) {
      this.#sink.reject('row.cellCount', fileRow, { cells: cells.length, expected: width })
      return true
    }
    this.#cells = cells
    const whole = Array.from({ length: width }, (_, i) => cells[i] ?? '')
    for (const derive of this.#added) whole.push(derive(this.#cellOf))
    return this.#generic.row(whole, fileRow)
  }

  end(): void {
    this.#generic.end()
  }
}

/** Where the looked-at calls went, when that is worked out and stands in no single column. */
export function derivedPlaces(derived: Derived, keys: readonly string[], look: TableLook, reading: Reading): readonly PlaceView[] {
  let cells: readonly string[] = []
  const cellOf = cellsByKey(keys, () => cells)
  const meanings = missing(derived, reading).filter((meaning) => meaning === 'operator' || meaning === 'to')
  const columns = Array.from({ length: look.width }, (_, i) => reading.columns[i] ?? 'ignore')
  const rows = look.rows.map((row) => {
    cells = row
    return [...Array.from({ length: look.width }, (_, i) => row[i] ?? ''), ...meanings.map((meaning) => derived[meaning]?.(cellOf) ?? '')]
  })
  return placesOf(rows, { ...reading, columns: [...columns, ...meanings] })
}

function cellsByKey(keys: readonly string[], cells: () => readonly string[]): CellOf {
  const position = new Map(keys.map((key, i) => [key, i]))
  return (key) => (cells()[position.get(key) ?? -1] ?? '').trim()
}

/** The worked-out meanings no column has been given. */
function missing(derived: Derived, reading: Reading): (keyof Derived)[] {
  return (Object.keys(derived) as (keyof Derived)[]).filter((meaning) => !reading.columns.includes(meaning))
}
