import type { MaskedBlock } from '../archive/block'
import { dayOfDate, dateOfDay, type PlainDate } from '../kernel/calendar'
import type { HotlineId } from '../kernel/ids'
import { Annotator } from '../selection/annotate'
import { compileSelection } from '../selection/compile'
import type { QueryContext } from '../selection/context'
import type { Selection } from '../selection/selection'
import { Cells } from './cells'
import type { Tally } from './tally'

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
  let into = new Int32Array(0)
  for (const day of new Annotator(context, selection.zone, false).days(blocks)) {
    for (const judged of day) {
      const rows = select(judged)
      if (into.length < rows.length) into = new Int32Array(rows.length)
      for (let i = 0; i < rows.length; i++) {
        const row = rows[i] ?? 0
        into[i] = ((judged.day[row] ?? 0) - first) * width + (judged.hotline[row] ?? 0)
      }
      cells.add(judged, rows, into)
    }
  }
  return Array.from({ length: days * width }, (_, cell) => ({
    date: dateOfDay(first + Math.floor(cell / width)),
    hotlineId: context.hotlines[cell % width]?.hotline?.id ?? null,
    tally: cells.tally(cell),
  })).filter(({ tally }) => tally.calls > 0)
}
