import type { MaskedBlock } from '../archive/block'
import { dayOfDate, dateOfDay, type PlainDate } from '../kernel/calendar'
import type { HotlineId } from '../kernel/ids'
import { Annotator } from '../selection/annotate'
import type { AnnotatedBlock } from '../selection/annotated'
import { compileSelection, scopeTable } from '../selection/compile'
import type { QueryContext } from '../selection/context'
import type { Selection } from '../selection/selection'
import { Cells } from './cells'
import type { Tally } from './tally'

const DAY = 86_400

/** One day of one hotline (null: calls no rule claims). */
export type DayOfHotline = { readonly date: PlainDate; readonly hotlineId: HotlineId | null; readonly tally: Tally }

/**
 * Every day × hotline of a selection's period, in that order, days without calls left out. Repeat calls are not
 * looked for: they need a memory of callers that the other figures do not.
 */
export function dayByHotline(selection: Selection, context: QueryContext, blocks: readonly MaskedBlock[]): readonly DayOfHotline[] {
  const select = compileSelection(selection, context)
  const first = dayOfDate(selection.period.from)
  const width = context.hotlines.length + 1
  const days = dayOfDate(selection.period.to) - first
  const cells = new Cells(days * width)
  for (const day of new Annotator(context, selection.zone, scopeTable(selection, context), false).days(blocks)) {
    for (const judged of day) {
      addDays(judged, select(judged), first, width, cells)
    }
  }
  const ids = [...context.hotlines.map(({ hotline }) => hotline?.id ?? null), null]
  return Array.from({ length: days }, (_, d) => {
    const date = dateOfDay(first + d)
    return ids.map((hotlineId, h) => ({ date, hotlineId, tally: cells.tally(d * width + h) }))
  }).flat().filter(({ tally }) => tally.calls > 0)
}

/** Rows come by hotline and mostly in time order, so the calls of a day and hotline stand in few runs. */
function addDays(judged: AnnotatedBlock, rows: Uint32Array, first: number, width: number, cells: Cells): void {
  const { block, owner, hotline } = judged
  for (let from = 0; from < rows.length;) {
    const row = rows[from] ?? 0
    const h = hotline[row] ?? 0
    const day = ((owner[row] ?? 0) / DAY) | 0
    const to = endOfRun(judged, rows, from, h, day * DAY)
    cells.addRun(judged, rows, from, to, (block.day - 1 - first + day) * width + h)
    from = to
  }
}

function endOfRun({ owner, hotline }: AnnotatedBlock, rows: Uint32Array, from: number, h: number, midnight: number): number {
  let to = from + 1
  for (; to < rows.length; to++) {
    const row = rows[to] ?? 0
    const at = owner[row] ?? 0
    if (hotline[row] !== h || at < midnight || at >= midnight + DAY) break
  }
  return to
}
