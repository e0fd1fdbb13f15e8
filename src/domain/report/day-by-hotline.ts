import type { MaskedBlock } from '../archive/block'
import { dayOfDate, dateOfDay, type PlainDate } from '../kernel/calendar'
import type { HotlineId } from '../kernel/ids'
import { Annotator } from '../selection/annotate'
import type { AnnotatedBlock } from '../selection/annotated'
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
      nameCells(judged, rows, first, width, into)
      cells.add(judged, rows, into)
    }
  }
  const ids = [...context.hotlines.map(({ hotline }) => hotline?.id ?? null), null]
  return Array.from({ length: days }, (_, d) => {
    const date = dateOfDay(first + d)
    return ids.map((hotlineId, h) => ({ date, hotlineId, tally: cells.tally(d * width + h) }))
  }).flat().filter(({ tally }) => tally.calls > 0)
}

/** A function of its own, so that the engine sees it called often and compiles it early. */
function nameCells({ block, owner, hotline }: AnnotatedBlock, rows: Uint32Array, first: number, width: number, into: Int32Array): void {
  const yesterday = (block.day - 1 - first) * width
  const { length } = rows
  for (let i = 0; i < length; i++) {
    const row = rows[i] ?? 0
    into[i] = yesterday + (((owner[row] ?? 0) / 86_400) | 0) * width + (hotline[row] ?? 0)
  }
}
