import type { CodedField } from '../archive/block'
import { dateOfDay, dayOfDate, weekdayOfDay } from '../kernel/calendar'
import { periodDays, type Period } from '../kernel/period'
import { CONTACT, OVERFLOW } from '../measurement/call-class'
import { CLASS, type AnnotatedBlock } from '../selection/annotated'
import { CellList } from './cell-list'
import { Cells } from './cells'
import { NamedCells } from './named-cells'
import type { ReportFigures } from './report'
import type { Tally } from './tally'

const INTERVALS = 48

/** A cell per hotline position; rows come by hotline. */
export class HotlineCells {
  readonly #cells: Cells

  constructor(hotlines: number) {
    this.#cells = new Cells(hotlines)
  }

  add(judged: AnnotatedBlock, rows: Uint32Array): void {
    for (let from = 0; from < rows.length;) {
      const h = judged.hotline[rows[from] ?? 0] ?? 0
      let to = from + 1
      while (to < rows.length && judged.hotline[rows[to] ?? 0] === h) to++
      this.#cells.addRun(judged, rows, from, to, h)
      from = to
    }
  }

  tally(position: number): Tally {
    return this.#cells.tally(position)
  }
}

/** The cells of a report's period: half-hours of days, hotlines, operators, topics. */
export class PeriodCells {
  readonly #first: number
  readonly #days: number
  readonly #time: Cells
  readonly #hotline: HotlineCells
  readonly #operator = new NamedCells()
  readonly #topic = new NamedCells()
  readonly #list = new CellList()

  constructor(period: Period, hotlines: number) {
    this.#first = dayOfDate(period.from)
    this.#days = periodDays(period)
    this.#time = new Cells(this.#days * INTERVALS)
    this.#hotline = new HotlineCells(hotlines)
  }

  add(judged: AnnotatedBlock, rows: Uint32Array): void {
    const cells = this.#list.room(rows.length)
    nameHalfHours(judged, rows, (judged.block.day - 1 - this.#first) * INTERVALS, cells)
    this.#time.add(judged, rows, cells)
    this.#hotline.add(judged, rows)
    nameByCode(judged, 'topic', this.#topic, rows, false, cells)
    this.#topic.add(judged, rows, cells)
    nameByCode(judged, 'operator', this.#operator, rows, true, cells)
    this.#operator.add(judged, rows, cells)
  }

  hotline(position: number): Tally {
    return this.#hotline.tally(position)
  }

  operators(): ReportFigures['byOperator'] {
    return this.#operator.tallies().map(([operator, tally]) => ({ operator, names: [operator], tally }))
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
}

function nameHalfHours({ owner }: AnnotatedBlock, rows: Uint32Array, yesterday: number, cells: Int32Array): void {
  for (let i = 0; i < rows.length; i++) cells[i] = yesterday + (((owner[rows[i] ?? 0] ?? 0) / 1800) | 0)
}

/** Cells by a name a log gives; `takenOnly` leaves out calls no operator took. */
function nameByCode({ block, verdicts }: AnnotatedBlock, field: CodedField, named: NamedCells, rows: Uint32Array, takenOnly: boolean, cells: Int32Array): void {
  const { codes, dictionary } = block.coded[field]
  const cellOf = named.cellsOf(dictionary)
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0
    const code = (verdicts[row] ?? 0) & CLASS
    cells[i] = !takenOnly || code < OVERFLOW || code === CONTACT ? (cellOf[codes[row] ?? 0] ?? -1) : -1
  }
}
