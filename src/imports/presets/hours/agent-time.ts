import { parsePlainDate, dayOfDate, type PlainDate } from '../../../domain/kernel/calendar'
import type { PresenceEntry } from '../../../domain/person-hours/presence'
import type { Reading } from '../../../domain/source/source'
import type { CallSink } from '../../calls/call-sink'
import type { RowReader } from '../../calls/row-reader'
import { headerKey } from '../../names/column-names'
import { durationOf } from '../../values/duration'
import type { Preset, PresetReading, TableLook } from '../preset'
import { HoursRows } from './hours-rows'

/**
 * VICIdial's Agent Time Detail: two lines above the table, of which the second names the time range; a row is an
 * agent's total of the range. The columns behind CUSTOMER change with the pause codes in use.
 */
export const agentTime: Preset = {
  id: 'vicidial-agent-time',
  name: 'VICIdial Agent Time Detail',
  brings: 'hours',
  recognise(look: TableLook): PresetReading | null {
    const names = look.header.map(headerKey)
    if (!['user', 'id', 'agenttime', 'pause'].every((name) => names.includes(name)) || rangeIn(look.preamble) === null) return null
    return {
      columns: names.map((name) => (name === 'user' ? 'operator' : name === 'agenttime' ? 'total' : 'ignore')),
      callIdMeans: 'none', dateOrder: 'ymd', durationUnits: { total: 'clock' },
    }
  },
  places: () => [],
  reader: (reading, look, sink) => new AgentTimeReader(reading, look, sink),
}

type Range = { readonly from: PlainDate; readonly to: PlainDate }

/**
 * AGENT TIME is the time logged in, PAUSE the part of it in any pause. A total over several days cannot be told apart
 * by day: its rows are refused, and the reason says to export day by day.
 */
class AgentTimeReader implements RowReader {
  readonly #rows: HoursRows
  readonly #sink: CallSink
  readonly #range: Range | null
  readonly #at: { readonly user: number; readonly agenttime: number; readonly pause: number }
  readonly repeatedHours = 0

  constructor(reading: Reading, look: TableLook, sink: CallSink) {
    this.#rows = new HoursRows(reading, look.header, sink)
    this.#sink = sink
    this.#range = rangeIn(look.preamble)
    const names = look.header.map(headerKey)
    this.#at = { user: names.indexOf('user'), agenttime: names.indexOf('agenttime'), pause: names.indexOf('pause') }
  }

  row(cells: readonly string[], fileRow: number): boolean {
    if (this.#rows.noData(cells)) return false
    const [written, pause] = [cells[this.#at.agenttime] ?? '', cells[this.#at.pause] ?? '']
    const [present, paused] = [durationOf(written, 'clock'), durationOf(pause, 'clock')]
    const operator = this.#rows.operator(cells[this.#at.user])
    if (this.#range === null) this.#rows.badDate(fileRow, '')
    else if (this.#range.from !== this.#range.to) this.#sink.reject('row.severalDays', fileRow, { from: this.#range.from, to: this.#range.to })
    else if (operator === '' || Number.isNaN(present) || Number.isNaN(paused)) this.#rows.badInterval(fileRow, `${operator} ${written} ${pause}`)
    else {
      const day = dayOfDate(this.#range.from)
      this.#rows.total(operator, '', 'present', day, present, fileRow)
      this.#rows.total(operator, '', 'pause', day, paused, fileRow)
    }
    return true
  }

  end(): void {}

  hours(): readonly PresenceEntry[] {
    return this.#rows.entries
  }
}

/** The first and last day of `Time range: 2026-06-01 00:00:00 to 2026-06-01 23:59:59`. */
function rangeIn(preamble: TableLook['preamble']): Range | null {
  for (const line of preamble) {
    const dates = [...line.join(' ').matchAll(/\d{4}-\d{2}-\d{2}/g)].map(([text]) => parsePlainDate(text))
    const [from, to] = dates
    if (dates.length === 2 && from && to) return { from, to }
  }
  return null
}
