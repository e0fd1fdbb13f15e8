import type { Reading } from '../../../domain/source/source'
import { newDraft, type CallSink, type DraftCall } from '../../calls/call-sink'
import { CellWords, trimmed } from '../../calls/cell-words'
import { OwnFieldCells } from '../../calls/own-field-cells'
import { detached } from '../../calls/detached'
import { LegJoiner } from '../../calls/leg-joiner'
import { directionCode, outcomeCode } from '../../calls/outcome'
import type { LegTaker } from '../../calls/started-rows'
import { NOT_A_CALL, outcomeWords, UNMAPPED, type WordCodes } from '../../calls/word-codes'
import { durationOf } from '../../values/duration'
import type { StartClock } from '../../values/start-clock'
import type { SocketColumns } from './socket-columns'
import { END_CALL, PASSED, placeOf, Queues, sideOf } from './socket-places'

/** Makes calls of 3CX records; inbound ones wait for the end, when it is known which places are queues. */
export class SocketCalls implements LegTaker {
  readonly #sink: CallSink
  readonly #at: SocketColumns
  readonly #joiner: LegJoiner
  readonly #machines: ReadonlySet<string> | null
  readonly #queues = new Queues()
  readonly #words = new CellWords()
  readonly #said: WordCodes | null
  readonly #custom: OwnFieldCells
  readonly #undecided: { readonly call: DraftCall; readonly place: string; readonly final: string; readonly changed: string }[] = []

  constructor(reading: Reading, at: SocketColumns, sink: CallSink) {
    this.#sink = sink
    this.#at = at
    this.#joiner = new LegJoiner(sink)
    this.#machines = reading.machines ? new Set(reading.machines) : null
    // The reasons say who hung up, not who answered: they decide only where a person gave them a meaning.
    this.#said = reading.columns.includes('disposition') ? outcomeWords(reading.dispositions) : null
    this.#custom = new OwnFieldCells(reading)
  }

  leg(cells: readonly string[], start: number, fileRow: number, clock: StartClock): void {
    const at = this.#at
    const cell = (index: number) => (index < 0 ? '' : trimmed(cells[index] ?? ''))
    const talk = durationOf(cell(at.duration), 'clock')
    if (Number.isNaN(talk)) return this.#sink.reject('row.badDuration', fileRow, { value: cell(at.duration).slice(0, 60) }, 'talk')
    const answer = clock.instant(cell(at['time-answered']))
    const end = clock.instant(cell(at['time-end']))
    // Without a time of answer a duration says that someone answered: it is blank otherwise.
    const answered = at['time-answered'] >= 0 ? answer >= start : talk > 0
    const direction = sideOf(cells, at)
    const inbound = direction === directionCode.inbound
    const place = this.#words.of(placeOf(cell(at['to-no'])))
    const final = this.#words.of(placeOf(cell(at['final-number'])))
    const changed = this.#words.of(cell(at['reason-changed']))
    const call: DraftCall = {
      ...newDraft(), start, fileRow, direction, ...this.#custom.of(cells),
      callId: detached(cell(at.historyid)), from: detached(cell(at['from-no'])), to: detached(cell(at['dial-no']) || cell(at['to-no'])),
      disposition: this.#words.of(cell(at['reason-terminated'])), line: inbound ? this.#words.of(cell(at['from-dn'])) : '',
      operator: inbound ? '' : this.#words.of(placeOf(cell(at['from-no']))),
      wait: Math.max(0, (answered && answer >= start ? answer : end >= start ? end : start) - start),
    }
    const said = this.#said?.of(call.disposition).code ?? UNMAPPED
    if (said === NOT_A_CALL) return this.#sink.reject('row.notACall', fileRow, { value: call.disposition })
    // A queue picks up at once and the record keeps no moment of the agent's: the waiting is a part of the duration.
    call.talk = answered ? talk : 0
    call.outcome = said !== UNMAPPED ? said : answered ? outcomeCode.answered : missed(call)
    if (said !== UNMAPPED || !inbound || !answered) return this.#joiner.add(call)
    this.#queues.see(place, changed === PASSED && final !== '')
    this.#undecided.push({ call, place, final, changed })
  }

  end(): void {
    for (const { call, place, final, changed } of this.#undecided) {
      const queue = this.#queues.isQueue(place)
      const machine = this.#machines ? this.#machines.has(place) : queue || place === END_CALL
      const taker = changed === PASSED && final !== '' ? final : place
      if (taker === place ? machine : this.#machines ? this.#machines.has(final) : final === END_CALL) this.#notTaken(call, queue && taker === place, changed)
      else call.operator = taker
      if (machine && queue) call.queue = place
      this.#joiner.add(call)
    }
    this.#undecided.length = 0
    this.#joiner.end()
  }

  /** Only a machine took it: the caller left a queue, the queue sent it on, or a rule or menu answered. */
  #notTaken(call: DraftCall, queue: boolean, changed: string): void {
    const left = call.disposition === 'TerminatedBySrc' && changed === ''
    call.outcome = !queue ? outcomeCode.machine : left ? outcomeCode.abandoned : outcomeCode.overflow
    call.operator = ''
    call.wait += call.talk
    call.talk = 0
  }
}

/** Nobody picked up: an inbound caller left, an outbound one hung up or found no way. */
function missed(call: DraftCall): number {
  if (call.direction === directionCode.inbound) return outcomeCode.abandoned
  return /^(Failed$|NoRoute|RouteBusy|NotAvailable)/.test(call.disposition) ? outcomeCode.failed : outcomeCode.unanswered
}
