import type { Reading } from '../../domain/source/source'
import { zoneOf } from '../../domain/kernel/zone'
import { newDraft, type CallSink, type DraftCall } from '../calls/call-sink'
import { CellWords, trimmed } from '../calls/cell-words'
import { detached } from '../calls/detached'
import { neededCells, positionsOf, unitOf, type Positions } from '../calls/mapped-columns'
import { directionCode, outcomeCode } from '../calls/outcome'
import type { RowReader } from '../calls/row-reader'
import { directionWords, UNMAPPED, type WordCodes } from '../calls/word-codes'
import { serviceRow } from '../rows/service-row'
import { durationOf } from '../values/duration'
import { StartClock } from '../values/start-clock'
import type { TableLook } from './preset'

/** The next leg of a call begins when the one before it ends, give or take this many seconds. */
const CHAIN_SECONDS = 3

type Leg = { readonly start: number; readonly ring: number; readonly talk: number; readonly end: number; readonly answered: boolean; readonly status: string; readonly from: string; readonly line: string; readonly place: string; readonly direction: number; readonly fileRow: number }

/** Reads 3CX legs, keeps them until the end and chains them by caller, line and time. */
export class ThreeCxReader implements RowReader {
  readonly #reading: Reading
  readonly #sink: CallSink
  readonly #header: readonly string[]
  readonly #at: Positions
  readonly #needed: number
  readonly #clock: StartClock
  readonly #directions: WordCodes
  readonly #places = new CellWords()
  readonly #lines = new CellWords()
  readonly #legs = new Map<string, Leg[]>()

  constructor(reading: Reading, look: TableLook, sink: CallSink) {
    this.#reading = reading
    this.#sink = sink
    this.#header = look.header
    this.#at = positionsOf(reading)
    this.#needed = neededCells(reading)
    this.#clock = new StartClock(reading.dateOrder, zoneOf(reading.zone))
    this.#directions = directionWords(reading.directions)
  }

  get repeatedHours(): number {
    return this.#clock.repeatedHours
  }

  row(cells: readonly string[], fileRow: number): boolean {
    const at = this.#at
    const text = cells[at.start] ?? ''
    const start = this.#clock.instant(text)
    if (Number.isNaN(start)) {
      const kind = serviceRow(cells, this.#header)
      if (kind === 'totals') this.#sink.totalsRows++
      if (kind === null) this.#sink.reject(text.trim() === '' ? 'row.noStart' : 'row.badDate', fileRow, { value: text.trim().slice(0, 60) })
      return kind === null
    }
    if (cells.length < this.#needed) this.#sink.reject('row.cellCount', fileRow, { cells: cells.length, expected: this.#needed })
    else this.#leg(cells, start, fileRow)
    return true
  }

  end(): void {
    const call = newDraft()
    for (const legs of this.#legs.values()) {
      legs.sort((a, b) => a.start - b.start || b.fileRow - a.fileRow)
      let chain: Leg[] = []
      for (const leg of legs) {
        const before = chain[chain.length - 1]
        if (before && leg.start !== before.start && Math.abs(leg.start - before.end) > CHAIN_SECONDS) {
          this.#put(chain, call)
          chain = []
        }
        chain.push(leg)
      }
      this.#put(chain, call)
    }
    this.#legs.clear()
  }

  #leg(cells: readonly string[], start: number, fileRow: number): void {
    const at = this.#at
    const ring = durationOf(cells[at.wait] ?? '', unitOf(this.#reading, 'wait'))
    const talk = durationOf(cells[at.talk] ?? '', unitOf(this.#reading, 'talk'))
    if (Number.isNaN(ring) || Number.isNaN(talk)) {
      this.#sink.reject('row.badDuration', fileRow, { value: (cells[Number.isNaN(ring) ? at.wait : at.talk] ?? '').slice(0, 60) }, Number.isNaN(ring) ? 'wait' : 'talk')
      return
    }
    const said = at.direction < 0 ? UNMAPPED : this.#directions.of(cells[at.direction] ?? '').code
    const status = this.#places.of(cells[at.disposition])
    const leg: Leg = {
      start, ring, talk, end: start + ring + talk, answered: status.toLowerCase() === 'answered', status, fileRow,
      from: detached(trimmed(cells[at.from] ?? '')), line: this.#lines.of(cells[at.line]), place: this.#places.of(cells[at.to]),
      direction: said === UNMAPPED ? directionCode[this.#reading.defaultDirection] : said,
    }
    const key = `${leg.from}\u0001${leg.line}`
    const known = this.#legs.get(key)
    if (known) known.push(leg)
    else this.#legs.set(key, [leg])
  }

  #put(chain: readonly Leg[], call: DraftCall): void {
    const first = chain[0]
    if (!first) return
    const taken = chain.filter((leg) => leg.answered && !isMachine(leg.place))
    const last = chain[chain.length - 1] ?? first
    const person = taken[0]
    call.start = first.start
    call.fileRow = Math.min(...chain.map((leg) => leg.fileRow))
    call.legs = chain.length
    call.legRows = chain.map((leg) => leg.fileRow).sort((a, b) => a - b)
    call.talk = taken.reduce((sum, leg) => sum + leg.talk, 0)
    call.wait = person ? Math.max(0, person.start + person.ring - first.start) : Math.max(0, last.end - first.start)
    call.direction = first.direction
    call.outcome = person ? outcomeCode.answered : missed(chain)
    call.disposition = person?.status ?? last.status
    call.line = first.line
    call.queue = chain.find((leg) => isMachine(leg.place) && !isMenu(leg.place))?.place ?? ''
    call.operator = person?.place ?? ''
    call.from = first.from
    call.to = first.line
    this.#sink.put(call)
  }
}

/** Nobody took it: left waiting when a queue, group or extension was tried, else the menu was all there was. */
function missed(chain: readonly Leg[]): number {
  if (chain.every((leg) => isMenu(leg.place))) return chain.some((leg) => leg.answered) ? outcomeCode.machine : outcomeCode.abandoned
  return chain[0]?.direction === directionCode.inbound ? outcomeCode.abandoned : outcomeCode.unanswered
}

/** 3CX numbers its menus, queues and groups from 800 (8000 …) by default; their names say so as well. */
function isMachine(place: string): boolean {
  return isMenu(place) || /queue|ring ?group|hunt|\(8\d{2,3}\)\s*$/i.test(place)
}

function isMenu(place: string): boolean {
  if (/queue|ring ?group|hunt/i.test(place)) return false
  return /\(8\d{2,3}\)\s*$|ivr|menu|welcome|message|receptionist|voice ?mail/i.test(place)
}
