import { codedFields, type CallBlock, type CallTexts, type CodedColumn, type CodedField } from './block'
import { callerKey } from './caller-key'
import { CodedGrower } from './coded-grower'
import type { BuiltBlock, NewCall } from './new-call'
import { TextPacker } from './packed-text'
import type { DayNumber } from '../kernel/calendar'
import type { ImportId, SourceId } from '../kernel/ids'

const whole = ['start', 'wait', 'talk', 'hold', 'wrap', 'fileRow'] as const
type WholeField = (typeof whole)[number]

/** The growing columns of one UTC day of an import. */
export class DayColumns {
  readonly #day: DayNumber
  #rows = 0
  #capacity = 64
  #whole: Record<WholeField, Uint32Array<ArrayBuffer>> = mapFields(() => new Uint32Array(64))
  #caller = new Float64Array(64)
  #legs = new Uint16Array(64)
  #direction = new Uint8Array(64)
  #outcome = new Uint8Array(64)
  readonly #coded: Record<CodedField, CodedGrower> = {
    line: new CodedGrower(), queue: new CodedGrower(), campaign: new CodedGrower(),
    operator: new CodedGrower(), topic: new CodedGrower(), disposition: new CodedGrower(),
  }
  readonly #custom = new Map<string, CodedGrower>()
  readonly #callId = new TextPacker()
  readonly #from = new TextPacker()
  readonly #to = new TextPacker()

  constructor(day: DayNumber) {
    this.#day = day
  }

  /** Appends a call. Returns the field whose dictionary is full, or null. */
  add(call: NewCall): string | null {
    const row = this.#rows++
    if (row === this.#capacity) this.#grow()
    const columns = this.#whole
    columns.start[row] = call.start
    columns.wait[row] = call.wait
    columns.talk[row] = call.talk
    columns.hold[row] = call.hold
    columns.wrap[row] = call.wrap
    columns.fileRow[row] = call.fileRow
    this.#caller[row] = callerKey(call.from)
    this.#legs[row] = Math.min(call.legs, 65_535)
    this.#direction[row] = call.direction
    this.#outcome[row] = call.outcome
    this.#callId.push(call.callId)
    this.#from.push(call.from)
    this.#to.push(call.to)
    return this.#addCoded(row, call)
  }

  /** The day's block and texts, rows sorted by start, then file row, then as added. */
  cut(importId: ImportId, sourceId: SourceId): BuiltBlock {
    const order = this.#order()
    const block: CallBlock = {
      importId, sourceId, day: this.#day, rows: this.#rows,
      start: ordered32(this.#whole.start, order),
      wait: ordered32(this.#whole.wait, order),
      talk: ordered32(this.#whole.talk, order),
      hold: ordered32(this.#whole.hold, order),
      wrap: ordered32(this.#whole.wrap, order),
      caller: fill(this.#caller, order, new Float64Array(order.length)),
      direction: fill(this.#direction, order, new Uint8Array(order.length)),
      outcome: fill(this.#outcome, order, new Uint8Array(order.length)),
      coded: this.#cutCoded(order),
    }
    const texts: CallTexts = {
      importId, day: this.#day,
      callId: this.#callId.pack(order), from: this.#from.pack(order), to: this.#to.pack(order),
      fileRow: ordered32(this.#whole.fileRow, order),
      legs: fill(this.#legs, order, new Uint16Array(order.length)),
    }
    return { block, texts }
  }

  #addCoded(row: number, call: NewCall): string | null {
    let full: string | null = null
    for (const field of codedFields) if (!this.#coded[field].set(row, call[field])) full = field
    if (call.custom) {
      for (const name of Object.keys(call.custom)) {
        let column = this.#custom.get(name)
        if (!column) this.#custom.set(name, (column = new CodedGrower()))
        if (!column.set(row, call.custom[name] ?? '')) full = name
      }
    }
    return full
  }

  #order(): Uint32Array {
    const { start, fileRow } = this.#whole
    const order = new Uint32Array(this.#rows)
    let sorted = true
    for (let i = 0; i < order.length; i++) {
      order[i] = i
      if (sorted && i > 0) sorted = before(start, fileRow, i - 1, i) <= 0
    }
    return sorted ? order : order.sort((a, b) => before(start, fileRow, a, b) || a - b)
  }

  #cutCoded(order: Uint32Array): CallBlock['coded'] {
    const c = this.#coded
    const coded: Record<CodedField, CodedColumn> & { [field: `custom:${string}`]: CodedColumn } = {
      line: c.line.cut(order), queue: c.queue.cut(order), campaign: c.campaign.cut(order),
      operator: c.operator.cut(order), topic: c.topic.cut(order), disposition: c.disposition.cut(order),
    }
    for (const name of [...this.#custom.keys()].sort()) {
      const column = this.#custom.get(name)?.cut(order)
      if (column) coded[`custom:${name}`] = column
    }
    return coded
  }

  #grow(): void {
    this.#capacity *= 2
    for (const field of whole) this.#whole[field] = wider(this.#whole[field], new Uint32Array(this.#capacity))
    this.#caller = wider(this.#caller, new Float64Array(this.#capacity))
    this.#legs = wider(this.#legs, new Uint16Array(this.#capacity))
    this.#direction = wider(this.#direction, new Uint8Array(this.#capacity))
    this.#outcome = wider(this.#outcome, new Uint8Array(this.#capacity))
  }
}

type Numbers = { readonly length: number; [index: number]: number }

function mapFields(make: () => Uint32Array<ArrayBuffer>): Record<WholeField, Uint32Array<ArrayBuffer>> {
  return { start: make(), wait: make(), talk: make(), hold: make(), wrap: make(), fileRow: make() }
}

function before(start: Uint32Array, fileRow: Uint32Array, a: number, b: number): number {
  return (start[a] ?? 0) - (start[b] ?? 0) || (fileRow[a] ?? 0) - (fileRow[b] ?? 0)
}

function ordered32(column: Uint32Array, order: Uint32Array): Uint32Array {
  return fill(column, order, new Uint32Array(order.length))
}

function fill<T extends Numbers>(column: T, order: Uint32Array, into: T): T {
  for (let i = 0; i < order.length; i++) into[i] = column[order[i] ?? 0] ?? 0
  return into
}

function wider<T extends Numbers & { set(from: T): void }>(column: T, into: T): T {
  into.set(column)
  return into
}
