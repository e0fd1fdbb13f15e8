import type { CallBlock, CallTexts, CodedColumn, CodedField } from './block'
import { callerKey, callerKeyIn } from './caller-key'
import { CodedGrower } from './coded-grower'
import type { BuiltBlock, NewCall } from './new-call'
import { TextPacker } from './packed-text'
import { rowsInOrder } from './row-order'
import type { CallSpans } from './utf8-span'
import type { DayNumber } from '../kernel/calendar'
import type { ImportId, SourceId } from '../kernel/ids'

/** Legs of one call that are kept apart. */
const MOST_LEGS = 65_535

/** The growing columns of one UTC day of an import. */
export class DayColumns {
  #day: DayNumber
  #rows = 0
  #capacity: number
  #start: Uint32Array<ArrayBuffer>
  #wait: Uint32Array<ArrayBuffer>
  #talk: Uint32Array<ArrayBuffer>
  #hold: Uint32Array<ArrayBuffer>
  #wrap: Uint32Array<ArrayBuffer>
  #fileRow: Uint32Array<ArrayBuffer>
  #caller: Float64Array<ArrayBuffer>
  #legs: Uint16Array<ArrayBuffer>
  #direction: Uint8Array<ArrayBuffer>
  #outcome: Uint8Array<ArrayBuffer>
  readonly #line: CodedGrower
  readonly #queue: CodedGrower
  readonly #campaign: CodedGrower
  readonly #operator: CodedGrower
  readonly #topic: CodedGrower
  readonly #disposition: CodedGrower
  readonly #custom = new Map<string, CodedGrower>()
  /** File rows of the legs, by row, of calls with more than one. */
  readonly #legRows = new Map<number, readonly number[]>()
  readonly #callId: TextPacker
  readonly #from: TextPacker
  readonly #to: TextPacker

  /** Room is made for as much as a day before holds; more may come. */
  constructor(day: DayNumber, like?: DayColumns) {
    this.#day = day
    this.#capacity = Math.max(64, like ? like.#rows + (like.#rows >> 3) : 0)
    this.#start = new Uint32Array(this.#capacity)
    this.#wait = new Uint32Array(this.#capacity)
    this.#talk = new Uint32Array(this.#capacity)
    this.#hold = new Uint32Array(this.#capacity)
    this.#wrap = new Uint32Array(this.#capacity)
    this.#fileRow = new Uint32Array(this.#capacity)
    this.#caller = new Float64Array(this.#capacity)
    this.#legs = new Uint16Array(this.#capacity)
    this.#direction = new Uint8Array(this.#capacity)
    this.#outcome = new Uint8Array(this.#capacity)
    this.#line = new CodedGrower(this.#capacity)
    this.#queue = new CodedGrower(this.#capacity)
    this.#campaign = new CodedGrower(this.#capacity)
    this.#operator = new CodedGrower(this.#capacity)
    this.#topic = new CodedGrower(this.#capacity)
    this.#disposition = new CodedGrower(this.#capacity)
    this.#callId = new TextPacker(like ? like.#callId : undefined)
    this.#from = new TextPacker(like ? like.#from : undefined)
    this.#to = new TextPacker(like ? like.#to : undefined)
  }

  /** Begins another day in the room of this one. */
  restart(day: DayNumber): this {
    for (const column of [this.#line, this.#queue, this.#campaign, this.#operator, this.#topic, this.#disposition]) column.restart(this.#rows)
    for (const texts of [this.#callId, this.#from, this.#to]) texts.restart()
    this.#custom.clear()
    this.#legRows.clear()
    this.#day = day
    this.#rows = 0
    return this
  }

  /** Calls added so far. */
  get rows(): number {
    return this.#rows
  }

  /** Appends a call. Returns the field whose dictionary is full, or null. */
  add(call: NewCall, spans?: CallSpans): string | null {
    const row = this.#rows++
    if (row === this.#capacity) this.#grow()
    this.#start[row] = call.start
    this.#wait[row] = call.wait
    this.#talk[row] = call.talk
    this.#hold[row] = call.hold
    this.#wrap[row] = call.wrap
    this.#fileRow[row] = call.fileRow
    this.#legs[row] = Math.min(call.legs, MOST_LEGS)
    if (call.legRows !== undefined && call.legs > 1) this.#legRows.set(row, call.legRows.slice(0, MOST_LEGS))
    this.#direction[row] = call.direction
    this.#outcome[row] = call.outcome
    if (spans === undefined) {
      this.#caller[row] = callerKey(call.from)
      this.#callId.push(call.callId)
      this.#from.push(call.from)
      this.#to.push(call.to)
    } else {
      this.#caller[row] = callerKeyIn(spans.from)
      this.#callId.pushSpan(spans.callId)
      this.#from.pushSpan(spans.from)
      this.#to.pushSpan(spans.to)
    }
    return this.#addCoded(row, call)
  }

  /** The day's block and texts, rows sorted by start, then file row, then as added. */
  cut(importId: ImportId, sourceId: SourceId): BuiltBlock {
    const rows = this.#rows
    const order = rowsInOrder(this.#start, this.#fileRow, rows)
    const block: CallBlock = {
      importId, sourceId, day: this.#day, rows,
      start: ordered(this.#start, rows, order),
      wait: ordered(this.#wait, rows, order),
      talk: ordered(this.#talk, rows, order),
      hold: ordered(this.#hold, rows, order),
      wrap: ordered(this.#wrap, rows, order),
      caller: ordered(this.#caller, rows, order),
      direction: ordered(this.#direction, rows, order),
      outcome: ordered(this.#outcome, rows, order),
      coded: this.#cutCoded(order),
    }
    const texts: CallTexts = {
      importId, day: this.#day,
      callId: this.#callId.pack(order), from: this.#from.pack(order), to: this.#to.pack(order),
      fileRow: ordered(this.#fileRow, rows, order),
      legs: ordered(this.#legs, rows, order),
      ...(this.#legRows.size > 0 ? { legRows: this.#cutLegRows(order) } : {}),
    }
    return { block, texts }
  }

  #addCoded(row: number, call: NewCall): string | null {
    let full: string | null = null
    // Written out: a loop over field names costs half a second in a million calls.
    if (!this.#line.set(row, call.line)) full = 'line'
    if (!this.#queue.set(row, call.queue)) full = 'queue'
    if (!this.#campaign.set(row, call.campaign)) full = 'campaign'
    if (!this.#operator.set(row, call.operator)) full = 'operator'
    if (!this.#topic.set(row, call.topic)) full = 'topic'
    if (!this.#disposition.set(row, call.disposition)) full = 'disposition'
    if (call.custom !== undefined) {
      for (const name of Object.keys(call.custom)) {
        let column = this.#custom.get(name)
        if (!column) this.#custom.set(name, (column = new CodedGrower(row + 1)))
        if (!column.set(row, call.custom[name] ?? '')) full = name
      }
    }
    return full
  }

  #cutCoded(order: Uint32Array | null): CallBlock['coded'] {
    const coded: Record<CodedField, CodedColumn> & { [field: `custom:${string}`]: CodedColumn } = {
      line: this.#line.cut(this.#rows, order), queue: this.#queue.cut(this.#rows, order), campaign: this.#campaign.cut(this.#rows, order),
      operator: this.#operator.cut(this.#rows, order), topic: this.#topic.cut(this.#rows, order), disposition: this.#disposition.cut(this.#rows, order),
    }
    for (const name of [...this.#custom.keys()].sort()) {
      const column = this.#custom.get(name)?.cut(this.#rows, order)
      if (column) coded[`custom:${name}`] = column
    }
    return coded
  }

  /** The legs' rows, call after call; a call whose rows nobody named says that of its first leg only. */
  #cutLegRows(order: Uint32Array | null): Uint32Array {
    const rows: number[] = []
    for (let i = 0; i < this.#rows; i++) {
      const row = order === null ? i : (order[i] ?? 0)
      const legs = this.#legs[row] ?? 1
      if (legs < 2) continue
      const named = this.#legRows.get(row)
      for (let leg = 0; leg < legs; leg++) rows.push(named?.[leg] ?? this.#fileRow[row] ?? 0)
    }
    return Uint32Array.from(rows)
  }

  #grow(): void {
    this.#capacity *= 2
    this.#start = wider(this.#start, new Uint32Array(this.#capacity))
    this.#wait = wider(this.#wait, new Uint32Array(this.#capacity))
    this.#talk = wider(this.#talk, new Uint32Array(this.#capacity))
    this.#hold = wider(this.#hold, new Uint32Array(this.#capacity))
    this.#wrap = wider(this.#wrap, new Uint32Array(this.#capacity))
    this.#fileRow = wider(this.#fileRow, new Uint32Array(this.#capacity))
    this.#caller = wider(this.#caller, new Float64Array(this.#capacity))
    this.#legs = wider(this.#legs, new Uint16Array(this.#capacity))
    this.#direction = wider(this.#direction, new Uint8Array(this.#capacity))
    this.#outcome = wider(this.#outcome, new Uint8Array(this.#capacity))
  }
}

type Numbers = { readonly length: number; [index: number]: number }

/** A copy of exactly the rows of a column, in the order given. */
function ordered<T extends Numbers & { slice(from: number, to: number): T }>(column: T, rows: number, order: Uint32Array | null): T {
  const copy = column.slice(0, rows)
  if (order !== null) for (let i = 0; i < rows; i++) copy[i] = column[order[i] ?? 0] ?? 0
  return copy
}

function wider<T extends Numbers & { set(from: T): void }>(column: T, into: T): T {
  into.set(column)
  return into
}
