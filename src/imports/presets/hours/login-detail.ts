import type { PresenceEntry } from '../../../domain/person-hours/presence'
import type { ColumnMeaning, Reading } from '../../../domain/source/source'
import type { CallSink } from '../../calls/call-sink'
import type { RowReader } from '../../calls/row-reader'
import { headerKey } from '../../names/column-names'
import { durationOf } from '../../values/duration'
import type { Preset, PresetReading, TableLook } from '../preset'
import { HoursRows } from './hours-rows'

const meanings: Readonly<Record<string, ColumnMeaning>> = { date: 'startDate', time: 'startTime', agent: 'operator', loggedintime: 'total', details: 'queue' }

/** The login detail of an ACD's report suite: a row is a log-in or a log-out of a queue; a log-out with a time ends a stretch. */
export const loginDetail: Preset = {
  id: 'acd-login-detail',
  name: 'ACD Login Detail',
  brings: 'hours',
  recognise(look: TableLook): PresetReading | null {
    const names = look.header.map(headerKey)
    if (!Object.keys(meanings).every((name) => names.includes(name))) return null
    return { columns: names.map((name) => meanings[name] ?? 'ignore'), callIdMeans: 'none', durationUnits: { total: 'clock' } }
  },
  places: () => [],
  reader: (reading, look, sink) => new LoginDetailReader(reading, look, sink),
}

/**
 * The end of a stretch is the row's local date and hh:mm, its length the logged-in time: the beginning is reckoned
 * back from the end. A row without a time (a log-in, a log-out without one) says nothing of its own.
 */
class LoginDetailReader implements RowReader {
  readonly #rows: HoursRows
  readonly #at: Readonly<Record<string, number>>

  constructor(reading: Reading, look: TableLook, sink: CallSink) {
    this.#rows = new HoursRows(reading, look.header, sink)
    const names = look.header.map(headerKey)
    this.#at = Object.fromEntries(Object.keys(meanings).map((name) => [name, names.indexOf(name)]))
  }

  get repeatedHours(): number {
    return this.#rows.clock.repeatedHours
  }

  row(cells: readonly string[], fileRow: number): boolean {
    const cell = (name: string) => cells[this.#at[name] ?? -1] ?? ''
    const day = this.#rows.clock.day(cell('date'))
    const to = this.#rows.clock.onDay(day, cell('time'))
    if (Number.isNaN(to)) {
      if (this.#rows.noData(cells)) return false
      this.#rows.badDate(fileRow, `${cell('date')} ${cell('time')}`)
      return true
    }
    const written = cell('loggedintime').trim()
    if (written === '') return true
    const seconds = durationOf(written, 'clock')
    this.#rows.stretch(this.#rows.operator(cell('agent')), this.#rows.queue(queueIn(cell('details'))), to - seconds, to, fileRow, written)
    return true
  }

  end(): void {}

  hours(): readonly PresenceEntry[] {
    return this.#rows.entries
  }
}

/** `Logged out of Queue: UK IT Support (2401)` → the name after the colon. */
function queueIn(details: string): string {
  return /:\s*(.+)$/.exec(details)?.[1] ?? details
}
