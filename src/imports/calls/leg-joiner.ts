import type { CallSink, DraftCall } from './call-sink'
import { detached } from './detached'
import { outcomeCode } from './outcome'

/** Legs of one call stand at most this many rows apart; older calls are handed out to bound memory. */
const HELD_ROWS = 100_000

type OpenCall = DraftCall & { rows: number[] }

/** Joins rows with one id into one call: earliest start, summed talk, answered when any leg was. */
export class LegJoiner {
  readonly #sink: CallSink
  #young = new Map<string, OpenCall>()
  #old = new Map<string, OpenCall>()

  constructor(sink: CallSink) {
    this.#sink = sink
  }

  /** Takes a leg; its `wait` runs from its own start. */
  add(leg: DraftCall): void {
    let open = this.#young.get(leg.callId)
    if (open === undefined) {
      open = this.#old.get(leg.callId)
      if (open !== undefined) {
        this.#old.delete(leg.callId)
        this.#young.set(open.callId, open)
      }
    }
    if (open !== undefined) join(open, leg)
    else this.#open(leg)
  }

  /** Hands out every call still held. */
  end(): void {
    this.#flush(this.#old)
    this.#flush(this.#young)
    this.#old = new Map()
    this.#young = new Map()
  }

  #open(leg: DraftCall): void {
    const callId = detached(leg.callId)
    this.#young.set(callId, { ...leg, callId, rows: [leg.fileRow] })
    if (this.#young.size < HELD_ROWS) return
    this.#flush(this.#old)
    this.#old = this.#young
    this.#young = new Map()
  }

  #flush(calls: ReadonlyMap<string, OpenCall>): void {
    for (const call of calls.values()) {
      if (call.legs > 1) call.legRows = call.rows.sort((a, b) => a - b)
      this.#sink.put(call)
    }
  }
}

function join(call: OpenCall, leg: DraftCall): void {
  call.rows.push(leg.fileRow)
  const callAnswered = call.outcome === outcomeCode.answered
  const legAnswered = leg.outcome === outcomeCode.answered
  const taken = call.start + call.wait
  const legTaken = leg.start + leg.wait
  const takenAt = callAnswered && legAnswered ? Math.min(taken, legTaken) : callAnswered ? taken : legAnswered ? legTaken : Math.max(taken, legTaken)
  if (legAnswered && (!callAnswered || legTaken >= taken)) {
    call.operator = leg.operator || call.operator
    call.disposition = leg.disposition
  }
  if (leg.start < call.start || (leg.start === call.start && leg.fileRow < call.fileRow)) lead(call, leg)
  for (const field of ['line', 'queue', 'campaign', 'operator', 'topic', 'from', 'to'] as const) if (call[field] === '') call[field] = leg[field]
  if (legAnswered) call.outcome = leg.outcome
  call.talk += leg.talk
  call.hold += leg.hold
  call.wrap += leg.wrap
  call.wait = takenAt - call.start
  call.legs++
}

/** The earlier leg says where the call came from. */
function lead(call: OpenCall, leg: DraftCall): void {
  call.start = leg.start
  call.fileRow = leg.fileRow
  call.direction = leg.direction
  for (const field of ['line', 'queue', 'campaign', 'from', 'to'] as const) call[field] = leg[field] || call[field]
}
