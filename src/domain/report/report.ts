import type { MeasurementRules } from '../measurement/measurement-rules'
import type { HotlineId } from '../kernel/ids'
import type { PlainDate } from '../kernel/calendar'
import type { Period } from '../kernel/period'
import type { ReportField } from '../hotline/report-fields'
import type { ReportCaveat } from './caveats'
import type { Tally } from './tally'

/** What a report is asked for: a period over a hotline, several (a client's), or the whole centre. */
export type ReportRequest = { readonly period: Period; readonly hotlineIds: readonly HotlineId[] }

/** The figures of a report. Every list is in a total order; empty cells of a period are present with zeros. */
export type ReportFigures = {
  readonly request: ReportRequest
  /** False while the calls before the period are not counted in: `previous` and every `repeat` are then NaN (own-days.ts). */
  readonly whole: boolean
  readonly total: Tally
  readonly previous: Tally
  /** Half-hours of the local day, key = first minute (0, 30 … 1410). */
  readonly byInterval: readonly { readonly minute: number; readonly tally: Tally }[]
  readonly byDay: readonly { readonly date: PlainDate; readonly tally: Tally }[]
  /** ISO weekday 1–7 × hour 0–23. */
  readonly byWeekdayHour: readonly { readonly weekday: number; readonly hour: number; readonly tally: Tally }[]
  /** Operator's name, `''` = none named, and the spellings the logs use; answered calls and contacts only. */
  readonly byOperator: readonly { readonly operator: string; readonly names: readonly string[]; readonly tally: Tally }[]
  readonly byTopic: readonly { readonly topic: string; readonly tally: Tally }[]
  /**
   * A table for each field the hotlines define, by their order, over the calls of the hotlines that define it;
   * `''` = not given. Values by calls, most first, then by value.
   */
  readonly byField: readonly (ReportField & { readonly values: readonly { readonly value: string; readonly tally: Tally }[] })[]
  readonly byHotline: readonly { readonly hotlineId: HotlineId; readonly tally: Tally; readonly previous: Tally }[]
  /** Calls left out because they came outside opening hours. */
  readonly leftOutByHours: number
  /** Imports with caveats that calls of the period come from, most calls first, then by id. */
  readonly caveats: readonly ReportCaveat[]
  /** The definitions that were in force on some day of the period, by hotline then date. */
  readonly definitions: readonly MeasurementRules[]
}
