import type { CallBlock, MaskedBlock } from '../archive/block'
import { resolveHotlines } from '../hotline/match-block'
import { dayOfDate } from '../kernel/calendar'
import type { HotlineId } from '../kernel/ids'
import type { Period } from '../kernel/period'
import type { QueryContext } from '../selection/context'
import { RowGrouper, setApart } from '../selection/row-groups'
import type { HotlineRows } from './rows'

const DAY = 86_400

/**
 * The calls of hotlines whose local date of start lies in the period, per hotline and block, with that date:
 * what a rating is made from. `blocks`: those of the period's UTC days in the hotlines' zones.
 */
export function hotlineRows(ids: readonly HotlineId[], period: Period, context: QueryContext, blocks: readonly MaskedBlock[]): ReadonlyMap<HotlineId, readonly HotlineRows[]> {
  const found = new Map<HotlineId, HotlineRows[]>(ids.map((id) => [id, []]))
  const [from, to] = [dayOfDate(period.from), dayOfDate(period.to)]
  const none = context.hotlines.length
  const grouper = new RowGrouper(none + 2)
  let owners = new Int16Array(0)
  for (const masked of blocks) {
    const { rows } = masked.block
    if (owners.length < rows) owners = new Int16Array(rows)
    resolveHotlines(masked.block, context.matches, owners, none)
    setApart(masked.mask, owners, rows, none + 1)
    const { rows: grouped, starts } = grouper.group(rows, owners)
    for (const [id, list] of found) {
      const position = context.positions.get(id) ?? -1
      const zone = context.hotlines[position]?.zone
      if (!zone || starts[position] === starts[position + 1]) continue
      const cut = withLocalDays(masked, grouped.slice(starts[position], starts[position + 1]), zone.segments(masked.block.day), from, to)
      if (cut.rows.length > 0) list.push({ masked, ...cut })
    }
  }
  return found
}

function withLocalDays({ block }: MaskedBlock, rows: Uint32Array, segments: readonly Segment[], from: number, to: number): Pick<HotlineRows, 'rows' | 'localDay'> {
  const [only] = segments
  return only && segments.length === 1 ? byMidnights(block, rows, only.offset, from, to) : oneByOne(block, rows, segments, from, to)
}

type Segment = { readonly from: number; readonly offset: number }

/** Rows are in order of start: under one offset those of a local day stand together. */
function byMidnights({ start }: CallBlock, rows: Uint32Array, offset: number, from: number, to: number): Pick<HotlineRows, 'rows' | 'localDay'> {
  const begin = firstFrom(start, rows, from * DAY - offset)
  const own = rows.subarray(begin, Math.max(begin, firstFrom(start, rows, to * DAY - offset)))
  const localDay = new Int32Array(own.length)
  for (let at = 0; at < own.length;) {
    const day = Math.floor(((start[own[at] ?? 0] ?? 0) + offset) / DAY)
    const next = firstFrom(start, own, (day + 1) * DAY - offset)
    localDay.fill(day, at, next)
    at = next
  }
  return { rows: own, localDay }
}

/** Position of the first row that starts at an instant or later. */
function firstFrom(start: Uint32Array, rows: Uint32Array, epoch: number): number {
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((start[rows[middle] ?? 0] ?? 0) < epoch) low = middle + 1
    else high = middle
  }
  return low
}

function oneByOne({ start }: CallBlock, rows: Uint32Array, segments: readonly Segment[], from: number, to: number): Pick<HotlineRows, 'rows' | 'localDay'> {
  const dated = Array.from(rows, (row) => ({ row, day: Math.floor(((start[row] ?? 0) + offsetAt(segments, start[row] ?? 0)) / DAY) }))
    .filter(({ day }) => day >= from && day < to)
  return { rows: Uint32Array.from(dated, ({ row }) => row), localDay: Int32Array.from(dated, ({ day }) => day) }
}

function offsetAt(segments: readonly Segment[], epoch: number): number {
  let offset = segments[0]?.offset ?? 0
  for (const segment of segments) if (epoch >= segment.from) offset = segment.offset
  return offset
}
