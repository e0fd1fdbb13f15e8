import { zoneOf } from '../../domain/kernel/zone'
import type { Reading } from '../../domain/source/source'
import { serviceRow } from '../rows/service-row'
import { StartClock } from '../values/start-clock'
import type { CallSink } from './call-sink'
import { ColumnSums } from './column-sums'
import { neededCells } from './mapped-columns'
import type { RowReader } from './row-reader'

/** What becomes of the rows that have a start. `leg` takes one; `end` hands out what was held back. */
export interface LegTaker {
  leg(cells: readonly string[], start: number, fileRow: number, clock: StartClock): void
  end(): void
}

/** The reader of rows that begin with their start: those without one are no data or refused, the others go to a taker. */
export class StartedRows implements RowReader {
  readonly #sink: CallSink
  readonly #taker: LegTaker
  readonly #header: readonly string[]
  readonly #start: number
  readonly #needed: number
  readonly #clock: StartClock
  readonly #sums: ColumnSums

  constructor(reading: Reading, header: readonly string[], sink: CallSink, taker: LegTaker) {
    this.#sink = sink
    this.#taker = taker
    this.#header = header
    this.#start = reading.columns.indexOf('start')
    this.#needed = neededCells(reading)
    this.#sums = sink.sums = new ColumnSums(reading)
    this.#clock = new StartClock(reading.dateOrder, zoneOf(reading.zone))
  }

  get missingHours(): number {
    return this.#clock.missingHours
  }

  get repeatedHours(): number {
    return this.#clock.repeatedHours
  }

  row(cells: readonly string[], fileRow: number): boolean {
    const text = cells[this.#start] ?? ''
    const start = this.#clock.instant(text)
    if (Number.isNaN(start)) {
      const kind = serviceRow(cells, this.#header)
      if (kind === 'totals') {
        this.#sink.totalsRows++
        this.#sums.totals(cells)
      }
      if (kind === null) this.#sink.reject(text.trim() === '' ? 'row.noStart' : 'row.badDate', fileRow, { value: text.trim().slice(0, 60) })
      return kind === null
    }
    if (cells.length < this.#needed) this.#sink.reject('row.cellCount', fileRow, { cells: cells.length, expected: this.#needed })
    else {
      this.#sums.row(cells)
      this.#taker.leg(cells, start, fileRow, this.#clock)
    }
    return true
  }

  end(): void {
    this.#taker.end()
  }
}
