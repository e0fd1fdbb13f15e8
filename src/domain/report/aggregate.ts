import type { MaskedBlock } from '../archive/block'
import { dayOfDate } from '../kernel/calendar'
import { previousPeriod, type Period } from '../kernel/period'
import type { MeasurementRules } from '../measurement/measurement-rules'
import { Annotator } from '../selection/annotate'
import { compileSelection, scopeTable } from '../selection/compile'
import { rulesBetween, type HotlineContext, type QueryContext } from '../selection/context'
import { spanOf, type DaySpan } from '../selection/days'
import type { Selection } from '../selection/selection'
import { fieldsOf } from '../hotline/report-fields'
import { CaveatCounter } from './caveats'
import { FieldCells } from './field-cells'
import { requestedHotlines, withoutLookBack } from './own-days'
import { HotlineCells, PeriodCells } from './period-cells'
import type { ReportFigures, ReportRequest } from './report'
import { addTallies } from './tally'

/** The selection whose calls a report counts; the calls of every figure of it start from here. */
export function reportSelection(request: ReportRequest, zone: string): Selection {
  return { period: { ...request.period }, scope: { kind: 'hotlines', ids: [...request.hotlineIds] }, zone }
}

/** The UTC days whose blocks a report needs: its period and the one before, with margins and repeat look-back. */
export function reportDays(request: ReportRequest, context: QueryContext): DaySpan {
  const zones = requestedHotlines(request, context).map(({ zone }) => zone)
  if (zones.length === 0) return { from: dayOfDate(request.period.from), to: dayOfDate(request.period.from) - 1 }
  return spanOf({ from: previousPeriod(request.period).from, to: request.period.to }, zones, context, true)
}

/** The figures of a report. `blocks`: those of `reportDays(request, context)`, in day order; more are no harm. */
export function aggregate(request: ReportRequest, context: QueryContext, blocks: readonly MaskedBlock[]): ReportFigures {
  return figuresOf(request, context, blocks, true)
}

/** The figures of a report that its own days tell. `blocks`: those of `ownDays(request, context)`, in day order; more are no harm. */
export function aggregateOwnDays(request: ReportRequest, context: QueryContext, blocks: readonly MaskedBlock[]): ReportFigures {
  return withoutLookBack(figuresOf(request, context, blocks, false))
}

function figuresOf(request: ReportRequest, context: QueryContext, blocks: readonly MaskedBlock[], lookBack: boolean): ReportFigures {
  const previous = previousPeriod(request.period)
  const base = reportSelection(request, 'UTC')
  const current = new PeriodCells(request.period, context.hotlines.length + 1)
  const before = new HotlineCells(context.hotlines.length + 1)
  const select = compileSelection(base, context)
  const selectBefore = compileSelection({ ...base, period: previous }, context)
  const selectLeftOut = compileSelection({ ...base, outsideHours: true }, context)
  const hotlines = requestedHotlines(request, context)
  const fields = new FieldCells(fieldsOf(hotlines.flatMap(({ hotline }) => (hotline ? [hotline] : []))), context)
  const caveats = new CaveatCounter(context)
  let leftOutByHours = 0
  for (const day of new Annotator(context, base.zone, scopeTable(base, context), lookBack).days(blocks)) {
    for (const judged of day) {
      const rows = select(judged)
      if (rows.length > 0) {
        current.add(judged, rows)
        fields.add(judged, rows)
        caveats.add(judged, rows)
      }
      const rowsBefore = lookBack ? selectBefore(judged) : null
      if (rowsBefore && rowsBefore.length > 0) before.add(judged, rowsBefore)
      leftOutByHours += selectLeftOut(judged).length
    }
  }
  const byHotline = hotlines.flatMap(({ hotline }) => {
    const position = hotline ? (context.positions.get(hotline.id) ?? 0) : 0
    return hotline ? [{ hotlineId: hotline.id, tally: current.hotline(position), previous: before.tally(position) }] : []
  })
  return {
    request,
    whole: true,
    total: addTallies(byHotline.map(({ tally }) => tally)),
    previous: addTallies(byHotline.map((line) => line.previous)),
    ...current.times(),
    byOperator: current.operators(),
    byTopic: current.topics(),
    byField: fields.tables(),
    byHotline,
    leftOutByHours,
    caveats: caveats.list(),
    definitions: definitionsOf(hotlines, request.period),
  }
}

function definitionsOf(hotlines: readonly HotlineContext[], period: Period): readonly MeasurementRules[] {
  return hotlines.flatMap((hotline) => rulesBetween(hotline, period.from, period.to))
}
