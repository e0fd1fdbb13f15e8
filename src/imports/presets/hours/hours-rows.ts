import { dateOfDay, type DayNumber } from '../../../domain/kernel/calendar'
import { zoneOf } from '../../../domain/kernel/zone'
import type { PresenceEntry } from '../../../domain/person-hours/presence'
import type { Reading } from '../../../domain/source/source'
import type { CallSink } from '../../calls/call-sink'
import { CellWords } from '../../calls/cell-words'
import { serviceRow } from '../../rows/service-row'
import { StartClock } from '../../values/start-clock'

/** Names longer than this are no names. */
const LONGEST_NAME = 200

/** What the readers of person-hours share: the entries found so far, the clock of the source, and how a row is refused. */
export class HoursRows {
  readonly entries: PresenceEntry[] = []
  readonly clock: StartClock
  readonly #sink: CallSink
  readonly #header: readonly string[]
  readonly #operators = new CellWords()
  readonly #queues = new CellWords()

  constructor(reading: Reading, header: readonly string[], sink: CallSink) {
    this.clock = new StartClock(reading.dateOrder, zoneOf(reading.zone))
    this.#sink = sink
    this.#header = header
  }

  operator(cell: string | undefined): string {
    return this.#operators.of(cell).slice(0, LONGEST_NAME)
  }

  queue(cell: string | undefined): string {
    return this.#queues.of(cell).slice(0, LONGEST_NAME)
  }

  /** Takes a stretch in epoch seconds; one that ends where or before it begins is refused. */
  stretch(operator: string, queue: string, from: number, to: number, fileRow: number, written: string): void {
    if (!(to > from)) this.badInterval(fileRow, written)
    else this.entries.push({ form: 'stretch', operator, queue, kind: 'present', from, to, fileRow })
  }

  /** Takes the seconds of a local day; nothing is no entry. */
  total(operator: string, queue: string, kind: PresenceEntry['kind'], day: DayNumber, seconds: number, fileRow: number): void {
    if (seconds > 0) this.entries.push({ form: 'total', operator, queue, kind, date: dateOfDay(day), seconds, fileRow })
  }

  badInterval(fileRow: number, written: string): void {
    this.#sink.reject('row.badInterval', fileRow, { value: written.slice(0, 60) })
  }

  badDate(fileRow: number, written: string): void {
    if (written.trim() === '') this.#sink.reject('row.noStart', fileRow)
    else this.#sink.reject('row.badDate', fileRow, { value: written.slice(0, 60) })
  }

  /** Tells a totals row, a repeated header or a blank row; a totals row is remembered. */
  noData(cells: readonly string[]): boolean {
    const kind = serviceRow(cells, this.#header)
    if (kind === 'totals') this.#sink.totalsRows++
    return kind !== null
  }
}
