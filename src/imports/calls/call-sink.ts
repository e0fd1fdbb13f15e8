import { outcomes } from '../../domain/archive/block'
import type { CallBuilder } from '../../domain/archive/block-builder'
import type { NewCall } from '../../domain/archive/new-call'
import type { CallSpans } from '../../domain/archive/utf8-span'
import { failure, type Failure, type FailureCode } from '../../domain/kernel/failure'
import type { ColumnSums, SumsOfPart } from './column-sums'

/** Rejected rows kept for the screen. */
const KEPT_REJECTS = 500
const ANSWERED = outcomes.indexOf('answered')
const MACHINE = outcomes.indexOf('machine')
const UNKNOWN = outcomes.indexOf('unknown')

/** A call that is being filled in; one object serves all calls of a file. */
export type DraftCall = { -readonly [K in Exclude<keyof NewCall, 'custom' | 'legRows'>]: NewCall[K] } & { custom?: Record<string, string>; legRows?: number[] }

/** A draft with nothing in it. */
export function newDraft(): DraftCall {
  return {
    start: 0, wait: 0, talk: 0, hold: 0, wrap: 0, direction: 0, outcome: 0, line: '', queue: '', campaign: '', operator: '',
    topic: '', disposition: '', callId: '', from: '', to: '', fileRow: 0, legs: 1,
  }
}

/** Writes names into finished calls; gives back their texts as bytes, changed or not. */
interface NamesOfCalls {
  apply(call: DraftCall, spans: CallSpans | undefined): CallSpans | undefined
}

/** The counts that are summed up over parts of a file. */
const summed = ['calls', 'answered', 'machine', 'unknown', 'talkSeconds', 'joinedLegs', 'repeatedIds', 'equalRows', 'totalsRows', 'rows', 'rejectedRows'] as const

/** What the sink of a part of a file counted. */
export type SinkCounts = Readonly<Record<(typeof summed)[number] | 'firstStart' | 'lastStart', number>> & { readonly rejected: readonly Failure[]; readonly sums: SumsOfPart | null }

/** Where read calls and refused rows go, with the counts an import is judged by. */
export class CallSink {
  readonly #builder: CallBuilder
  readonly #file: string
  calls = 0
  answered = 0
  machine = 0
  unknown = 0
  talkSeconds = 0
  joinedLegs = 0
  repeatedIds = 0
  equalRows = 0
  totalsRows = 0
  /** Sums of the duration columns beside the file's own totals; null where the layout has none. */
  sums: ColumnSums | null = null
  /** Names a person chose for the calls of a known layout; null where the layout reads them all. */
  corrected: NamesOfCalls | null = null
  /** What a call is called that names no line, queue or campaign. */
  lineName = ''
  rows = 0
  rejectedRows = 0
  firstStart = Number.POSITIVE_INFINITY
  lastStart = 0
  readonly rejected: Failure[] = []

  constructor(builder: CallBuilder, file: string) {
    this.#builder = builder
    this.#file = file
  }

  /** Takes a finished call; `spans` are its texts where they are not texts yet. */
  put(call: DraftCall, spans?: CallSpans): void {
    const texts = this.corrected === null ? spans : this.corrected.apply(call, spans)
    if (this.lineName !== '' && call.line === '' && call.queue === '' && call.campaign === '') call.line = this.lineName
    this.#builder.add(call, texts)
    this.calls++
    this.joinedLegs += call.legs - 1
    if (call.outcome === ANSWERED) {
      this.answered++
      this.talkSeconds += call.talk
    } else if (call.outcome === MACHINE) this.machine++
    else if (call.outcome === UNKNOWN) this.unknown++
    if (call.start < this.firstStart) this.firstStart = call.start
    if (call.start > this.lastStart) this.lastStart = call.start
  }

  /** What was counted, as it goes from one thread to another; counting begins anew. */
  handOver(): SinkCounts {
    const { firstStart, lastStart } = this
    const counts = Object.fromEntries(summed.map((name) => [name, this[name]])) as Record<(typeof summed)[number], number>
    const part = { ...counts, firstStart, lastStart, rejected: this.rejected.splice(0), sums: this.sums?.handOver() ?? null }
    for (const name of summed) this[name] = 0
    this.firstStart = Number.POSITIVE_INFINITY
    this.lastStart = 0
    return part
  }

  /** Adds what was counted in a part of the file before which so many rows stand. */
  add(part: SinkCounts, rowsBefore: number): void {
    for (const name of summed) this[name] += part[name]
    this.firstStart = Math.min(this.firstStart, part.firstStart)
    this.lastStart = Math.max(this.lastStart, part.lastStart)
    for (const { code, params, where } of part.rejected.slice(0, KEPT_REJECTS - this.rejected.length)) {
      this.rejected.push(failure(code, params, { ...where, row: (where?.row ?? 0) + rowsBefore }))
    }
    if (part.sums) this.sums?.addPart(part.sums)
  }

  /** Refuses a row with its reason; it counts as a data row. */
  reject(code: FailureCode, row: number, params?: Failure['params'], field?: string): void {
    this.rejectedRows++
    if (this.rejected.length < KEPT_REJECTS) this.rejected.push(failure(code, params, { file: this.#file, row, ...(field ? { field } : {}) }))
  }
}
