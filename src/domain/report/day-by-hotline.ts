import type { MaskedBlock } from '../archive/block'
import { dayOfDate, dateOfDay, type PlainDate } from '../kernel/calendar'
import type { HotlineId } from '../kernel/ids'
import { Annotator, type Unjudged } from '../selection/annotate'
import { IS_OUTSIDE, type AnnotatedBlock } from '../selection/annotated'
import { compileSelection, scopeTable, takesWholeDays } from '../selection/compile'
import type { QueryContext } from '../selection/context'
import type { Selection } from '../selection/selection'
import { CellList } from './cell-list'
import { Cells } from './cells'
import { DayCases } from './day-cases'
import type { Tally } from './tally'

const DAY = 86_400

/** One day of one hotline (null: calls no rule claims). */
export type DayOfHotline = { readonly date: PlainDate; readonly hotlineId: HotlineId | null; readonly tally: Tally }

/**
 * Every day × hotline of a selection's period, in that order, days without calls left out. Repeat calls are not
 * looked for: they need a memory of callers that the other figures do not.
 */
export function dayByHotline(selection: Selection, context: QueryContext, blocks: readonly MaskedBlock[]): readonly DayOfHotline[] {
  const wanted = scopeTable(selection, context)
  const first = dayOfDate(selection.period.from)
  const width = wanted.length
  const days = dayOfDate(selection.period.to) - first
  const cells = new Cells(days * width)
  const annotator = new Annotator(context, selection.zone, wanted, false)
  if (takesWholeDays(selection)) addWholeDays(annotator.unjudged(blocks), selection.outsideHours === true, { first, days, width }, cells)
  else {
    const select = compileSelection(selection, context)
    for (const day of annotator.days(blocks)) for (const judged of day) addDays(judged, select(judged), first, width, cells)
  }
  const ids = [...context.hotlines.map(({ hotline }) => hotline?.id ?? null), null]
  return Array.from({ length: days }, (_, d) => {
    const date = dateOfDay(first + d)
    return ids.map((hotlineId, h) => ({ date, hotlineId, tally: cells.tally(d * width + h) }))
  }).flat().filter(({ tally }) => tally.calls > 0)
}

type Grid = { readonly first: number; readonly days: number; readonly width: number }

/** Calls taken by nothing but hotline, local day and opening hours are counted by cases, on days of a change one by one. */
function addWholeDays(blocks: Iterable<Unjudged>, outside: boolean, { first, days, width }: Grid, cells: Cells): void {
  const cases = new DayCases(width + 1)
  const list = new CellList()
  const cellOf = (position: number, day: number) => (day >= first && day < first + days ? (day - first) * width + position : -1)
  for (const { block, hotline, rules, abandonedOnly, judgeChanging } of blocks) {
    cases.add(block, hotline, rules, outside, cellOf, cells, abandonedOnly)
    if (!rules.anyChanging) continue
    const { judged, rows } = judgeChanging()
    const { owner, verdicts } = judged
    const into = list.room(rows.length)
    rows.forEach((row, i) => {
      const taken = (((verdicts[row] ?? 0) & IS_OUTSIDE) !== 0) === outside
      into[i] = taken ? cellOf(hotline[row] ?? 0, block.day - 1 + Math.floor((owner[row] ?? 0) / DAY)) : -1
    })
    cells.add(judged, rows, into)
  }
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
