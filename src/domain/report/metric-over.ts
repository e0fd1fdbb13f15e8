import type { MaskedBlock } from '../archive/block'
import { Annotator } from '../selection/annotate'
import { compileSelection, scopeTable } from '../selection/compile'
import type { QueryContext } from '../selection/context'
import { spanOf, type DaySpan } from '../selection/days'
import type { Selection } from '../selection/selection'
import { zoneOf } from '../kernel/zone'
import { Cells } from './cells'
import type { MetricId, MetricValue } from './metric-id'
import { metrics, metricValue } from './metrics'
import type { Tally } from './tally'

/** The UTC days whose blocks a metric over a selection needs. */
export function metricDays(id: MetricId, selection: Selection, context: QueryContext): DaySpan {
  return spanOf(selection.period, [zoneOf(selection.zone), ...context.hotlines.map(({ zone }) => zone)], context, needsRepeats(id) || selection.repeat === true)
}

/** A metric over a selection, by the same judging and counting as the report. `blocks`: those of `metricDays`, in day order. */
export function metricOver(id: MetricId, selection: Selection, context: QueryContext, blocks: readonly MaskedBlock[]): MetricValue {
  return metricValue(id, tallyOver(selection, context, blocks, needsRepeats(id)))
}

/** The sums of a selection's calls; `repeat` is 0 unless repeats are asked for. */
export function tallyOver(selection: Selection, context: QueryContext, blocks: readonly MaskedBlock[], repeats: boolean): Tally {
  const select = compileSelection(selection, context)
  const cells = new Cells(1)
  for (const day of new Annotator(context, selection.zone, scopeTable(selection, context), repeats || selection.repeat === true).days(blocks)) {
    for (const judged of day) {
      const rows = select(judged)
      cells.addRun(judged, rows, 0, rows.length, 0)
    }
  }
  return cells.tally(0)
}

function needsRepeats(id: MetricId): boolean {
  const { numerator } = metrics[id]
  return numerator !== 'longestWait' && numerator.includes('repeat')
}
