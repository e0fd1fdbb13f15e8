import type { Reading } from '../../../domain/source/source'
import { zoneOf } from '../../../domain/kernel/zone'
import { newDraft, type CallSink } from '../../calls/call-sink'
import { trimmed } from '../../calls/cell-words'
import { OwnFieldCells } from '../../calls/own-field-cells'
import { machinesOf, noGuess, type MachinePlaces } from '../../calls/machines'
import { outcomeCode } from '../../calls/outcome'
import { NOT_A_CALL, outcomeWords, type WordCodes } from '../../calls/word-codes'
import { neededCells, positionsOf, type Positions } from '../../calls/mapped-columns'
import type { RowReader } from '../../calls/row-reader'
import { serviceRow } from '../../rows/service-row'
import { durationOf } from '../../values/duration'
import { StartClock } from '../../values/start-clock'
import { AsteriskCall } from './call'
import { localPair, newLeg } from './leg'
import { realigned } from './realigned'
import { asteriskWords } from './words'

/** Legs of one call stand at most this many rows apart; older calls are handed out to bound memory. */
const HELD_CALLS = 40_000
/** A Local channel's number is used again after a restart: a pair is one call within this many seconds only. */
const PAIR_SECONDS = 120

/** Calls that may still get legs, by every key a leg may name them. */
type Held = { readonly calls: Set<AsteriskCall>; readonly byKey: Map<string, AsteriskCall> }

/** Reads CDR rows of the Asterisk family and joins legs: by linkedid, else by uniqueid and Local pairs. */
export class AsteriskReader implements RowReader {
  readonly #sink: CallSink
  readonly #clock: StartClock
  readonly #at: Positions
  readonly #header: readonly string[]
  readonly #width: number
  readonly #needed: number
  readonly #names: readonly string[]
  readonly #machines: MachinePlaces
  readonly #outcomes: WordCodes
  readonly #custom: OwnFieldCells
  readonly #column: (name: string) => number
  readonly #linked: boolean
  readonly #leg = newLeg()
  readonly #draft = newDraft()
  readonly #named: Readonly<Record<'channel' | 'dstchannel' | 'lastapp' | 'lastdata' | 'dcontext' | 'uniqueid', number>>
  #young: Held = { calls: new Set(), byKey: new Map() }
  #old: Held = { calls: new Set(), byKey: new Map() }

  constructor(reading: Reading, names: readonly string[], width: number, sink: CallSink, header: readonly string[]) {
    this.#sink = sink
    this.#header = header
    this.#width = width
    this.#clock = new StartClock(reading.dateOrder, zoneOf(reading.zone))
    this.#at = positionsOf(reading)
    this.#needed = neededCells(reading)
    this.#names = names
    this.#machines = machinesOf(reading.machines, noGuess)
    this.#outcomes = outcomeWords({ ...asteriskWords, ...reading.dispositions })
    this.#custom = new OwnFieldCells(reading)
    this.#column = (name) => names.indexOf(name)
    this.#linked = this.#column('linkedid') >= 0
    const c = this.#column
    this.#named = { channel: c('channel'), dstchannel: c('dstchannel'), lastapp: c('lastapp'), lastdata: c('lastdata'), dcontext: c('dcontext'), uniqueid: c('uniqueid') }
  }

  get repeatedHours(): number {
    return this.#clock.repeatedHours
  }

  row(written: readonly string[], fileRow: number): boolean {
    const cells = this.#aligned(written)
    if (cells === null) {
      this.#sink.reject('row.cellCount', fileRow, { cells: written.length, expected: this.#width })
      return true
    }
    const text = cells[this.#at.start] ?? ''
    const start = this.#clock.instant(text)
    if (Number.isNaN(start)) {
      const kind = serviceRow(cells, this.#header)
      if (kind === 'totals') this.#sink.totalsRows++
      if (kind === null) this.#sink.reject(text.trim() === '' ? 'row.noStart' : 'row.badDate', fileRow, { value: text.trim().slice(0, 60) })
      return kind === null
    }
    if (cells.length < this.#needed) {
      this.#sink.reject('row.cellCount', fileRow, { cells: cells.length, expected: this.#width })
      return true
    }
    this.#leg.start = start
    this.#leg.fileRow = fileRow
    if (this.#fill(cells)) this.#place()
    return true
  }

  end(): void {
    this.#flush(this.#old)
    this.#flush(this.#young)
  }

  /** The row with its cells under their names; null when it has cells too many and none of them can be told. */
  #aligned(cells: readonly string[]): readonly string[] | null {
    for (let i = this.#width; i < cells.length; i++) if (cells[i] !== '') return realigned(cells, this.#names)
    return cells
  }

  /** Reads the row into the leg; false (and a refusal) when a duration is none. */
  #fill(cells: readonly string[]): boolean {
    const leg = this.#leg
    const at = this.#at
    const cell = (index: number) => (index < 0 ? '' : trimmed(cells[index] ?? ''))
    leg.total = at.total < 0 ? 0 : durationOf(cell(at.total), 'seconds')
    leg.talk = at.talk < 0 ? 0 : durationOf(cell(at.talk), 'seconds')
    if (Number.isNaN(leg.total) || Number.isNaN(leg.talk)) {
      const [index, field] = Number.isNaN(leg.total) ? [at.total, 'total'] : [at.talk, 'talk']
      this.#sink.reject('row.badDuration', leg.fileRow, { value: cell(index).slice(0, 60) }, field)
      return false
    }
    const { word, code } = this.#outcomes.of(cells[at.disposition] ?? '')
    if (code === NOT_A_CALL) {
      this.#sink.reject('row.notACall', leg.fileRow, { value: word })
      return false
    }
    leg.said = code
    Object.assign(leg, this.#custom.of(cells))
    leg.answer = code === outcomeCode.answered && at.answer >= 0 ? this.#clock.instant(cell(at.answer)) : Number.NaN
    const named = this.#named
    leg.channel = cell(named.channel)
    leg.dstchannel = cell(named.dstchannel)
    leg.lastapp = cell(named.lastapp)
    leg.queue = leg.lastapp === 'Queue' ? (cell(named.lastdata).split(/[,|]/, 1)[0] ?? '') : ''
    leg.context = cell(named.dcontext)
    leg.from = cell(at.from)
    leg.to = cell(at.to)
    leg.line = cell(at.line)
    leg.campaign = cell(at.campaign)
    leg.callId = this.#linked ? cell(at.callId) : ''
    leg.uniqueId = cell(named.uniqueid)
    return true
  }

  /** Gives the leg to its call: by linkedid, or by uniqueid and Local pairs; two calls it ties together become one. */
  #place(): void {
    const leg = this.#leg
    if (leg.callId !== '') {
      const call = this.#find(`l${leg.callId}`) ?? this.#open(leg.callId)
      call.add(leg)
      this.#name(`l${leg.callId}`, call)
      return
    }
    const keys = [leg.uniqueId === '' ? '' : `u${leg.uniqueId}`, pairKey(leg.channel), pairKey(leg.dstchannel)]
    let call: AsteriskCall | null = null
    for (const key of keys) {
      const found = key === '' ? null : this.#find(key)
      if (!found || found === call) continue
      if (key.startsWith('p') && Math.abs(found.start - leg.start) > PAIR_SECONDS) continue
      if (call === null) call = found
      else this.#merge(call, found)
    }
    call ??= this.#open('')
    call.add(leg)
    for (const key of keys) if (key !== '') this.#name(key, call)
  }

  #find(key: string): AsteriskCall | null {
    let call = this.#young.byKey.get(key) ?? this.#old.byKey.get(key) ?? null
    while (call?.joined) call = call.joined
    return call?.closed ? null : call
  }

  #name(key: string, call: AsteriskCall): void {
    const held = this.#old.calls.has(call) ? this.#old : this.#young
    if (held.byKey.get(key) !== call) held.byKey.set(key, call)
  }

  #open(callId: string): AsteriskCall {
    if (this.#young.calls.size >= HELD_CALLS) {
      this.#flush(this.#old)
      this.#old = this.#young
      this.#young = { calls: new Set(), byKey: new Map() }
    }
    const call = new AsteriskCall(callId, this.#machines)
    this.#young.calls.add(call)
    return call
  }

  #merge(call: AsteriskCall, other: AsteriskCall): void {
    call.absorb(other)
    this.#young.calls.delete(other)
    this.#old.calls.delete(other)
  }

  #flush(held: Held): void {
    for (const call of held.calls) {
      call.fill(this.#draft)
      call.closed = true
      this.#sink.put(this.#draft)
    }
    held.calls.clear()
    held.byKey.clear()
  }
}

function pairKey(channel: string): string {
  const pair = localPair(channel)
  return pair === '' ? '' : `p${pair}`
}
