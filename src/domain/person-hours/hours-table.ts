import type { Hotline } from '../hotline/hotline'
import { dateOfDay, dayOfDate, type PlainDate } from '../kernel/calendar'
import type { HotlineId, ImportId, SourceId } from '../kernel/ids'
import type { Period } from '../kernel/period'
import { zoneOf } from '../kernel/zone'
import { addCells, dayHours, type DaySpan, type HoursCell } from './day-hours'
import { gatherHours, type HoursRecords, type PersonHours } from './gather-hours'
import { inShare, type HoursShare } from './hours-share'
import { secondsOf, within, type Span } from './spans'

/** One line of hours: an operator by key and name, or a hotline by id (`none` = in no hotline's queue). */
export type HoursRow = { readonly key: string; readonly name: string; readonly known: boolean; readonly days: readonly HoursCell[]; readonly total: HoursCell }

/** A file that says something of the period, with the seconds it writes, before anything is united. */
export type HoursOrigin = { readonly importId: ImportId; readonly sourceId: SourceId; readonly entries: number; readonly seconds: number }

/** The hours of a period: per operator (overlaps united) and per hotline (a person logged in to two counts in both). */
export type HoursFigures = {
  readonly share: HoursShare
  readonly period: Period
  readonly zone: string
  readonly dates: readonly PlainDate[]
  readonly operators: readonly HoursRow[]
  readonly hotlines: readonly HoursRow[]
  readonly origins: readonly HoursOrigin[]
}

/** Whose hours of when; `zone` is the company's. */
export type HoursRequest = { readonly period: Period; readonly share: HoursShare; readonly zone: string }

/** No zone is further from another: whatever touches a period in any zone lies within this margin of it in UTC. */
const MARGIN = 86_400

/** The local days of a period in a zone. */
export function daySpans(period: Pick<Period, 'from' | 'to'>, zone: string): readonly DaySpan[] {
  const at = zoneOf(zone)
  const first = dayOfDate(period.from)
  return Array.from({ length: dayOfDate(period.to) - first }, (_, i) => ({ date: dateOfDay(first + i), from: at.startOfLocalDay(first + i), to: at.startOfLocalDay(first + i + 1) }))
}

/** Everything the files say about a period, by person. */
export function hoursOfPeriod(records: HoursRecords, period: Pick<Period, 'from' | 'to'>): readonly PersonHours[] {
  const dates = new Set<string>(daySpans(period, 'UTC').map(({ date }) => date))
  return gatherHours(records, { from: dayOfDate(period.from) * 86_400 - MARGIN, to: dayOfDate(period.to) * 86_400 + MARGIN }, dates)
}

/** The zone a share's days are cut in: that of its one hotline, else the company's. */
export function shareZone(share: HoursShare, hotlines: readonly Hotline[], zone: string): string {
  const only = share.kind === 'hotlines' && share.ids.length === 1 ? hotlines.find(({ id }) => id === share.ids[0]) : undefined
  return only?.zone ?? zone
}

/** The hours of a period and share. */
export function hoursFigures(records: HoursRecords, { period, share, zone }: HoursRequest): HoursFigures {
  const people = hoursOfPeriod(records, period)
  const ownZone = shareZone(share, records.hotlines, zone)
  const days = daySpans(period, ownZone)
  const operators = people.map((one) => rowOf(one.person, days.map((day) => dayHours(one, share, day))))
  const ids = share.kind === 'hotlines' ? new Set<HotlineId>(share.ids) : null
  const shown = records.hotlines.filter(({ id }) => ids === null || ids.has(id))
  const hotlines = shown.map((hotline) => shareRow(people, { key: hotline.id, name: hotline.name, known: true }, { kind: 'hotlines', ids: [hotline.id] }, daySpans(period, hotline.zone)))
  const none = share.kind === 'all' ? [shareRow(people, { key: 'none', name: '', known: false }, { kind: 'none' }, days)] : []
  return {
    share, period, zone: ownZone, dates: days.map(({ date }) => date),
    operators: operators.filter(worthShowing), hotlines: [...hotlines, ...none].filter(worthShowing), origins: originsOf(people, share, days),
  }
}

/** One hotline's hours a day: those of all people, each united. */
function shareRow(people: readonly PersonHours[], line: Pick<HoursRow, 'key' | 'name' | 'known'>, share: HoursShare, days: readonly DaySpan[]): HoursRow {
  return rowOf(line, days.map((day) => addCells(people.map((one) => dayHours(one, share, day)))))
}

function rowOf({ key, name, known }: Pick<HoursRow, 'key' | 'name' | 'known'>, days: readonly HoursCell[]): HoursRow {
  const cells = days.map(({ seconds, doubtful, flags }) => ({ seconds, doubtful, flags }))
  return { key, name, known, days: cells, total: addCells(cells) }
}

function worthShowing({ total }: HoursRow): boolean {
  return total.seconds > 0 || total.flags.length > 0
}

function originsOf(people: readonly PersonHours[], share: HoursShare, days: readonly DaySpan[]): readonly HoursOrigin[] {
  const span: Span = { from: days[0]?.from ?? 0, to: days[days.length - 1]?.to ?? 0 }
  const found = new Map<ImportId, { sourceId: SourceId; rows: Set<number>; seconds: number }>()
  const add = (held: { importId: ImportId; sourceId: SourceId; fileRow: number }, seconds: number) => {
    let origin = found.get(held.importId)
    if (!origin) found.set(held.importId, (origin = { sourceId: held.sourceId, rows: new Set(), seconds: 0 }))
    origin.rows.add(held.fileRow)
    origin.seconds += seconds
  }
  for (const { stretches, totals } of people) {
    for (const stretch of within(stretches, span)) if (inShare(share, stretch.hotlineId)) add(stretch, stretch.kind === 'present' ? secondsOf([stretch]) : 0)
    for (const total of totals) if (inShare(share, total.hotlineId)) add(total, total.kind === 'present' ? total.seconds : 0)
  }
  return [...found].map(([importId, { sourceId, rows, seconds }]) => ({ importId, sourceId, entries: rows.size, seconds }))
}
