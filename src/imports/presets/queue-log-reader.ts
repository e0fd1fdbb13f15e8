import { zoneOf } from '../../domain/kernel/zone'
import type { PresenceEntry } from '../../domain/presence/presence'
import type { Reading } from '../../domain/source/source'
import { newDraft, type CallSink, type DraftCall } from '../calls/call-sink'
import { CellWords, trimmed } from '../calls/cell-words'
import { detached } from '../calls/detached'
import { directionCode, outcomeCode } from '../calls/outcome'
import type { RowReader } from '../calls/row-reader'
import { durationOf } from '../values/duration'
import { StartClock } from '../values/start-clock'
import { QueueLogHours } from './queue-log-hours'

/** Position of each part of an event; the table export (Bicom PBXware) has its own column for talk seconds. */
export type QueueLogColumns = Readonly<Record<'time' | 'callId' | 'queue' | 'agent' | 'event' | 'caller' | 'talk' | 'transferTalk', number>>

/**
 * Builds calls of queue events. CONNECT makes a call answered; ABANDON without it abandoned; EXIT… without it overflow.
 * Events that belong to no queued call (log-ins, pauses, restarts) are no data rows; log-ins and pauses become person-hours.
 */
export class QueueLogReader implements RowReader {
  readonly #at: QueueLogColumns | null
  readonly #sink: CallSink
  readonly #clock: StartClock
  readonly #words = new CellWords()
  readonly #calls = new Map<string, DraftCall>()
  readonly #hours: QueueLogHours | null

  constructor(reading: Reading, at: QueueLogColumns | null, sink: CallSink) {
    this.#at = at
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
    if (!call && event !== 'ENTERQUEUE') return false
    const time = this.#clock.instant(cells[at.time] ?? '')
    if (Number.isNaN(time)) {
      this.#sink.reject('row.badDate', fileRow, { value: (cells[at.time] ?? '').slice(0, 60) })
      return true
    }
    if (call) {
      call.legs++
      call.legRows?.push(fileRow)
    }
    else call = this.#enter(id, time, cells, at, fileRow)
    this.#event(event, call, time, cells, at)
    return true
  }

  end(): void {
    for (const call of this.#calls.values()) this.#sink.put(call)
    this.#calls.clear()
  }

  hours(): readonly PresenceEntry[] {
    return this.#hours?.end() ?? []
  }

  #enter(id: string, time: number, cells: readonly string[], at: QueueLogColumns, fileRow: number): DraftCall {
    const callId = detached(id)
    const call: DraftCall = {
      ...newDraft(), start: time, callId, fileRow, legRows: [fileRow], direction: directionCode.inbound, outcome: outcomeCode.unknown,
      from: detached(trimmed(cells[at.caller] ?? '')), queue: this.#words.of(cells[at.queue]),
    }
    this.#calls.set(callId, call)
    return call
  }

  #event(event: string, call: DraftCall, time: number, cells: readonly string[], at: QueueLogColumns): void {
    const answered = call.outcome === outcomeCode.answered
    if (event === 'CONNECT') {
      if (!answered) call.wait = Math.max(0, time - call.start)
      call.outcome = outcomeCode.answered
      call.disposition = event
      call.operator = this.#words.of(cells[at.agent])
      call.queue = this.#words.of(cells[at.queue]) || call.queue
    } else if (event === 'COMPLETEAGENT' || event === 'COMPLETECALLER') call.talk += seconds(cells[at.talk])
    else if ((event === 'BLINDTRANSFER' || event === 'TRANSFER') && answered) call.talk += seconds(cells[at.transferTalk])
    else if (!answered && (event === 'ABANDON' || event.startsWith('EXIT'))) {
      call.wait = Math.max(0, time - call.start)
      call.outcome = event === 'ABANDON' ? outcomeCode.abandoned : outcomeCode.overflow
      call.disposition = event
    }
  }
}

function seconds(cell: string | undefined): number {
  const value = durationOf(cell ?? '', 'seconds')
  return Number.isNaN(value) ? 0 : value
}
