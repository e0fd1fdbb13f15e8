import type { Reading } from '../../domain/source/source'
import type { CallSink } from '../calls/call-sink'
import { GenericReader } from '../calls/generic-reader'
import { neededCells } from '../calls/mapped-columns'
import type { RowReader } from '../calls/row-reader'
import { serviceRow } from '../rows/service-row'
import type { TableLook } from './preset'

/** The trimmed cell under a column's key; '' where the file does not have it. */
type CellOf = (key: string) => string
/** Meanings worked out from several cells of a row. */
export type Derived = Readonly<Partial<Record<'direction' | 'disposition' | 'callId' | 'line' | 'queue' | 'operator' | 'from' | 'to' | 'wait' | 'talk', (cell: CellOf) => string>>>

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
    const position = new Map(keys.map((key, i) => [key, i]))
    this.#cellOf = (key) => (this.#cells[position.get(key) ?? -1] ?? '').trim()
    const meanings = (Object.keys(derived) as (keyof Derived)[]).filter((meaning) => !reading.columns.includes(meaning))
    this.#added = meanings.flatMap((meaning) => derived[meaning] ?? [])
    const columns = Array.from({ length: look.width }, (_, i) => reading.columns[i] ?? 'ignore')
    const directions = meanings.includes('direction') ? { ...reading.directions, ...plainDirections } : reading.directions
    this.#generic = new GenericReader({ ...reading, columns: [...columns, ...meanings], directions }, look.header, look.width + meanings.length, sink)
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
