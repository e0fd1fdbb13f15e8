import type { RowMask } from './block'
import { changeOf, type CallChange } from './call-change'
import type { ImportRecord } from './import-record'
import { countRow, emptyMask } from './mask'
import { equalRows, hasCallId, type RowSource } from './row-identity'
import { RowTable } from './row-table'
import type { DayNumber } from '../kernel/calendar'
import type { ImportId } from '../kernel/ids'

/** What decides which of two exports is the later one: contents only, so the order of importing does not matter. */
export type ImportRank = Pick<ImportRecord, 'lastStart' | 'calls' | 'id'>

/** A block with its texts and the rank of its import. */
export type RankedBlock = RowSource & { readonly rank: ImportRank }

/** Compares exports, the later first: last call, then number of calls, then id. */
export function laterFirst(a: ImportRank, b: ImportRank): number {
  return b.lastStart - a.lastStart || b.calls - a.calls || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0)
}

/** The days whose masks depend on calls of the given days: each with its neighbours, ascending. */
export function daysToMask(days: Iterable<DayNumber>): readonly DayNumber[] {
  const touched = new Set<DayNumber>()
  for (const day of days) for (const near of [day - 1, day, day + 1]) touched.add(near)
  return [...touched].sort((a, b) => a - b)
}

/**
 * Which rows of a day's blocks count. `blocks`: the live blocks of that day and of the days before and after (a later
 * version of a call may start across midnight); blocks of different sources never touch each other.
 * A row with an id counts unless a later export of its source holds that id within a day. Rows without one
 * count as often as the export that holds most of them; rows of one import never exclude each other.
 */
export function dayMasks(day: DayNumber, blocks: readonly RankedBlock[]): ReadonlyMap<ImportId, RowMask> {
  const masks = new Map<ImportId, RowMask>()
  for (const own of bySource(blocks)) {
    const ordered = own.filter((b) => Math.abs(b.block.day - day) <= 1).sort((a, b) => laterFirst(a.rank, b.rank))
    const single = new Set(ordered.map((b) => b.block.importId)).size === 1
    const table = new RowTable<RankedBlock>(single ? 0 : ordered.reduce((n, b) => n + b.block.rows, 0))
    for (const block of ordered) {
      const mask = single ? null : maskOf(block, day, table)
      if (block.block.day === day) masks.set(block.block.importId, mask)
    }
  }
  return masks
}

/** How many calls of an import's day are new, already here, or replace an earlier version of themselves; the first of those, by start. */
export type DayComparison = { readonly newCalls: number; readonly alreadyHere: number; readonly changed: number; readonly changes: readonly CallChange[] }

/** Compares a block not yet stored with the live blocks of its day and the days before and after; lists at most `most` changes. */
export function compareDay(fresh: RankedBlock, existing: readonly RankedBlock[], most = 0): DayComparison {
  const others = existing
    .filter((b) => b.block.sourceId === fresh.block.sourceId && b.block.importId !== fresh.block.importId && Math.abs(b.block.day - fresh.block.day) <= 1)
    .sort((a, b) => laterFirst(a.rank, b.rank))
  const { rows } = fresh.block
  if (others.length === 0) return { newCalls: rows, alreadyHere: 0, changed: 0, changes: [] }
  const table = new RowTable<RankedBlock>(others.reduce((n, b) => n + b.block.rows, rows))
  for (const block of others) maskOf(block, fresh.block.day, table)
  let newCalls = 0
  let changed = 0
  const changes: CallChange[] = []
  for (let row = 0; row < rows; row++) {
    const entry = table.find(fresh, row)
    const known = table.sourceOf(entry)
    if (known === null) newCalls++
    else if (!hasCallId(fresh.texts, row)) newCalls += table.take(entry) ? 0 : 1
    else if (laterFirst(fresh.rank, known.rank) < 0 && !equalRows(fresh, row, known, table.rowOf(entry))) {
      changed++
      if (changes.length < most) changes.push(changeOf(known, table.rowOf(entry), fresh, row))
    }
  }
  return { newCalls, alreadyHere: rows - newCalls - changed, changed, changes }
}

function bySource(blocks: readonly RankedBlock[]): readonly RankedBlock[][] {
  const sources = new Map<string, RankedBlock[]>()
  for (const block of blocks) {
    const list = sources.get(block.block.sourceId)
    if (list) list.push(block)
    else sources.set(block.block.sourceId, [block])
  }
  return [...sources.values()]
}

/**
 * Puts a block's rows into the table (later exports come first) and returns its mask; null when all rows count.
 * An entry without an id then counts the most copies any one export has.
 */
function maskOf(block: RankedBlock, day: DayNumber, table: RowTable<RankedBlock>): RowMask {
  const { rows } = block.block
  const onDay = block.block.day === day
  const mask = emptyMask(rows)
  const own = new Map<number, number>()
  let counted = 0
  for (let row = 0; row < rows; row++) {
    const withId = hasCallId(block.texts, row)
    if (!withId && !onDay) continue
    const entry = table.put(block, row)
    let counts = table.sourceOf(entry)?.block.importId === block.block.importId
    if (!withId) {
      const seen = (own.get(entry) ?? 0) + 1
      own.set(entry, seen)
      counts = table.raise(entry, seen)
    }
    if (counts) {
      countRow(mask, row)
      counted++
    }
  }
  return counted === rows ? null : mask
}
