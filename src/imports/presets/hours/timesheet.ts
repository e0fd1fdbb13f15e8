import { zoneOf } from '../../../domain/kernel/zone'
import type { PresenceEntry } from '../../../domain/person-hours/presence'
import type { ColumnMeaning, Reading } from '../../../domain/source/source'
import type { CallSink } from '../../calls/call-sink'
import type { RowReader } from '../../calls/row-reader'
import { StartClock } from '../../values/start-clock'
import type { Preset, PresetReading, TableLook } from '../preset'
import { HoursRows } from './hours-rows'
import { mappedTimesheet, timesheetColumns, type TimesheetColumns } from './timesheet-columns'
import { instantOn, namesItsDay, secondsOfBreak, secondsOfHours } from './timesheet-values'

const DAY = 86_400
/** Stretches of work are longer than calls: half of the looked-at rows at least. */
const SHORTEST_SHIFT = 900

const meanings: readonly (readonly [keyof TimesheetColumns, ColumnMeaning])[] = [['operator', 'operator'], ['date', 'startDate'], ['from', 'startTime'], ['to', 'end'], ['hours', 'total'], ['queue', 'queue']]

/** A plain timesheet: operator, date, and from–to or hours, with a queue or project if it likes. */
export const timesheet: Preset = {
  id: 'timesheet',
  // Nobody's product: the screen calls it by a word of its own.
  name: '',
  brings: 'hours',
  recognise(look: TableLook): PresetReading | null {
    const at = timesheetColumns(look.header)
    if (!at || looksLikeCalls(at, look)) return null
    const columns = look.header.map((_, i): ColumnMeaning => meanings.find(([part]) => at[part] === i)?.[1] ?? 'ignore')
    return { columns, callIdMeans: 'none', durationUnits: { total: 'clock' } }
  },
  places: () => [],
  reader: (reading, look, sink) => new TimesheetReader(reading, look, sink),
}

/**
 * Reads a row: from and to where both are there, else hours of the day. A `to` not after its `from` is of the next
 * morning. A break has no place in time, so from–to with a break becomes hours of the day and a pause. A row without
 * times is a day off: a row, no hours.
 */
class TimesheetReader implements RowReader {
  readonly #rows: HoursRows
  readonly #at: TimesheetColumns | null

  constructor(reading: Reading, look: TableLook, sink: CallSink) {
    this.#rows = new HoursRows(reading, look.header, sink)
    this.#at = timesheetColumns(look.header) ?? mappedTimesheet(reading.columns)
  }

  get repeatedHours(): number {
    return this.#rows.clock.repeatedHours
  }

  row(cells: readonly string[], fileRow: number): boolean {
    const at = this.#at
    if (!at || this.#rows.noData(cells)) return false
    const cell = (part: Exclude<keyof TimesheetColumns, 'breakUnit'>) => (cells[at[part]] ?? '').trim()
    const day = this.#rows.clock.day(cell('date'))
    const operator = this.#rows.operator(cell('operator'))
    const [from, to] = [cell('from'), cell('to')]
    const written = from !== '' || to !== '' ? `${from} – ${to}` : cell('hours')
    const paused = secondsOfBreak(cell('break'), at.breakUnit)
    if (Number.isNaN(day)) this.#rows.badDate(fileRow, cell('date'))
    else if (operator === '' ? written !== '' : Number.isNaN(paused)) this.#rows.badInterval(fileRow, `${operator} ${written} ${cell('break')}`.trim())
    else if (from !== '' || to !== '') this.#fromTo(operator, this.#rows.queue(cell('queue')), day, from, to, paused, fileRow)
    else this.#hours(operator, this.#rows.queue(cell('queue')), day, cell('hours'), paused, fileRow)
    return true
  }

  end(): void {}

  hours(): readonly PresenceEntry[] {
    return this.#rows.entries
  }

  #fromTo(operator: string, queue: string, day: number, from: string, to: string, paused: number, fileRow: number): void {
    const [begins, ends] = shiftOf(this.#rows.clock, day, from, to)
    if (paused === 0 || !(ends > begins)) return this.#rows.stretch(operator, queue, begins, ends, fileRow, `${from} – ${to}`)
    this.#rows.total(operator, queue, 'present', day, ends - begins, fileRow)
    this.#rows.total(operator, queue, 'pause', day, paused, fileRow)
  }

  /** Hours already worked: a break beside them is taken off by whoever wrote them. */
  #hours(operator: string, queue: string, day: number, written: string, paused: number, fileRow: number): void {
    const seconds = secondsOfHours(written)
    if (Number.isNaN(seconds) || (seconds === 0 && paused > 0)) this.#rows.badInterval(fileRow, written)
    else this.#rows.total(operator, queue, 'present', day, seconds, fileRow)
  }
}

/** The instants a shift begins and ends at; NaN where a cell is no time. */
function shiftOf(clock: StartClock, day: number, from: string, to: string): readonly [number, number] {
  const begins = instantOn(clock, day, from)
  const ends = instantOn(clock, day, to)
  return [begins, ends <= begins && from !== to && !namesItsDay(to) ? instantOn(clock, day + 1, to) : ends]
}

/** A table of the same columns whose rows last minutes is a call log. */
function looksLikeCalls(at: TimesheetColumns, look: TableLook): boolean {
  const clock = new StartClock('ymd', zoneOf('UTC'))
  const lengths = look.rows.flatMap((row) => {
    const [from, to] = [(row[at.from] ?? '').trim(), (row[at.to] ?? '').trim()]
    if (from === '' || to === '') return []
    const [begins, ends] = shiftOf(clock, 0, from, to)
    return Number.isNaN(ends - begins) ? [] : [ends - begins]
  })
  // A whole day, 0:00 to 24:00 or to 0:00, is no short stretch.
  const short = lengths.filter((seconds) => seconds % DAY < SHORTEST_SHIFT && seconds !== DAY && !(seconds === 0 && lengths.some((other) => other >= SHORTEST_SHIFT)))
  return lengths.length > 0 && short.length * 2 > lengths.length
}
