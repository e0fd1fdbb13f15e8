import type { ColumnMeaning, Reading } from '../../../domain/source/source'
import type { CallSink } from '../../calls/call-sink'
import { CellWords, trimmed } from '../../calls/cell-words'
import { detached } from '../../calls/detached'
import { GenericReader } from '../../calls/generic-reader'
import { machinesOf, soundsLikeMachine, type MachinePlaces } from '../../calls/machines'
import { StartedRows, type LegTaker } from '../../calls/started-rows'
import { countPlaces } from '../../columns/places'
import type { Preset } from '../preset'
import { CelCall, type CelEvent } from './cel-call'
import { celColumns, type CelColumns } from './cel-columns'
import { placeOf } from './leg'

const meanings: readonly (readonly [keyof CelColumns, ColumnMeaning])[] = [['time', 'start'], ['linkedid', 'callId'], ['from', 'from'], ['to', 'to'], ['account', 'campaign']]
const dialStatuses: Reading['dispositions'] = { busy: 'failed', congestion: 'failed', chanunavail: 'failed', invalidargs: 'failed', noanswer: 'unanswered', cancel: 'unanswered', dontcall: 'unanswered' }

/** Asterisk's channel event log: a row is an event, `linkedid` ties the events of a call. It never has a header of its own. */
export const asteriskCel: Preset = {
  id: 'asterisk-cel',
  name: 'Asterisk CEL',
  recognise(look) {
    const at = celColumns(look)
    if (!at) return null
    const columns: ColumnMeaning[] = Array.from({ length: look.width }, () => 'ignore')
    for (const [part, meaning] of meanings) if (at[part] >= 0) columns[at[part]] = meaning
    return { columns, callIdMeans: 'call', durationUnits: {}, dispositions: dialStatuses }
  },
  places(look, reading) {
    const channel = celColumns(look)?.channel ?? -1
    return countPlaces(look.rows.map((row) => placeOf((row[channel] ?? '').trim())), reading.machines, soundsLikeMachine)
  },
  reader(reading, look, sink) {
    const at = celColumns(look)
    return at ? new StartedRows(reading, look.header, sink, new CelCalls(reading, at, sink)) : new GenericReader(reading, look.header, look.width, sink)
  },
}

/** Gives events to their calls; a call is over with LINKEDID_END, or with the file. */
class CelCalls implements LegTaker {
  readonly #reading: Reading
  readonly #at: CelColumns
  readonly #sink: CallSink
  readonly #machines: MachinePlaces
  readonly #words = new CellWords()
  readonly #calls = new Map<string, CelCall>()

  constructor(reading: Reading, at: CelColumns, sink: CallSink) {
    this.#reading = reading
    this.#at = at
    this.#sink = sink
    this.#machines = machinesOf(reading.machines, soundsLikeMachine)
  }

  leg(cells: readonly string[], time: number, fileRow: number): void {
    const at = this.#at
    const cell = (part: keyof CelColumns) => (at[part] < 0 ? '' : trimmed(cells[at[part]] ?? ''))
    const id = cell('linkedid')
    if (id === '') return this.#sink.reject('row.cellCount', fileRow, { cells: cells.length, expected: at.linkedid + 1 })
    const event: CelEvent = {
      event: this.#words.of(cell('event')), time, channel: detached(cell('channel')), from: detached(cell('from')), to: detached(cell('to')), context: this.#words.of(cell('context')),
      app: this.#words.of(cell('app')), data: detached(cell('data')), account: this.#words.of(cell('account')), peer: detached(cell('peer')), extra: cell('extra'), fileRow,
    }
    let call = this.#calls.get(id)
    if (!call) {
      // The end of a call that began before the file tells nothing of it.
      if (event.event === 'LINKEDID_END') return
      const own = detached(id)
      this.#calls.set(own, (call = new CelCall(own, event, this.#machines)))
    }
    call.add(event)
    if (event.event !== 'LINKEDID_END') return
    this.#calls.delete(id)
    this.#sink.put(call.finish(this.#reading.dispositions))
  }

  end(): void {
    for (const call of this.#calls.values()) this.#sink.put(call.finish(this.#reading.dispositions))
    this.#calls.clear()
  }
}
