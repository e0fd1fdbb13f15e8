import type { Reading } from '../../../domain/source/source'
import { newDraft, type CallSink, type DraftCall } from '../../calls/call-sink'
import { CellWords, trimmed } from '../../calls/cell-words'
import { OwnFieldCells } from '../../calls/own-field-cells'
import { detached } from '../../calls/detached'
import { soundsLikeMachine } from '../../calls/machines'
import { positionsOf, unitOf, type Positions } from '../../calls/mapped-columns'
import { directionCode, outcomeCode } from '../../calls/outcome'
import type { LegTaker } from '../../calls/started-rows'
import { durationOf } from '../../values/duration'

const durations = ['talk', 'wait', 'hold'] as const

/** A call whose segments still come; `passed` = seconds since its start that the segments read so far took. */
type OpenCall = { readonly call: DraftCall; readonly rows: number[]; passed: number; machine: boolean }

/**
 * Joins segments by Call ID until the one whose Continuation is 0. All of them repeat the start of the call, so a later
 * segment begins when those before it are over.
 */
export class SmdrSegments implements LegTaker {
  readonly #reading: Reading
  readonly #at: Positions
  readonly #key: (name: string) => number
  readonly #sink: CallSink
  readonly #machines: ReadonlySet<string> | null
  readonly #custom: OwnFieldCells
  readonly #words = new CellWords()
  readonly #open = new Map<string, OpenCall>()

  constructor(reading: Reading, keys: readonly string[], sink: CallSink) {
    this.#reading = reading
    this.#at = positionsOf(reading)
    this.#key = (name) => keys.indexOf(name)
    this.#sink = sink
    this.#machines = reading.machines ? new Set(reading.machines) : null
    this.#custom = new OwnFieldCells(reading)
  }

  leg(cells: readonly string[], start: number, fileRow: number): void {
    const at = this.#at
    const cell = (index: number) => trimmed(cells[index] ?? '')
    const [talk = 0, ring = 0, hold = 0] = durations.map((meaning) => (at[meaning] < 0 ? 0 : durationOf(cell(at[meaning]), unitOf(this.#reading, meaning))))
    const bad = durations[[talk, ring, hold].findIndex((seconds) => Number.isNaN(seconds))]
    if (bad) return this.#sink.reject('row.badDuration', fileRow, { value: cell(at[bad]).slice(0, 60) }, bad)
    const named = (key: string) => cell(this.#key(key))
    const id = detached(cell(at.callId))
    let open = this.#open.get(id)
    if (!open) {
      const internal = /^[1I]$/.test(named('isinternal'))
      const direction = directionCode[internal ? 'internal' : named('direction') === 'I' ? 'inbound' : 'outbound']
      const call: DraftCall = {
        ...newDraft(), ...this.#custom.of(cells), start, fileRow, direction, outcome: outcomeCode.unknown, callId: id,
        from: detached(cell(at.from)), to: detached(cell(at.to)), campaign: this.#words.of(cell(at.campaign)),
        line: direction === directionCode.inbound ? this.#words.of(cell(at.line)) : '', disposition: 'not connected',
      }
      this.#open.set(id, (open = { call, rows: [], passed: 0, machine: false }))
    }
    this.#add(open, talk, ring, hold, placeOfParty(named('party1device'), named('party1name')), placeOfParty(named('party2device'), named('party2name')))
    open.rows.push(fileRow)
    open.passed += ring + talk + hold + (durationOf(named('parktime'), 'seconds') || 0)
    if (named('continuation') === '1') return
    this.#open.delete(id)
    this.#put(open)
  }

  end(): void {
    for (const open of this.#open.values()) this.#put(open)
    this.#open.clear()
  }

  /** Party 1 is the one inside; of an internal call it is the caller, and party 2 may be the voicemail that answered. */
  #add(open: OpenCall, talk: number, ring: number, hold: number, party1: string, party2: string): void {
    const { call } = open
    const taker = call.direction === directionCode.internal ? party2 : call.direction === directionCode.inbound ? party1 : ''
    call.hold += hold
    if (call.direction !== directionCode.inbound) call.operator = this.#words.of(party1)
    // An analogue trunk cannot tell when an outbound call was answered: its seconds run from dialling.
    if (talk === 0) return
    if (this.#isMachine(taker)) {
      open.machine = true
      return
    }
    if (call.outcome !== outcomeCode.answered) call.wait = open.passed + ring
    call.outcome = outcomeCode.answered
    call.disposition = 'connected'
    call.talk += talk
    if (call.direction === directionCode.inbound) call.operator = this.#words.of(party1)
  }

  #isMachine(place: string): boolean {
    return this.#machines ? this.#machines.has(place) : soundsLikeMachine(place)
  }

  #put({ call, rows, passed, machine }: OpenCall): void {
    if (call.outcome !== outcomeCode.answered) {
      call.wait = passed
      call.outcome = machine ? outcomeCode.machine : call.direction === directionCode.inbound ? outcomeCode.abandoned : outcomeCode.unanswered
      if (machine) call.disposition = 'machine'
    }
    call.legs = rows.length
    call.legRows = rows.sort((a, b) => a - b)
    this.#sink.put(call)
  }
}

/** The name of a party, or its number without the letter of its kind: `E4324` → 4324. A V is a voicemail channel. */
export function placeOfParty(device: string, name: string): string {
  if (/^V\d/.test(device)) return 'Voicemail'
  return name || device.replace(/^[A-Z](?=\d)/, '')
}
