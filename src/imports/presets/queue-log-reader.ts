import { zoneOf } from '../../domain/kernel/zone'
import type { PresenceEntry } from '../../domain/person-hours/presence'
import type { Reading } from '../../domain/source/source'
import { newDraft, type CallSink, type DraftCall } from '../calls/call-sink'
import { CellWords, trimmed } from '../calls/cell-words'
import { detached } from '../calls/detached'
import { directionCode, outcomeCode } from '../calls/outcome'
import { machinesOf, soundsLikeMachine, type MachinePlaces } from '../calls/machines'
import type { RowReader } from '../calls/row-reader'
import { durationOf } from '../values/duration'
import { StartClock } from '../values/start-clock'
import { QueueLogHours } from './queue-log-hours'
import type { QueueLogColumns, QueueLogLook } from './queue-log-columns'
import { OutboundCalls } from './queue-log-outbound'
import { eventOutcome } from './queue-log-words'

const transfers: ReadonlySet<string> = new Set(['BLINDTRANSFER', 'ATTENDEDTRANSFER', 'TRANSFER'])

/** A call in the making; `connected` = when its agent took it, NaN while no agent has it. */
type QueueCall = { readonly call: DraftCall; connected: number }

/**
 * Builds calls of queue events. CONNECT makes a call answered; ABANDON without it abandoned; EXIT… without it overflow.
 * Events that belong to no queued call (log-ins, pauses, restarts) are no data rows; log-ins and pauses become person-hours.
 */
export class QueueLogReader implements RowReader {
  readonly #at: QueueLogColumns | null
  readonly #reading: Reading
  readonly #sink: CallSink
  readonly #clock: StartClock
  readonly #words = new CellWords()
  readonly #calls = new Map<string, QueueCall>()
  readonly #outbound: OutboundCalls | null
  readonly #machines: MachinePlaces
  readonly #hours: QueueLogHours | null

  constructor(reading: Reading, look: QueueLogLook | null, sink: CallSink) {
    const at = look?.at ?? null
    this.#at = at
    this.#reading = reading
    this.#outbound = look?.outbound ? new OutboundCalls(reading, look.outbound) : null
    this.#machines = machinesOf(reading.machines, soundsLikeMachine)
    this.#sink = sink
    this.#hours = at && new QueueLogHours(reading, at, sink)
    this.#clock = new StartClock(reading.dateOrder, zoneOf(reading.zone))
  }

  get repeatedHours(): number {
    return this.#clock.repeatedHours
  }

  row(cells: readonly string[], fileRow: number): boolean {
    const at = this.#at
    if (!at) return false
    this.#hours?.take(cells, fileRow)
    const event = (cells[at.event] ?? '').trim()
    const id = trimmed(cells[at.callId] ?? '')
    let call = this.#calls.get(id)
    const outbound = this.#outbound !== null && event.startsWith('OUT')
    if (!call && event !== 'ENTERQUEUE' && !outbound) return false
    const time = this.#clock.instant(cells[at.time] ?? '')
    if (Number.isNaN(time)) {
      this.#sink.reject('row.badDate', fileRow, { value: (cells[at.time] ?? '').slice(0, 60) })
      return true
    }
    if (outbound) return this.#outbound?.take(event, time, cells, fileRow) ?? false
    if (call) {
      call.call.legs++
      call.call.legRows?.push(fileRow)
    } else call = this.#enter(id, time, cells, at, fileRow)
    this.#event(event, call, time, cells, at)
    return true
  }

  end(): void {
    for (const { call } of this.#calls.values()) this.#sink.put(call)
    this.#calls.clear()
    this.#outbound?.end(this.#sink)
  }

  hours(): readonly PresenceEntry[] {
    return this.#hours?.end() ?? []
  }

  #enter(id: string, time: number, cells: readonly string[], at: QueueLogColumns, fileRow: number): QueueCall {
    const callId = detached(id)
    const call: DraftCall = {
      ...newDraft(), start: time, callId, fileRow, legRows: [fileRow], direction: directionCode.inbound, outcome: outcomeCode.unknown,
      from: detached(trimmed(cells[at.caller] ?? '')), queue: this.#words.of(cells[at.queue]),
    }
    const made = { call, connected: Number.NaN }
    this.#calls.set(callId, made)
    return made
  }

  #event(event: string, queued: QueueCall, time: number, cells: readonly string[], at: QueueLogColumns): void {
    const { call } = queued
    const answered = call.outcome === outcomeCode.answered
    if (event === 'CONNECT') this.#connect(queued, time, cells, at)
    else if (event === 'COMPLETEAGENT' || event === 'COMPLETECALLER') this.#talked(queued, seconds(cells[at.talk]))
    else if (transfers.has(event)) {
      // A transferred call gets no COMPLETE; where the transfer has no seconds of its own, the clock has.
      const said = seconds(cells[at.transferTalk])
      this.#talked(queued, said > 0 ? said : Math.max(0, time - queued.connected))
    } else if (!answered && (event === 'ABANDON' || event.startsWith('EXIT'))) {
      call.wait = Math.max(0, time - call.start)
      call.outcome = eventOutcome(event, this.#reading)
      call.disposition = event
    }
  }

  #connect(queued: QueueCall, time: number, cells: readonly string[], at: QueueLogColumns): void {
    const { call } = queued
    const answered = call.outcome === outcomeCode.answered
    const agent = this.#words.of(cells[at.agent])
    const outcome = this.#machines.has(agent) ? outcomeCode.machine : eventOutcome('CONNECT', this.#reading)
    // A machine does not take the answer from the person who gave it.
    if (answered && outcome !== outcomeCode.answered) return
    if (!answered) call.wait = Math.max(0, time - call.start)
    call.outcome = outcome
    call.disposition = 'CONNECT'
    call.operator = outcome === outcomeCode.machine ? '' : agent
    call.queue = this.#words.of(cells[at.queue]) || call.queue
    queued.connected = outcome === outcomeCode.answered ? time : Number.NaN
  }

  /** Ends the talk with the agent; an event without a talk before it adds nothing. */
  #talked(queued: QueueCall, talk: number): void {
    if (Number.isNaN(queued.connected)) return
    queued.call.talk += talk
    queued.connected = Number.NaN
  }
}

function seconds(cell: string | undefined): number {
  const value = durationOf(cell ?? '', 'seconds')
  return Number.isNaN(value) ? 0 : value
}
