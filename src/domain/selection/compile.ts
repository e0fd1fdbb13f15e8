import { directions, outcomes, type CodedField } from '../archive/block'
import { dayOfDate } from '../kernel/calendar'
import { isOwnFieldMeaning, type OwnFieldMeaning } from '../source/source'
import { DAYS_AROUND, IS_OUTSIDE, IS_REPEAT, IS_SHORT, IS_WITHIN, type AnnotatedBlock } from './annotated'
import type { QueryContext } from './context'
import { RowList } from './row-list'
import type { Selection } from './selection'

/** Keeps of the first `n` rows of the list those that hold, in place; returns how many. */
type Condition = (judged: AnnotatedBlock, rows: Uint32Array, n: number) => number

/**
 * Lists the rows of a judged block that a selection takes, by hotline and ascending within each, good until its next
 * call: every figure and every list of calls comes from here.
 */
export type RowSelector = (judged: AnnotatedBlock) => Uint32Array

const DAY = 86_400
/** No owning instant lies further from local midnight of the day before its block's. */
const LAST = DAYS_AROUND * DAY

/** Compiles a selection for a context. */
export function compileSelection(selection: Selection, context: QueryContext): RowSelector {
  const inScope = scopeTable(selection, context)
  const first = dayOfDate(selection.period.from)
  const beyond = dayOfDate(selection.period.to)
  const outside = selection.outsideHours === true ? IS_OUTSIDE : 0
  const conditions = conditionsOf(selection)
  const list = new RowList()
  return (judged) => {
    const { block: { day }, stretches } = judged
    const taken = list.room(judged.block.rows)
    const [from, to] = [(first - day + 1) * DAY, (beyond - day + 1) * DAY]
    if (from >= LAST || to <= 0) return taken.subarray(0, 0)
    const { rows, starts } = judged.groups()
    let n = 0
    for (let h = 0; h < inScope.length; h++) {
      if (inScope[h] === 0 || starts[h] === starts[h + 1]) continue
      const group = rows.subarray(starts[h], starts[h + 1])
      const hours = stretches[h]?.some(({ open }) => open !== null) === true
      if (hours || from > 0 || to < LAST) n = takeRows(judged, group, from, to, outside, taken, n)
      else if (outside === 0) {
        taken.set(group, n)
        n += group.length
      }
    }
    for (const condition of conditions) n = condition(judged, taken, n)
    return taken.subarray(0, n)
  }
}

/** Appends the rows that are owned by a span of seconds and within (or outside) opening hours. */
function takeRows({ owner, verdicts }: AnnotatedBlock, group: Uint32Array, from: number, to: number, outside: number, taken: Uint32Array, n: number): number {
  const { length } = group
  for (let i = 0; i < length; i++) {
    const row = group[i] ?? 0
    const at = owner[row] ?? 0
    if (at < from || at >= to || ((verdicts[row] ?? 0) & IS_OUTSIDE) !== outside) continue
    taken[n++] = row
  }
  return n
}

/** 1 for each hotline position (the last: calls no rule claims) in a selection's scope. */
export function scopeTable(selection: Selection, context: QueryContext): Uint8Array {
  const { scope } = selection
  const table = new Uint8Array(context.hotlines.length + 1)
  if (scope.kind === 'everything') table.fill(1)
  else if (scope.kind === 'unmatched') table[context.hotlines.length] = 1
  else for (const id of scope.ids) {
    const position = context.positions.get(id)
    if (position !== undefined) table[position] = 1
  }
  return table
}

/** Tells whether a selection takes calls by nothing but hotline, local day and opening hours: then no list of rows is needed to count them. */
export function takesWholeDays(selection: Selection): boolean {
  return conditionsOf(selection).length === 0
}

function conditionsOf(selection: Selection): readonly Condition[] {
  const list: Condition[] = []
  const { direction, outcome, wait, waitRule, minutes, weekday } = selection
  if (direction) list.push(codeIn((j) => j.block.direction, directions.map((d) => direction.includes(d))))
  if (outcome) list.push(codeIn((j) => j.block.outcome, outcomes.map((o) => outcome.includes(o))))
  if (waitRule) list.push(waitCondition(waitRule))
  if (wait) list.push(between((j) => j.block.wait, wait.min ?? 0, wait.max ?? Infinity))
  if (minutes) list.push(withinMinutes(minutes.from, minutes.to))
  if (weekday) list.push(onWeekday(weekday))
  if (selection.callers) list.push(ofCallers(new Set(selection.callers)))
  if (selection.repeat) list.push(withFlag(IS_REPEAT, IS_REPEAT))
  for (const field of ['operator', 'topic', 'line', 'queue', 'campaign'] as const) {
    const words = selection[field]
    if (words) list.push(wordIn(field, new Set(words)))
  }
  for (const [column, words] of Object.entries(selection.custom ?? {})) {
    if (isOwnFieldMeaning(column) && words) list.push(wordIn(column, new Set(words)))
  }
  return list
}

function waitCondition(rule: NonNullable<Selection['waitRule']>): Condition {
  switch (rule) {
    case 'withinThreshold': return withFlag(IS_WITHIN, IS_WITHIN)
    case 'beyondThreshold': return withFlag(IS_WITHIN, 0)
    case 'short': return withFlag(IS_SHORT, IS_SHORT)
    case 'notShort': return withFlag(IS_SHORT, 0)
  }
}

function withFlag(flag: number, wanted: number): Condition {
  return (judged, rows, n) => keep(rows, n, (row) => ((judged.verdicts[row] ?? 0) & flag) === wanted)
}

function codeIn(column: (judged: AnnotatedBlock) => Uint8Array | Uint16Array, allowed: readonly boolean[]): Condition {
  return (judged, rows, n) => {
    const codes = column(judged)
    return keep(rows, n, (row) => allowed[codes[row] ?? 0] === true)
  }
}

/** A block without the column has the value '' in every row. */
function wordIn(field: CodedField | OwnFieldMeaning, words: ReadonlySet<string>): Condition {
  return (judged, rows, n) => {
    const column = judged.block.coded[field]
    if (!column) return words.has('') ? n : 0
    const { codes, dictionary } = column
    const allowed = dictionary.map((word) => words.has(word))
    return keep(rows, n, (row) => allowed[codes[row] ?? 0] === true)
  }
}

function ofCallers(keys: ReadonlySet<number>): Condition {
  return (judged, rows, n) => keep(rows, n, (row) => keys.has(judged.block.caller[row] ?? 0))
}

function between(column: (judged: AnnotatedBlock) => Uint32Array, min: number, max: number): Condition {
  return (judged, rows, n) => {
    const values = column(judged)
    return keep(rows, n, (row) => (values[row] ?? 0) >= min && (values[row] ?? 0) <= max)
  }
}

function withinMinutes(from: number, to: number): Condition {
  return (judged, rows, n) => keep(rows, n, (row) => {
    const second = (judged.owner[row] ?? 0) % DAY
    return second >= from * 60 && second < to * 60
  })
}

function onWeekday(weekdays: readonly number[]): Condition {
  const allowed = [1, 2, 3, 4, 5, 6, 7].map((weekday) => weekdays.includes(weekday))
  return (judged, rows, n) => keep(rows, n, (row) => {
    const day = judged.block.day - 1 + Math.floor((judged.owner[row] ?? 0) / DAY)
    // 1970-01-01, day 0, was a Thursday.
    return allowed[(((day + 3) % 7) + 7) % 7] === true
  })
}

function keep(rows: Uint32Array, n: number, holds: (row: number) => boolean): number {
  let kept = 0
  for (let i = 0; i < n; i++) {
    const row = rows[i] ?? 0
    if (holds(row)) rows[kept++] = row
  }
  return kept
}
