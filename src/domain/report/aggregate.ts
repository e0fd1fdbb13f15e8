import type { CodedField, MaskedBlock } from '../archive/block'
import { dateOfDay, dayOfDate, weekdayOfDay } from '../kernel/calendar'
import { periodDays, previousPeriod, type Period } from '../kernel/period'
import type { Definition } from '../measure/definition'
import { CONTACT, OVERFLOW } from '../measure/call-class'
import { Annotator } from '../selection/annotate'
import type { AnnotatedBlock } from '../selection/annotated'
import { compileSelection, scopeTable } from '../selection/compile'
import { definitionsBetween, type HotlineContext, type QueryContext } from '../selection/context'
import { spanOf, type DaySpan } from '../selection/days'
import type { Selection } from '../selection/selection'
import { Cells } from './cells'
import { NamedCells } from './named-cells'
import type { ReportFigures, ReportRequest } from './report'
import { addTallies, type Tally } from './tally'

const INTERVALS = 48

/** The selection whose calls a report counts; the calls of every figure of it start from here. */
export function reportSelection(request: ReportRequest, zone: string): Selection {
  return { period: { ...request.period }, scope: { kind: 'hotlines', ids: [...request.hotlineIds] }, zone }
}

/** The UTC days whose blocks a report needs: its period and the one before, with margins and repeat look-back. */
export function reportDays(request: ReportRequest, context: QueryContext): DaySpan {
  const zones = requested(request, context).map(({ zone }) => zone)
  if (zones.length === 0) return { from: dayOfDate(request.period.from), to: dayOfDate(request.period.from) - 1 }
  return spanOf({ from: previousPeriod(request.period).from, to: request.period.to }, zones, context, true)
}

/** The figures of a report. `blocks`: those of `reportDays(request, context)`, in day order; more are no harm. */
export function aggregate(request: ReportRequest, context: QueryContext, blocks: readonly MaskedBlock[]): ReportFigures {
  const previous = previousPeriod(request.period)
  const base = reportSelection(request, 'UTC')
  const current = new PeriodCounter(request.period, context)
  const before = new Cells(context.hotlines.length + 1)
  const select = compileSelection(base, context)
  const selectBefore = compileSelection({ ...base, period: previous }, context)
  const selectLeftOut = compileSelection({ ...base, outsideHours: true }, context)
  let leftOutByHours = 0
  for (const day of new Annotator(context, base.zone, scopeTable(base, context)).days(blocks)) {
    for (const judged of day) {
      const rows = select(judged)
      if (rows.length > 0) current.add(judged, rows)
      const rowsBefore = selectBefore(judged)
      if (rowsBefore.length > 0) before.add(judged, rowsBefore, Int32Array.from(rowsBefore, (row) => judged.hotline[row] ?? 0))
      leftOutByHours += selectLeftOut(judged).length
    }
  }
  const hotlines = requested(request, context)
  const byHotline = hotlines.flatMap(({ hotline }) => {
    const position = hotline ? (context.positions.get(hotline.id) ?? 0) : 0
    return hotline ? [{ hotlineId: hotline.id, tally: current.hotline(position), previous: before.tally(position) }] : []
  })
  return {
    request,
    total: addTallies(byHotline.map(({ tally }) => tally)),
    previous: addTallies(byHotline.map((line) => line.previous)),
    ...current.times(),
    byOperator: current.operators(),
    byTopic: current.topics(),
    byHotline,
    leftOutByHours,
    definitions: definitionsOf(hotlines, request.period),
  }
}

/** The cells of the period itself: half-hours of days, hotlines, operators, topics. */
class PeriodCounter {
  readonly #first: number
  readonly #days: number
  readonly #time: Cells
  readonly #hotline: Cells
  readonly #operator = new NamedCells()
  readonly #topic = new NamedCells()

  constructor(period: Period, context: QueryContext) {
    this.#first = dayOfDate(period.from)
    this.#days = periodDays(period)
    this.#time = new Cells(this.#days * INTERVALS)
    this.#hotline = new Cells(context.hotlines.length + 1)
  }

  add(judged: AnnotatedBlock, rows: Uint32Array): void {
    const cells = new Int32Array(rows.length)
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] ?? 0
      cells[i] = ((judged.day[row] ?? 0) - this.#first) * INTERVALS + (((judged.minute[row] ?? 0) / 30) | 0)
    }
    this.#time.add(judged, rows, cells)
    for (let i = 0; i < rows.length; i++) cells[i] = judged.hotline[rows[i] ?? 0] ?? 0
    this.#hotline.add(judged, rows, cells)
    this.#addNamed(this.#topic, 'topic', judged, rows, cells, false)
    this.#addNamed(this.#operator, 'operator', judged, rows, cells, true)
  }

  hotline(position: number): Tally {
    return this.#hotline.tally(position)
  }

  operators(): ReportFigures['byOperator'] {
    return this.#operator.tallies().map(([operator, tally]) => ({ operator, tally }))
  }

  topics(): ReportFigures['byTopic'] {
    return this.#topic.tallies().map(([topic, tally]) => ({ topic, tally }))
  }

  times(): Pick<ReportFigures, 'byDay' | 'byInterval' | 'byWeekdayHour'> {
    const days = Array.from({ length: this.#days }, (_, d) => d)
    const cellsOf = (some: readonly number[], from: number, to: number) => some.flatMap((d) => Array.from({ length: to - from }, (_, i) => d * INTERVALS + from + i))
    const weekdays = [1, 2, 3, 4, 5, 6, 7].map((weekday) => days.filter((d) => weekdayOfDay(this.#first + d) === weekday))
    return {
      byDay: days.map((d) => ({ date: dateOfDay(this.#first + d), tally: this.#time.tally(...cellsOf([d], 0, INTERVALS)) })),
      byInterval: Array.from({ length: INTERVALS }, (_, i) => ({ minute: i * 30, tally: this.#time.tally(...cellsOf(days, i, i + 1)) })),
      byWeekdayHour: weekdays.flatMap((same, w) => Array.from({ length: 24 }, (_, hour) => ({
        weekday: w + 1, hour, tally: this.#time.tally(...cellsOf(same, hour * 2, hour * 2 + 2)),
      }))),
    }
  }

  #addNamed(named: NamedCells, field: CodedField, judged: AnnotatedBlock, rows: Uint32Array, cells: Int32Array, takenOnly: boolean): void {
    const { codes, dictionary } = judged.block.coded[field]
    const cellOf = named.cellsOf(dictionary)
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] ?? 0
      const code = judged.classes[row] ?? 0
      cells[i] = !takenOnly || code < OVERFLOW || code === CONTACT ? (cellOf[codes[row] ?? 0] ?? -1) : -1
    }
    named.add(judged, rows, cells)
  }
}

function requested(request: ReportRequest, context: QueryContext): readonly HotlineContext[] {
  return context.hotlines.filter(({ hotline }) => hotline !== null && request.hotlineIds.includes(hotline.id))
}

function definitionsOf(hotlines: readonly HotlineContext[], period: Period): readonly Definition[] {
  return hotlines.flatMap((hotline) => definitionsBetween(hotline, period.from, period.to))
}
