import { outcomes, type CallBlock } from '../archive/block'
import { classTable, SHORT, WITHIN } from '../measurement/call-class'
import { FLAG_STEP, IS_OUTSIDE, type AnnotatedBlock } from './annotated'
import type { HotlineContext } from './context'
import { stretchAt, type Stretch } from './day-plan'

const DAY = 86_400
const OUTCOMES = outcomes.length

/** The class table with the bits of each entry above its class; the low two bits of an entry's place are those bits. */
export const verdictTable = Uint16Array.from(classTable, (code, at) => code + (at & (WITHIN | SHORT)) * FLAG_STEP)

/** Columns that judging fills for the rows of the hotlines asked for. */
export type JudgedColumns = Pick<AnnotatedBlock, 'owner' | 'verdicts'>

/** What the hotlines of a query judge by on one day, position by position, so that a call costs look-ups and no branch. */
export class DayRules {
  readonly base: Int32Array
  readonly inTime: Float64Array
  readonly short: Float64Array
  readonly classes: Int32Array
  /** 1 where a call is owned by its end. */
  readonly byEnd: Uint8Array
  /** Opening minutes of the days around it where calls outside them are left out. */
  readonly open: readonly (readonly Uint8Array[] | null)[]
  /** The one stretch of the day; null where none is asked for or the offset or the definition changes within the day, or an end may lie beyond a change. */
  readonly plain: readonly (Stretch | null)[]
  /** 1 where calls have to be judged the long way. */
  readonly changing: Uint8Array
  readonly anyByEnd: boolean
  readonly anyOpen: boolean
  readonly anyChanging: boolean

  /** `stretches`: of each position, none where its calls are not asked for. */
  constructor(readonly stretches: readonly (readonly Stretch[])[], readonly day: number) {
    // One more than there are hotlines: the position of rows that do not count.
    const positions = stretches.length + 1
    const plain = (this.plain = stretches.map((list) => (list.length === 1 && list[0] && !(list[0].byEnd && !list[0].steady) ? list[0] : null)))
    this.base = new Int32Array(positions)
    this.inTime = new Float64Array(positions)
    this.short = new Float64Array(positions)
    this.classes = new Int32Array(positions)
    this.byEnd = new Uint8Array(positions)
    this.open = plain.map((only) => only?.open ?? null)
    this.changing = Uint8Array.from(stretches, (list, h) => Number(list.length > 0 && !plain[h]))
    plain.forEach((only, h) => {
      if (!only) return
      this.base[h] = day * DAY - only.shift
      this.inTime[h] = only.ready.inTime
      this.short[h] = only.ready.short
      this.classes[h] = only.ready.classes
      this.byEnd[h] = only.byEnd ? 1 : 0
    })
    this.anyByEnd = plain.some((only) => only?.byEnd === true)
    this.anyOpen = plain.some((only) => only?.open != null)
    this.anyChanging = this.changing.includes(1)
  }

  /**
   * The seconds of the day from which on a plain hotline has another local day, opens or closes, or (where calls are owned
   * by their ends) calls of up to `reach` seconds may end on the next one; 0 is the first.
   */
  cuts(reach: number): readonly number[] {
    const cuts = [0]
    const add = (second: number) => {
      if (second > 0 && second < DAY && !cuts.includes(second)) cuts.push(second)
    }
    for (const only of this.plain) {
      if (!only) continue
      const midnight = DAY - (only.shift % DAY)
      add(midnight)
      if (only.byEnd) [midnight, midnight + DAY].forEach((end) => add(end - reach))
      only.open?.forEach((minutes, near) => changesIn(minutes).forEach((minute) => add(near * DAY + minute * 60 - only.shift)))
    }
    return cuts.sort((a, b) => a - b)
  }
}

const changesOf = new WeakMap<Uint8Array, readonly number[]>()

/** The minutes of a local day in which a hotline opens or closes, midnight aside. */
function changesIn(minutes: Uint8Array): readonly number[] {
  const known = changesOf.get(minutes)
  if (known) return known
  const changes: number[] = []
  for (let minute = 1; minute < minutes.length; minute++) if (minutes[minute] !== minutes[minute - 1]) changes.push(minute)
  changesOf.set(minutes, changes)
  return changes
}

/** Judges the rows of a block, in their order. Rows of hotlines that are not asked for get a verdict that says nothing. */
export function judgeRows(block: CallBlock, hotline: Int16Array, rules: DayRules, contexts: readonly HotlineContext[], into: JudgedColumns): void {
  judgePlain(block, hotline, rules, into)
  if (rules.anyOpen) leaveOut(hotline, block.rows, rules.open, into)
  if (rules.anyByEnd) ownByEnd(block, hotline, rules.byEnd, into)
  if (rules.anyChanging) judgeChanging(block, hotline, rules, contexts, into)
}

/** Judges only the rows of hotlines whose offset or definition changes within the day. Returns these rows, ascending. */
export function judgeChanging(block: CallBlock, hotline: Int16Array, { changing, stretches }: DayRules, contexts: readonly HotlineContext[], into: JudgedColumns): number[] {
  const found: number[] = []
  for (let row = 0; row < block.rows; row++) {
    const h = hotline[row] ?? 0
    const context = contexts[h]
    if (changing[h] !== 1 || !context) continue
    judgeRow(block, row, into, stretches[h] ?? [], context)
    found.push(row)
  }
  return found
}

/** Nearly every call: one offset, one definition. */
function judgePlain(block: CallBlock, hotline: Int16Array, { base, inTime, short, classes }: DayRules, { owner, verdicts }: JudgedColumns): void {
  const { start, wait, direction, outcome, rows } = block
  const table = verdictTable
  for (let row = 0; row < rows; row++) {
    const h = hotline[row] ?? 0
    const waited = wait[row] ?? 0
    // Numbers of truths, not branches: which calls wait long cannot be foretold.
    const bits = Number(waited <= (inTime[h] ?? 0)) + Number(waited <= (short[h] ?? 0)) * 2
    verdicts[row] = table[(classes[h] ?? 0) + ((direction[row] ?? 0) * OUTCOMES + (outcome[row] ?? 0)) * 4 + bits] ?? 0
    owner[row] = ((start[row] ?? 0) - (base[h] ?? 0)) | 0
  }
}

/** Marks calls outside opening hours; the owning instant is still the start. */
function leaveOut(hotline: Int16Array, rows: number, opening: DayRules['open'], { owner, verdicts }: JudgedColumns): void {
  for (let row = 0; row < rows; row++) {
    const open = opening[hotline[row] ?? 0]
    if (open && isClosed(open, owner[row] ?? 0)) verdicts[row] = (verdicts[row] ?? 0) + IS_OUTSIDE
  }
}

function ownByEnd(block: CallBlock, hotline: Int16Array, byEnd: Uint8Array, { owner }: JudgedColumns): void {
  for (let row = 0; row < block.rows; row++) if (byEnd[hotline[row] ?? 0] === 1) owner[row] = (owner[row] ?? 0) + lengthAt(block, row)
}

/** Tells whether a local second, from midnight of the day before the block's, lies outside opening hours that leave calls out. */
export function isClosed(open: readonly Uint8Array[] | null, local: number): boolean {
  return open !== null && open[(local / DAY) | 0]?.[((local % DAY) / 60) | 0] !== 1
}

/** The long way: offsets or definitions that change within the day, ends beyond a change. */
function judgeRow(block: CallBlock, row: number, into: JudgedColumns, stretches: readonly Stretch[], context: HotlineContext): void {
  const second = (block.start[row] ?? 0) - block.day * DAY
  const stretch = stretchAt(stretches, second)
  const local = second + stretch.shift
  const waited = block.wait[row] ?? 0
  const bits = (waited <= stretch.ready.inTime ? WITHIN : 0) + (waited <= stretch.ready.short ? SHORT : 0)
  const verdict = verdictTable[stretch.ready.classes + ((block.direction[row] ?? 0) * OUTCOMES + (block.outcome[row] ?? 0)) * 4 + bits] ?? 0
  into.verdicts[row] = verdict + (isClosed(stretch.open, local) ? IS_OUTSIDE : 0)
  into.owner[row] = stretch.byEnd ? localEnd(block, row, stretch, local, context) : local
}

/** Local seconds of a call's end in the same count as `local`. */
function localEnd(block: CallBlock, row: number, stretch: Stretch, local: number, context: HotlineContext): number {
  const seconds = lengthAt(block, row)
  if (stretch.steady) return local + seconds
  return context.zone.toLocal((block.start[row] ?? 0) + seconds) - (block.day - 1) * DAY
}

/** Seconds from a call's start to its end; a call longer than a day counts as ending after one. */
export function lengthAt(block: CallBlock, row: number): number {
  return Math.min((block.wait[row] ?? 0) + (block.talk[row] ?? 0) + (block.hold[row] ?? 0) + (block.wrap[row] ?? 0), DAY)
}
