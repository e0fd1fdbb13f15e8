import type { Reading } from '../../../domain/source/source'
import { zoneOf } from '../../../domain/kernel/zone'
import { newDraft, type CallSink } from '../../calls/call-sink'
import { CellWords } from '../../calls/cell-words'
import { machinesOf, noGuess, type MachinePlaces } from '../../calls/machines'
import { directionCode, outcomeCode } from '../../calls/outcome'
import type { RowReader } from '../../calls/row-reader'
import { countPlaces } from '../../columns/places'
import { StartClock } from '../../values/start-clock'
import type { Preset } from '../preset'

/** Date, time, duration (h mm and tenths of a minute), condition code, two access codes, the number dialled, the number calling. */
const record = /^(\d\d)(\d\d)(\d\d) (\d\d)(\d\d) (\d)([0-5]\d)(\d) ([0-9A-Z]) (.{4}) (.{4}) (.{15}) (.{1,10})/
/** Condition codes of the administrator's guide; G is the ringing of a call that has a record of its own. */
const conditions: Reading['dispositions'] = {
  0: 'answered', 1: 'answered', 4: 'answered', 6: 'notACall', 7: 'answered', 8: 'answered', 9: 'answered', a: 'answered', b: 'answered', c: 'answered', e: 'failed', f: 'failed', g: 'notACall', h: 'abandoned', i: 'failed',
}
const inbound = /^[9GHI]$/
const outbound = /^[78ABEF]$/

/** Avaya Communication Manager: fixed positions and no delimiter, so a whole row is one cell. */
export const avayaCm: Preset = {
  id: 'avaya-cm',
  name: 'Avaya Communication Manager CDR',
  recognise(look) {
    const rows = look.rows.slice(0, 200)
    const parts = rows.map((row) => record.exec(row[0] ?? ''))
    if (look.header.length > 0 || parts.filter((part) => part !== null).length * 2 <= rows.length) return null
    const dayFirst = parts.some((part) => Number(part?.[1]) > 12)
    return { columns: ['start'], callIdMeans: 'none', dateOrder: dayFirst ? 'dmy' : 'mdy', durationUnits: {}, dispositions: conditions }
  },
  places(look, reading) {
    return countPlaces(look.rows.map((row) => (record.exec(row[0] ?? '')?.[12] ?? '').trim()), reading.machines, noGuess)
  },
  reader(reading, _look, sink) {
    return new CmReader(reading, sink)
  },
}

class CmReader implements RowReader {
  readonly #reading: Reading
  readonly #sink: CallSink
  readonly #clock: StartClock
  readonly #machines: MachinePlaces
  readonly #words = new CellWords()
  readonly #call = newDraft()

  constructor(reading: Reading, sink: CallSink) {
    this.#reading = reading
    this.#sink = sink
    this.#clock = new StartClock(reading.dateOrder, zoneOf(reading.zone))
    this.#machines = machinesOf(reading.machines, noGuess)
  }

  get repeatedHours(): number {
    return this.#clock.repeatedHours
  }

  row(cells: readonly string[], fileRow: number): boolean {
    const line = cells[0] ?? ''
    // The date a switch sends once a day stands on a line of its own.
    if (/^\s*\d\d[ /]?\d\d\s*$/.test(line)) return false
    const [, first = '', second = '', year = '', hour = '', minute = '', hours, minutes, tenths, code = '', , , dialled = '', calling = ''] = record.exec(line) ?? []
    const end = this.#clock.instant(`${first}/${second}/20${year} ${hour}:${minute}:00`)
    if (Number.isNaN(end)) {
      this.#sink.reject('row.badDate', fileRow, { value: line.trim().slice(0, 60) })
      return true
    }
    const said = this.#reading.dispositions[code.toLowerCase()] ?? 'unknown'
    if (said === 'notACall') {
      this.#sink.reject('row.notACall', fileRow, { value: code })
      return true
    }
    const seconds = Number(hours) * 3600 + Number(minutes) * 60 + Number(tenths) * 6
    const call = this.#call
    const incoming = inbound.test(code) || (!outbound.test(code) && code !== '0' && calling.trim().length > 6)
    call.direction = directionCode[code === '0' ? 'internal' : incoming ? 'inbound' : 'outbound']
    call.from = calling.trim()
    call.to = dialled.trim()
    const machine = said === 'answered' && this.#machines.has(call.to)
    const answered = said === 'answered' && !machine
    call.outcome = machine ? outcomeCode.machine : outcomeCode[said]
    call.disposition = code
    // The record's time is the moment the call ended; a call left while ringing has its ringing for a duration.
    call.start = end - seconds
    call.talk = answered ? seconds : 0
    call.wait = answered ? 0 : seconds
    call.operator = this.#words.of(incoming ? (answered ? call.to : '') : call.from)
    call.fileRow = fileRow
    this.#sink.put(call)
    return true
  }

  end(): void {
    // Every row is a call of its own.
  }
}
