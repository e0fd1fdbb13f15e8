import type { MaskedBlock } from '../archive/block'
import { rowCounts } from '../archive/mask'
import { resolveHotlines } from '../hotline/match-block'
import { dayOfDate } from '../kernel/calendar'
import type { HotlineId } from '../kernel/ids'
import type { Period } from '../kernel/period'
import type { QueryContext } from '../selection/context'
import type { HotlineRows } from './rows'

const DAY = 86_400

/**
 * The calls of hotlines whose local date of start lies in the period, per hotline and block, with that date:
 * what a rating is made from. `blocks`: those of the period's UTC days in the hotlines' zones.
 */
export function hotlineRows(ids: readonly HotlineId[], period: Period, context: QueryContext, blocks: readonly MaskedBlock[]): ReadonlyMap<HotlineId, readonly HotlineRows[]> {
  const found = new Map<HotlineId, HotlineRows[]>(ids.map((id) => [id, []]))
  const [from, to] = [dayOfDate(period.from), dayOfDate(period.to)]
  let owners = new Int16Array(0)
  for (const masked of blocks) {
    const { rows } = masked.block
    if (owners.length < rows) owners = new Int16Array(rows)
    resolveHotlines(masked.block, context.matches, owners)
    const byPosition = rowsByOwner(masked, owners, context.hotlines.length)
    for (const [id, list] of found) {
      const position = context.positions.get(id) ?? -1
      const own = byPosition[position]
      const zone = context.hotlines[position]?.zone
      if (!own || own.length === 0 || !zone) continue
      const cut = withLocalDays(masked, own, zone.segments(masked.block.day), from, to)
      if (cut.rows.length > 0) list.push({ masked, ...cut })
    }
  }
  return found
}

/** Counting rows of each hotline, ascending: counted first, then placed. */
function rowsByOwner({ block, mask }: MaskedBlock, owners: Int16Array, hotlines: number): readonly Uint32Array[] {
  const counts = new Uint32Array(hotlines)
  for (let row = 0; row < block.rows; row++) {
    const owner = owners[row] ?? -1
    if (owner >= 0 && rowCounts(mask, row)) counts[owner] = (counts[owner] ?? 0) + 1
  }
  const lists = Array.from(counts, (count) => new Uint32Array(count))
  const filled = new Uint32Array(hotlines)
  for (let row = 0; row < block.rows; row++) {
    const owner = owners[row] ?? -1
    if (owner < 0 || !rowCounts(mask, row)) continue
    const at = filled[owner] ?? 0
    const list = lists[owner]
    if (list) list[at] = row
    filled[owner] = at + 1
  }
  return lists
}

function withLocalDays({ block }: MaskedBlock, rows: Uint32Array, segments: readonly { readonly from: number; readonly offset: number }[], from: number, to: number): Pick<HotlineRows, 'rows' | 'localDay'> {
  const kept = new Uint32Array(rows.length)
  const localDay = new Int32Array(rows.length)
  const [first] = segments
  const single = segments.length === 1 && first ? first.offset : null
  let count = 0
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0
    const start = block.start[row] ?? 0
    const day = Math.floor((start + (single ?? offsetAt(segments, start))) / DAY)
    if (day < from || day >= to) continue
    kept[count] = row
    localDay[count++] = day
  }
  return { rows: kept.subarray(0, count), localDay: localDay.subarray(0, count) }
}

function offsetAt(segments: readonly { readonly from: number; readonly offset: number }[], epoch: number): number {
  let offset = segments[0]?.offset ?? 0
  for (const segment of segments) if (epoch >= segment.from) offset = segment.offset
  return offset
}
