import type { Reading } from '../../../domain/source/source'
import { newDraft, type CallSink, type DraftCall } from '../../calls/call-sink'
import { CellWords, trimmed } from '../../calls/cell-words'
import { OwnFieldCells } from '../../calls/own-field-cells'
import { detached } from '../../calls/detached'
import { positionsOf, unitOf, type Positions } from '../../calls/mapped-columns'
import { directionCode, outcomeCode } from '../../calls/outcome'
import type { LegTaker } from '../../calls/started-rows'
import { directionWords, NOT_A_CALL, outcomeWords, UNMAPPED, type WordCodes } from '../../calls/word-codes'
import { durationOf } from '../../values/duration'
import { isMachine, isQueue } from './places'

/** The next leg of a call begins when the one before it ends, give or take this many seconds. */
const CHAIN_SECONDS = 3

type Leg = {
  readonly start: number
  readonly ring: number
  readonly talk: number
  readonly end: number
  /** Outcome of the leg by its status, or UNMAPPED. */
  readonly said: number
  readonly status: string
  readonly from: string
  readonly line: string
  readonly place: string
  readonly direction: number
  readonly fileRow: number
  readonly custom?: Record<string, string>
}

/** Keeps 3CX legs until the end and chains them: by the call id where the report has one, else by caller, line and time. */
export class LegChains implements LegTaker {
  readonly #reading: Reading
  readonly #sink: CallSink
  readonly #at: Positions
  readonly #machines: ReadonlySet<string> | null
  readonly #directions: WordCodes
  readonly #outcomes: WordCodes
  readonly #custom: OwnFieldCells
  readonly #words = new CellWords()
  readonly #legs = new Map<string, Leg[]>()

  constructor(reading: Reading, sink: CallSink) {
    this.#reading = reading
    this.#sink = sink
    this.#at = positionsOf(reading)
    this.#machines = reading.machines ? new Set(reading.machines) : null
    this.#directions = directionWords(reading.directions)
    this.#outcomes = outcomeWords(reading.dispositions)
    this.#custom = new OwnFieldCells(reading)
  }

  leg(cells: readonly string[], start: number, fileRow: number): void {
    const at = this.#at
    const ring = durationOf(cells[at.wait] ?? '', unitOf(this.#reading, 'wait'))
    const talk = durationOf(cells[at.talk] ?? '', unitOf(this.#reading, 'talk'))
    if (Number.isNaN(ring) || Number.isNaN(talk)) {
      this.#sink.reject('row.badDuration', fileRow, { value: (cells[Number.isNaN(ring) ? at.wait : at.talk] ?? '').slice(0, 60) }, Number.isNaN(ring) ? 'wait' : 'talk')
      return
    }
    const { word: status, code: said } = this.#outcomes.of(cells[at.disposition] ?? '')
    if (said === NOT_A_CALL) return this.#sink.reject('row.notACall', fileRow, { value: status })
    const { word: kind, code: direction } = at.direction < 0 ? { word: '', code: UNMAPPED } : this.#directions.of(cells[at.direction] ?? '')
    if (direction === NOT_A_CALL) return this.#sink.reject('row.notACall', fileRow, { value: kind })
    const leg: Leg = {
      start, ring, talk, end: start + ring + talk, said, status, fileRow, ...this.#custom.of(cells),
      from: detached(trimmed(cells[at.from] ?? '')), line: this.#words.of(cells[at.line]), place: this.#words.of(cells[at.to]),
      direction: direction === UNMAPPED ? directionCode[this.#reading.defaultDirection] : direction,
    }
    const id = detached(trimmed(cells[at.callId] ?? ''))
    const key = id === '' ? `${leg.from}\u0001${leg.line}` : `${id}\u0002`
    const known = this.#legs.get(key)
    if (known) known.push(leg)
    else this.#legs.set(key, [leg])
  }

  end(): void {
    for (const [key, legs] of this.#legs) {
      // The report is written newest first: of two legs at one second the lower one came earlier.
      legs.sort((a, b) => a.start - b.start || b.fileRow - a.fileRow)
      if (key.endsWith('\u0002')) this.#put(legs, key.slice(0, -1))
      else for (const chain of chains(legs)) this.#put(chain, '')
    }
    this.#legs.clear()
  }

  #put(chain: readonly Leg[], callId: string): void {
    const first = chain[0]
    if (!first) return
    const outbound = first.direction === directionCode.outbound
    const taken = chain.filter((leg) => leg.said === outcomeCode.answered && (outbound || !this.#isMachine(leg.place)))
    const last = chain[chain.length - 1] ?? first
    const person = taken[0]
    const call: DraftCall = newDraft()
    call.start = first.start
    call.callId = callId
    call.fileRow = Math.min(...chain.map((leg) => leg.fileRow))
    call.legs = chain.length
    call.legRows = chain.map((leg) => leg.fileRow).sort((a, b) => a - b)
    call.talk = taken.reduce((sum, leg) => sum + leg.talk, 0)
    call.wait = person ? Math.max(0, person.start + person.ring - first.start) : Math.max(0, last.end - first.start)
    call.direction = first.direction
    call.outcome = person ? outcomeCode.answered : this.#missed(chain)
    call.disposition = person?.status ?? last.status
    call.line = first.line
    call.queue = chain.find((leg) => this.#isMachine(leg.place) && isQueue(leg.place))?.place ?? ''
    call.operator = outbound ? first.from : (person?.place ?? '')
    call.from = first.from
    call.to = outbound ? first.place : first.line || first.place
    if (first.custom) call.custom = first.custom
    this.#sink.put(call)
  }

  /** A person's list of machines takes the place of the guess. */
  #isMachine(place: string): boolean {
    return this.#machines ? this.#machines.has(place) : isMachine(place)
  }

  /** Nobody took it: left waiting when a queue, group or extension was tried, else the machine was all there was. */
  #missed(chain: readonly Leg[]): number {
    const last = chain[chain.length - 1]
    if (chain.every((leg) => this.#isMachine(leg.place) && !isQueue(leg.place))) return chain.some((leg) => leg.said === outcomeCode.answered) ? outcomeCode.machine : outcomeCode.abandoned
    const inbound = chain[0]?.direction === directionCode.inbound
    // An overflow is a redirection to the next leg; only what a person said of the last leg ends the call otherwise.
    if (last?.said === outcomeCode.failed || last?.said === outcomeCode.machine || last?.said === outcomeCode.unknown) return last.said
    return inbound ? outcomeCode.abandoned : outcomeCode.unanswered
  }
}

/** Cuts legs of one caller and line, in order of time, into calls. */
function chains(legs: readonly Leg[]): readonly (readonly Leg[])[] {
  const found: Leg[][] = []
  let before: Leg | null = null
  for (const leg of legs) {
    if (!before || (leg.start !== before.start && Math.abs(leg.start - before.end) > CHAIN_SECONDS)) found.push([])
    found[found.length - 1]?.push(leg)
    before = leg
  }
  return found
}
