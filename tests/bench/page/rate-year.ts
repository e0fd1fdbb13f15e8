import type { MaskedBlock } from '../../../src/domain/archive/block'
import { resolveHotlines } from '../../../src/domain/hotline/match-block'
import { dayOfDate, type PlainDate } from '../../../src/domain/kernel/calendar'
import { nextPeriod, periodOf, type Period } from '../../../src/domain/kernel/period'
import { rateHotline } from '../../../src/domain/rating/rate'
import type { RatedHotline } from '../../../src/domain/rating/rated'
import type { HotlineRows } from '../../../src/domain/rating/rows'
import type { QueryContext } from '../../../src/domain/selection/context'
import { centre } from './archive'

const DAY = 86_400

/** The rows of each hotline in a block, with their local days. */
function rowsByHotline(masked: MaskedBlock, context: QueryContext): HotlineRows[] {
  const { block } = masked
  const owners = new Int16Array(block.rows)
  resolveHotlines(block, context.matches, owners)
  const counts = new Uint32Array(context.hotlines.length)
  for (let row = 0; row < block.rows; row++) {
    const owner = owners[row] ?? -1
    if (owner >= 0) counts[owner] = (counts[owner] ?? 0) + 1
  }
  const lists = Array.from(counts, (count) => ({ masked, rows: new Uint32Array(count), localDay: new Int32Array(count) }))
  const at = new Uint32Array(context.hotlines.length)
  const segments = context.hotlines.map(({ zone }) => zone.segments(block.day))
  for (let row = 0; row < block.rows; row++) {
    const owner = owners[row] ?? -1
    const list = lists[owner]
    if (!list) continue
    const start = block.start[row] ?? 0
    const pieces = segments[owner] ?? []
    const piece = pieces.length > 1 && start >= (pieces[1]?.from ?? 0) ? pieces[1] : pieces[0]
    const place = at[owner] ?? 0
    list.rows[place] = row
    list.localDay[place] = Math.floor((start + (piece?.offset ?? 0)) / DAY)
    at[owner] = place + 1
  }
  return lists
}

/** Every hotline rated for one month, from blocks that may hold more. */
export function rateMonth(blocks: readonly MaskedBlock[], context: QueryContext, month: Period): readonly RatedHotline[] {
  const from = dayOfDate(month.from)
  const to = dayOfDate(month.to)
  const lists = blocks.filter(({ block }) => block.day >= from - 1 && block.day <= to).map((masked) => rowsByHotline(masked, context))
  return centre.hotlines.map((hotline, position) => {
    const rows = lists.flatMap((ofBlock) => ofBlock[position] ?? []).map((list) => within(list, from, to)).filter((list) => list.rows.length > 0)
    const tariffs = centre.tariffs.filter((tariff) => tariff.hotlineId === hotline.id)
    return rateHotline({ hotlineId: hotline.id, month, tariffs, startsOn: null, endsOn: null, blocks: rows }).rated
  })
}

/** Rates every hotline for twelve months from the first one; returns the billed calls. */
export function rateYear(blocks: readonly MaskedBlock[], context: QueryContext, first: PlainDate): number {
  let billed = 0
  let month = periodOf('month', first)
  for (let i = 0; i < 12; i++) {
    for (const { clauses } of rateMonth(blocks, context, month)) for (const clause of clauses) billed += clause.billedCalls
    month = nextPeriod(month)
  }
  return billed
}

/** The month's own rows; nearly every block lies wholly in one month. */
function within(list: HotlineRows, from: number, to: number): HotlineRows {
  const { localDay } = list
  if (localDay.every((day) => day >= from && day < to)) return list
  const keep = [...localDay.keys()].filter((i) => (localDay[i] ?? 0) >= from && (localDay[i] ?? 0) < to)
  return { masked: list.masked, rows: Uint32Array.from(keep, (i) => list.rows[i] ?? 0), localDay: Int32Array.from(keep, (i) => localDay[i] ?? 0) }
}
