import type { Reading } from '../../domain/source/source'
import { newDraft, type CallSink, type DraftCall } from '../calls/call-sink'
import { CellWords, trimmed } from '../calls/cell-words'
import { detached } from '../calls/detached'
import { directionCode, outcomeCode } from '../calls/outcome'
import { durationOf } from '../values/duration'
import { eventOutcome } from './queue-log-words'

/** Position of each part of an outbound event: the number dialled, seconds of ringing and of talk. */
export type OutboundColumns = Readonly<Record<'callId' | 'agent' | 'event' | 'dialled' | 'ringing' | 'talk', number>>

/**
 * Calls queue agents make, as Bicom PBXware logs them: OUTDIAL, then how it ended. Several dials of one id are one call
 * tried over several trunks.
 */
export class OutboundCalls {
  readonly #reading: Reading
  readonly #at: OutboundColumns
  readonly #words = new CellWords()
  readonly #calls = new Map<string, DraftCall>()

  constructor(reading: Reading, at: OutboundColumns) {
    this.#reading = reading
    this.#at = at
  }

  /** Takes an event beginning with OUT; false when it belongs to no dialled call. */
  take(event: string, time: number, cells: readonly string[], fileRow: number): boolean {
    const at = this.#at
    const id = trimmed(cells[at.callId] ?? '')
    let call = this.#calls.get(id)
    if (!call && event !== 'OUTDIAL') return false
    if (call) {
      call.legs++
      call.legRows?.push(fileRow)
    } else {
      call = {
        ...newDraft(), start: time, callId: detached(id), fileRow, legRows: [fileRow], direction: directionCode.outbound, outcome: outcomeCode.unknown,
        operator: this.#words.of(cells[at.agent]), to: detached(trimmed(cells[at.dialled] ?? '')),
      }
      this.#calls.set(call.callId, call)
    }
    if (event === 'OUTDIAL' || event === 'OUTTRANSFER' || call.outcome === outcomeCode.answered) return true
    call.outcome = eventOutcome(event, this.#reading)
    call.disposition = event
    if (call.outcome === outcomeCode.answered) call.talk = seconds(cells[at.talk])
    // The event of an answer is written when the call is over, so its time says nothing about ringing.
    call.wait = seconds(cells[at.ringing])
    return true
  }

  /** Hands out the calls. */
  end(sink: CallSink): void {
    for (const call of this.#calls.values()) sink.put(call)
    this.#calls.clear()
  }
}

function seconds(cell: string | undefined): number {
  const value = durationOf(cell ?? '', 'seconds')
  return Number.isNaN(value) ? 0 : value
}
