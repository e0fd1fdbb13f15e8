import { ownFieldName, isOwnFieldMeaning, type Reading } from '../../domain/source/source'
import { zoneOf } from '../../domain/kernel/zone'
import { RowCells } from '../rows/row-cells'
import { serviceRow } from '../rows/service-row'
import { durationIn, type DurationUnit } from '../values/duration'
import { negativeLength } from '../values/negative'
import { StartClock, givenDay } from '../values/start-clock'
import { newDraft, type CallSink, type DraftCall } from './call-sink'
import { CellMemo } from './cell-memo'
import { CellWords, trimmed } from './cell-words'
import { ColumnSums } from './column-sums'
import { DayIds } from './day-ids'
import { FlagColumns, stated } from './flag-columns'
import { LaterMoments, UNREADABLE, type LaterMoment } from './later-moments'
import { LegJoiner } from './leg-joiner'
import { durationMeanings, neededCells, positionsOf, unitOf, type Positions } from './mapped-columns'
import { machinesOf, soundsLikeMachine, soundsLikeQueue, soundsLikeVoicemail, type MachinePlaces } from './machines'
import { operatorIn } from './operator-name'
import { directionCode, outcomeCode, settledOutcome } from './outcome'
import type { Met, RowReader } from './row-reader'
import { joinedStart, startParts, type StartParts } from './start-parts'
import { TrimmedSpan } from './trimmed-span'
import { directionWords, NOT_A_CALL, outcomeWords, UNMAPPED, type WordCodes } from './word-codes'

/** Place of the talk time among them. */
const TALK = 1
/** With fewer mapped columns a row that names only its moment may be a call all the same. */
const FEWEST_TELLING = 3

/** Reads rows by a mapping of columns to meanings: the reader of every layout without a preset of its own. */
export class GenericReader implements RowReader {
  readonly #reading: Reading
  readonly #header: readonly string[]
  readonly #width: number
  readonly #needed: number
  readonly #sink: CallSink
  readonly #at: Positions
  readonly #clock: StartClock
  /** Reads answers and ends: only starts count as falling into a repeated hour. */
  readonly #laterClock: StartClock
  readonly #later: LaterMoments
  readonly #flags: FlagColumns
  readonly #thousands: Reading['thousands']
  readonly #tellsAnswer: boolean
  readonly #tellsEnd: boolean
  /** Ids known to stand on several calls: they name none. */
  readonly #twice = new Set<string>()
  readonly #keepsRepeats: boolean
  /** The row at hand was taken by a menu or queue alone. */
  #byPlace = false
  readonly #startParts: StartParts
  readonly #day: number
  readonly #durationAt: readonly number[]
  readonly #units: readonly DurationUnit[]
  readonly #outcomes: WordCodes
  readonly #directions: WordCodes
  readonly #lineName: string
  readonly #joiner: LegJoiner
  readonly #sums: ColumnSums
  readonly #met: Met
  readonly #days: CellMemo<number>
  readonly #words = { line: new CellWords(), queue: new CellWords(), campaign: new CellWords(), topic: new CellWords() }
  readonly #operators: CellMemo<string>
  readonly #machines: MachinePlaces
  readonly #custom: readonly { readonly name: string; readonly index: number; readonly words: CellWords }[]
  readonly #row = new RowCells()
  readonly #call = newDraft()
  readonly #spans = { callId: new TrimmedSpan(), from: new TrimmedSpan(), to: new TrimmedSpan() }
  readonly #withId: boolean
  /** Columns that tell something of a call beside its moment and id. */
  readonly #telling: readonly number[]
  readonly #seconds = [0, 0, 0, 0, 0]
  /** For how long the call at hand rang in vain, where its length says so with a minus. */
  #vain = 0

  constructor(reading: Reading, header: readonly string[], width: number, sink: CallSink) {
    this.#reading = reading
    this.#header = header
    this.#width = width
    this.#needed = neededCells(reading)
    this.#sink = sink
    this.#at = positionsOf(reading)
    this.#clock = new StartClock(reading.dateOrder, zoneOf(reading.zone), reading.zoneWords)
    this.#days = new CellMemo((cell) => this.#clock.day(cell), 10_000)
    this.#laterClock = new StartClock(reading.dateOrder, zoneOf(reading.zone), reading.zoneWords)
    this.#later = new LaterMoments(reading.columns, this.#laterClock, zoneOf(reading.zone))
    this.#flags = new FlagColumns(reading.columns, header)
    this.#thousands = reading.thousands
    this.#tellsAnswer = this.#later.has('answer')
    this.#tellsEnd = this.#later.has('end')
    for (const id of reading.repeatedIds?.mean === 'calls' ? reading.repeatedIds.ids : []) this.#twice.add(id)
    this.#keepsRepeats = reading.repeatedIds?.mean === 'calls'
    this.#startParts = startParts(reading.columns)
    this.#day = givenDay(reading.day)
    this.#withId = this.#at.callId >= 0 && reading.callIdMeans !== 'none'
    this.#telling = reading.columns.flatMap((meaning, i) => (/^(?:start|ignore$|callId$|custom:)/.test(meaning) ? [] : [i]))
    this.#durationAt = durationMeanings.map((meaning) => this.#at[meaning])
    this.#units = durationMeanings.map((meaning) => unitOf(reading, meaning))
    this.#outcomes = outcomeWords(reading.dispositions)
    this.#directions = directionWords(reading.directions)
    this.#lineName = reading.lineName ?? ''
    this.#met = { seen: new DayIds(), what: reading.callIdMeans === 'none' ? 'rows' : 'ids' }
    const form = reading.operatorForm ?? 'whole'
    this.#operators = new CellMemo((cell) => operatorIn(trimmed(cell), form), 200_000)
    this.#machines = machinesOf(reading.machines, soundsLikeMachine)
    this.#custom = reading.columns.flatMap((meaning, index) => (isOwnFieldMeaning(meaning) ? [{ name: ownFieldName(meaning), index, words: new CellWords() }] : []))
    this.#joiner = new LegJoiner(sink)
    this.#sums = sink.sums = new ColumnSums(reading)
  }

  /** The legs of one call may stand anywhere. */
  get met(): Met | null {
    return this.#reading.callIdMeans === 'call' ? null : this.#met
  }

  get missingHours(): number {
    return this.#clock.missingHours
  }

  get repeatedHours(): number {
    return this.#clock.repeatedHours
  }

  row(cells: readonly string[], fileRow: number): boolean {
    return this.inPlace(this.#row.takeCells(cells), fileRow)
  }

  inPlace(row: RowCells, fileRow: number): boolean {
    const start = this.#start(row)
    if (Number.isNaN(start)) return this.#withoutStart(row, fileRow)
    if (!this.#fits(row)) {
      this.#sink.reject('row.cellCount', fileRow, { cells: row.length, expected: this.#width })
      return true
    }
    const call = this.#call
    call.start = start
    call.fileRow = fileRow
    call.legs = 1
    this.#names(row, call)
    if (this.#saysNothing(row)) this.#sink.reject('row.notACall', fileRow, { value: row.toArray().find((cell) => /\p{L}/u.test(cell))?.trim().slice(0, 60) ?? '' })
    else if (call.direction === NOT_A_CALL) this.#sink.reject('row.notACall', fileRow, { value: row.textOf(this.#whatColumn()).trim().slice(0, 60) })
    else if (this.#durations(row, fileRow)) {
      if (this.#reading.startsAt === 'end') call.start -= this.#wholeLength()
      if (this.#outcome(row, call, fileRow)) this.#hand(row, call)
    }
    return true
  }

  end(): void {
    this.#joiner.end()
  }

  /** The column that said of a row that it is no call. */
  #whatColumn(): number {
    const { medium, direction, kind } = this.#at
    return medium >= 0 ? medium : direction < 0 ? kind : direction
  }

  #start(row: RowCells): number {
    const at = this.#at
    if (this.#startParts.dates.length > 0) return this.#clock.instant(joinedStart(this.#startParts, (i) => row.textOf(i)))
    if (at.start >= 0) return this.#clock.instantIn(row.cell(at.start))
    const day = at.startDate < 0 ? this.#day : this.#days.in(row.cell(at.startDate))
    if (at.startTime >= 0) return this.#clock.onDayIn(day, row.cell(at.startTime))
    return at.startDate < 0 ? Number.NaN : this.#clock.onDay(day, '0')
  }

  #withoutStart(row: RowCells, fileRow: number): boolean {
    const kind = serviceRow(row.toArray(), this.#header)
    if (kind === 'totals') {
      this.#sink.totalsRows++
      this.#sums.totals(row.toArray())
    }
    if (kind !== null) return false
    const at = this.#at
    const text = row.textOf(at.start >= 0 ? at.start : at.startDate >= 0 ? at.startDate : at.startTime).trim()
    if (text === '') this.#sink.reject('row.noStart', fileRow)
    else this.#sink.reject('row.badDate', fileRow, { value: text.slice(0, 60) })
    return true
  }

  /** A row cut short loses mapped cells, a row with cells too many has shifted ones. */
  #fits(row: RowCells): boolean {
    if (row.length < this.#needed) return false
    for (let i = this.#width; i < row.length; i++) if (row.textOf(i) !== '') return false
    return true
  }

  #names(row: RowCells, call: DraftCall): void {
    const at = this.#at
    const words = this.#words
    call.line = at.line < 0 ? this.#lineName : words.line.in(row.cell(at.line))
    call.queue = at.queue < 0 ? '' : words.queue.in(row.cell(at.queue))
    call.campaign = at.campaign < 0 ? '' : words.campaign.in(row.cell(at.campaign))
    call.operator = at.operator < 0 ? '' : this.#operators.in(row.cell(at.operator))
    call.topic = at.topic < 0 ? '' : words.topic.in(row.cell(at.topic))
    const { callId, from, to } = this.#spans
    if (at.from >= 0) from.take(row.cell(at.from))
    if (at.to >= 0) to.take(row.cell(at.to))
    if (this.#withId) callId.take(row.cell(at.callId))
    if (this.#custom.length > 0) call.custom = this.#ownFieldOf(row)
    const told = at.direction < 0 ? at.kind : at.direction
    const direction = told < 0 ? UNMAPPED : this.#directions.in(row.cell(told)).code
    call.direction = direction === UNMAPPED ? directionCode[this.#reading.defaultDirection] : direction
    if (at.medium >= 0 && this.#directions.in(row.cell(at.medium)).code === NOT_A_CALL) call.direction = NOT_A_CALL
  }

  #ownFieldOf(row: RowCells): Record<string, string> {
    const values: Record<string, string> = Object.create(null) as Record<string, string>
    for (const { name, index, words } of this.#custom) values[name] = words.in(row.cell(index))
    return values
  }

  #durations(row: RowCells, fileRow: number): boolean {
    this.#vain = 0
    for (let i = 0; i < 5; i++) {
      const index = this.#durationAt[i] ?? -1
      if (index < 0) continue
      const seconds = durationIn(row.cell(index), this.#units[i] ?? 'seconds', this.#thousands)
      if (Number.isNaN(seconds)) {
        const vain = this.#reading.negative ? negativeLength(row.textOf(index), this.#units[i] ?? 'seconds') : Number.NaN
        if (!Number.isNaN(vain)) {
          this.#seconds[i] = 0
          if (this.#reading.negative === 'waited') this.#vain = vain
          continue
        }
        this.#sink.reject('row.badDuration', fileRow, { value: row.textOf(index).trim().slice(0, 60) }, durationMeanings[i])
        return false
      }
      this.#seconds[i] = seconds
    }
    this.#sums.add(this.#seconds)
    return true
  }

  /** A moment with nothing else beside it is an event of the system (a start, a stop), and no call. */
  #saysNothing(row: RowCells): boolean {
    if (this.#telling.length < FEWEST_TELLING && (this.#at.from < 0 || this.#at.to < 0)) return false
    for (const i of this.#telling) if (row.cell(i).from !== row.cell(i).to && row.textOf(i).trim() !== '') return false
    return true
  }

  /** The seconds from start to end, as far as lengths tell. */
  #wholeLength(): number {
    const [wait = 0, talk = 0, , , whole = 0] = this.#seconds
    return this.#at.total >= 0 ? whole : wait + talk
  }

  /** Fills outcome and the seconds that follow from it; false when the row says it is no call. */
  #outcome(row: RowCells, call: DraftCall, fileRow: number): boolean {
    const at = this.#at
    const answer = this.#tellsAnswer ? this.#moment('answer', row, call) : Number.NaN
    const end = this.#tellsEnd ? this.#moment('end', row, call) : Number.NaN
    if (answer === UNREADABLE || end === UNREADABLE) return false
    let outcome = UNMAPPED
    call.disposition = ''
    if (at.disposition >= 0) {
      const said = this.#outcomes.in(row.cell(at.disposition))
      outcome = said.code
      call.disposition = said.word
    } else if (at.kind >= 0) {
      const said = this.#outcomes.in(row.cell(at.kind))
      outcome = said.code
      // A word that only tells the direction leaves the outcome to the seconds.
      call.disposition = outcome === UNMAPPED && this.#directions.in(row.cell(at.kind)).code !== UNMAPPED ? '' : said.word
    }
    if (outcome === NOT_A_CALL) {
      this.#sink.reject('row.notACall', fileRow, { value: call.disposition })
      return false
    }
    if (outcome === UNMAPPED) outcome = call.disposition === '' ? this.#seenOutcome(answer, call) : outcomeCode.unknown
    if (this.#flags.any) outcome = stated(outcome, this.#flags, row)
    call.outcome = this.#byMachine(settledOutcome(outcome, call.direction), call)
    this.#fillSeconds(call, answer, end)
    return true
  }

  /** The answer or the end of a row; a cell that cannot be read refuses the row. */
  #moment(moment: LaterMoment, row: RowCells, call: DraftCall): number {
    const whole = this.#at[moment]
    if (whole >= 0) {
      const at = this.#laterClock.instantIn(row.cell(whole))
      if (!Number.isNaN(at)) return at
      if (row.cell(whole).from === row.cell(whole).to) return Number.NaN
    }
    const at = this.#later.of(moment, (column) => row.textOf(column), call.start)
    if (at === UNREADABLE) this.#sink.reject('row.badMoment', call.fileRow, { value: row.textOf(this.#later.column(moment)).trim().slice(0, 60) }, moment)
    return at
  }

  /**
   * A call only a machine took was not answered by a person, whatever the log calls it: a queue's caller has waited and
   * left, a voicemail's has not.
   */
  #byMachine(outcome: number, call: DraftCall): number {
    this.#byPlace = false
    if (outcome !== outcomeCode.answered) return outcome
    const place = call.operator === '' ? this.#numberOrPlace() : call.operator
    if (!this.#machines.has(place)) return outcome
    call.operator = ''
    this.#byPlace = !soundsLikeVoicemail(place)
    return soundsLikeQueue(place) && call.direction === directionCode.inbound ? outcomeCode.abandoned : outcomeCode.machine
  }

  /** The called place; of a number, which is nobody's guess, no text is made unless the machines were named. */
  #numberOrPlace(): string {
    const { to } = this.#spans
    const first = to.from < to.to ? (to.bytes[to.from] ?? 0) : 0
    return this.#reading.machines === undefined && first < 0x3a ? '' : to.text()
  }

  /** What the durations say where no word does; a row of who handled it from when to when, and nothing else, was handled. */
  #seenOutcome(answer: number, call: DraftCall): number {
    const at = this.#at
    if (at.talk < 0 && !this.#tellsAnswer) return at.disposition < 0 && this.#tellsEnd && call.operator !== '' ? outcomeCode.answered : outcomeCode.unknown
    const taken = at.talk >= 0 ? this.#seconds[TALK] !== 0 : answer > 0
    return taken ? outcomeCode.answered : outcomeCode.unanswered
  }

  #fillSeconds(call: DraftCall, answer: number, end: number): void {
    const at = this.#at
    const seconds = this.#seconds
    const wait = seconds[0] ?? 0
    const said = seconds[TALK] ?? 0
    const whole = seconds[4] ?? 0
    const answered = call.outcome === outcomeCode.answered
    const total = at.total >= 0 ? whole : end >= call.start ? end - call.start : wait + said
    const rang = answer >= call.start ? answer - call.start : Number.NaN
    let talk = at.talk >= 0 ? said : Number.NaN
    if (Number.isNaN(talk)) talk = end >= answer ? end - answer : Math.max(0, total - (at.wait >= 0 ? wait : rang || 0))
    call.talk = answered || (call.outcome === outcomeCode.unknown && at.talk >= 0) ? talk : 0
    call.hold = seconds[2] ?? 0
    call.wrap = seconds[3] ?? 0
    // Whom only a queue took waited in it, whatever it calls that time.
    if (at.wait >= 0) call.wait = this.#byPlace && call.outcome === outcomeCode.abandoned ? Math.max(wait + said, at.total >= 0 ? whole : 0) : wait
    else if (answered && rang >= 0) call.wait = rang
    else call.wait = Math.max(0, total - call.talk)
    if (this.#vain > 0 && at.wait < 0) call.wait = this.#vain
  }

  #hand(row: RowCells, call: DraftCall): void {
    const sink = this.#sink
    const spans = this.#spans
    const { callId } = spans
    if (callId.from === callId.to) {
      if (this.#reading.callIdMeans === 'none' && !this.#met.seen.addRow(call.start, row)) sink.equalRows++
      sink.put(call, spans)
    } else if (this.#reading.callIdMeans === 'call') this.#joiner.add(this.#withTexts(call), this.#byPlace)
    else if (this.#twice.size > 0 && this.#twice.has(callId.text())) this.#putWithoutId(call)
    else if (this.#met.seen.addId(call.start, callId)) sink.put(call, spans)
    else if (this.#keepsRepeats) this.#putWithoutId(call)
    else {
      sink.repeatedIds++
      sink.reject('row.repeatedId', call.fileRow, { value: callId.text().slice(0, 60) })
    }
  }

  /** A call whose id is another call's too: told by what stands in its row from now on. */
  #putWithoutId(call: DraftCall): void {
    this.#spans.callId.clear()
    this.#sink.put(call, this.#spans)
  }

  /** A leg waits for the others longer than its row stands. */
  #withTexts(call: DraftCall): DraftCall {
    const { callId, from, to } = this.#spans
    call.callId = callId.text()
    call.from = from.text()
    call.to = to.text()
    return call
  }
}
