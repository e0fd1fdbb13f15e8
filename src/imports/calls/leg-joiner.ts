import type { CallSink, DraftCall } from './call-sink'
import { detached } from './detached'
import { directionCode, outcomeCode } from './outcome'
import { secondsWithin } from './talk-spans'

/** Legs of one call stand at most this many rows apart; older calls are handed out to bound memory. */
const HELD_ROWS = 100_000

/** A call that may get more legs: what its people and its nameless legs had of the caller, and when the last leg was over. */
type OpenCall = DraftCall & {
  rows: number[]
  readonly byPeople: number[]
  readonly byNobody: number[]
  /** So far only menus and queues had the caller: any other leg says more of how the call ended. */
  onlyPlaces: boolean
  /** A leg names a person, or rang one. */
  meantPeople: boolean
  over: number
  takenAt: number
}

/**
 * Joins rows with one id into one call: earliest start, answered when a person took any leg. The caller's talk is the
 * time in which somebody spoke with them: legs that overlap (a consultation, a queue around its operators) count once.
 */
export class LegJoiner {
  readonly #sink: CallSink
  #young = new Map<string, OpenCall>()
  #old = new Map<string, OpenCall>()

  constructor(sink: CallSink) {
    this.#sink = sink
  }

  /** Takes a leg; its `wait` runs from its own start. `byPlace`: only a menu or queue took it. */
  add(leg: DraftCall, byPlace = false): void {
    let open = this.#young.get(leg.callId)
    if (open === undefined) {
      open = this.#old.get(leg.callId)
      if (open !== undefined) {
        this.#old.delete(leg.callId)
        this.#young.set(open.callId, open)
      }
    }
    if (open === undefined) open = this.#open(leg, byPlace)
    else join(open, leg, byPlace)
    count(open, leg)
  }

  /** Hands out every call still held. */
  end(): void {
    this.#flush(this.#old)
    this.#flush(this.#young)
    this.#old = new Map()
    this.#young = new Map()
  }

  #open(leg: DraftCall, onlyPlaces: boolean): OpenCall {
    const callId = detached(leg.callId)
    const open: OpenCall = { ...leg, callId, rows: [leg.fileRow], byPeople: [], byNobody: [], onlyPlaces, meantPeople: false, over: 0, takenAt: Number.NaN }
    this.#young.set(callId, open)
    if (this.#young.size >= HELD_ROWS) {
      this.#flush(this.#old)
      this.#old = this.#young
      this.#young = new Map()
    }
    return open
  }

  #flush(calls: ReadonlyMap<string, OpenCall>): void {
    for (const call of calls.values()) {
      if (call.legs > 1) {
        call.legRows = call.rows.sort((a, b) => a - b)
        settle(call)
      }
      this.#sink.put(call)
    }
  }
}

/** Outcome, talk and wait of all legs together. */
function settle(call: OpenCall): void {
  // Whoever calls out is an operator himself, so that a leg without one is the other side picking up.
  const pickedUp = call.meantPeople && call.direction === directionCode.inbound ? [] : call.byNobody
  const spoken = call.byPeople.length > 0 ? call.byPeople : pickedUp
  if (spoken.length > 0) {
    call.outcome = outcomeCode.answered
    call.talk = secondsWithin(spoken)
    call.wait = Math.max(0, spoken.reduce((first, at, i) => (i % 2 === 0 ? Math.min(first, at) : first), Number.POSITIVE_INFINITY) - call.start)
    return
  }
  if (call.byNobody.length > 0 && call.outcome === outcomeCode.answered) {
    // Something picked up, people were rung, and none of them took it.
    call.outcome = call.direction === directionCode.inbound ? outcomeCode.abandoned : outcomeCode.unanswered
    call.talk = 0
  }
  call.wait = Math.max(0, call.over - call.start)
}

function count(call: OpenCall, leg: DraftCall): void {
  const answered = leg.outcome === outcomeCode.answered
  if (leg.operator !== '') call.meantPeople = true
  call.over = Math.max(call.over, leg.start + leg.wait + (answered ? leg.talk : 0))
  const taken = leg.start + leg.wait
  if (answered) (leg.operator === '' ? call.byNobody : call.byPeople).push(taken, taken + leg.talk)
  if (answered && !(taken < call.takenAt) && (leg.operator !== '' || call.byPeople.length === 0)) {
    call.takenAt = taken
    call.operator = leg.operator || call.operator
    call.disposition = leg.disposition
  }
}

function join(call: OpenCall, leg: DraftCall, byPlace: boolean): void {
  call.rows.push(leg.fileRow)
  if (leg.start < call.start || (leg.start === call.start && leg.fileRow < call.fileRow)) lead(call, leg)
  for (const field of ['line', 'queue', 'campaign', 'topic', 'from', 'to'] as const) if (call[field] === '') call[field] = leg[field]
  if (call.operator === '') call.operator = leg.operator
  // Whom voicemail took has not left; the others are told by their first leg until somebody answers.
  if (!byPlace && (call.onlyPlaces || leg.outcome === outcomeCode.answered || (leg.outcome === outcomeCode.machine && call.outcome !== outcomeCode.answered))) call.outcome = leg.outcome
  if (!byPlace) call.onlyPlaces = false
  call.hold += leg.hold
  call.wrap += leg.wrap
  call.talk += leg.talk
  call.legs++
}

/** The earlier leg says where the call came from. */
function lead(call: OpenCall, leg: DraftCall): void {
  call.start = leg.start
  call.fileRow = leg.fileRow
  call.direction = leg.direction
  for (const field of ['line', 'queue', 'campaign', 'from', 'to'] as const) call[field] = leg[field] || call[field]
}
