import { dayOfDate, type DayNumber, type PlainDate } from '../kernel/calendar'
import { zoneOf, type Zone } from '../kernel/zone'
import type { QueryContext } from './context'
import type { Selection } from './selection'

const DAY = 86_400

/** UTC days to read, both inclusive. */
export type DaySpan = { readonly from: DayNumber; readonly to: DayNumber }

/** The UTC days whose blocks a selection needs: its period in every zone concerned, calls that end in it, repeat look-back. */
export function daysOf(selection: Selection, context: QueryContext): DaySpan {
  const zones = context.hotlines
    .filter(({ hotline }) => selection.scope.kind !== 'hotlines' || (hotline !== null && selection.scope.ids.includes(hotline.id)))
    .map(({ zone }) => zone)
  return spanOf(selection.period, [zoneOf(selection.zone), ...zones], context, selection.repeat === true)
}

/** The UTC days of a span of local days in several zones, with the margins the definitions ask for. */
export function spanOf(period: { readonly from: PlainDate; readonly to: PlainDate }, zones: readonly Zone[], context: QueryContext, repeats: boolean): DaySpan {
  const margin = (context.countsByEnd ? 1 : 0) + (repeats ? context.repeatDays : 0)
  const starts = zones.map((zone) => Math.floor(zone.startOfLocalDay(dayOfDate(period.from)) / DAY))
  const ends = zones.map((zone) => Math.floor((zone.startOfLocalDay(dayOfDate(period.to)) - 1) / DAY))
  return { from: Math.min(...starts) - margin, to: Math.max(...ends) }
}
