import { dayOfDate } from '../kernel/calendar'
import type { HotlineContext, QueryContext } from '../selection/context'
import { spanOf, type DaySpan } from '../selection/days'
import type { ReportFigures, ReportRequest } from './report'
import { emptyTally, tallyFields, type Tally } from './tally'

/** A sum whose calls are not read yet: whatever is made of it is no figure either. */
const UNCOUNTED = Number.NaN

/** What is known of the hotlines a report is asked for. */
export function requestedHotlines(request: ReportRequest, context: QueryContext): readonly HotlineContext[] {
  return context.hotlines.filter(({ hotline }) => hotline !== null && request.hotlineIds.includes(hotline.id))
}

/** The UTC days of a report's own period, without those it looks back to. */
export function ownDays(request: ReportRequest, context: QueryContext): DaySpan {
  const zones = requestedHotlines(request, context).map(({ zone }) => zone)
  if (zones.length === 0) return { from: dayOfDate(request.period.from), to: dayOfDate(request.period.from) - 1 }
  return spanOf(request.period, zones, context, false)
}

/** Figures told from the period's own days: what the calls before them decide is not counted, and no figure until it is. */
export function withoutLookBack(figures: ReportFigures): ReportFigures {
  const own = <Line extends { readonly tally: Tally }>(lines: readonly Line[]): Line[] => lines.map((line) => ({ ...line, tally: withoutRepeats(line.tally) }))
  return {
    ...figures,
    whole: false,
    total: withoutRepeats(figures.total),
    previous: uncounted(),
    byInterval: own(figures.byInterval), byDay: own(figures.byDay), byWeekdayHour: own(figures.byWeekdayHour),
    byOperator: own(figures.byOperator), byTopic: own(figures.byTopic),
    byField: figures.byField.map((field) => ({ ...field, values: own(field.values) })),
    byHotline: own(figures.byHotline).map((line) => ({ ...line, previous: uncounted() })),
  }
}

function withoutRepeats(tally: Tally): Tally {
  return { ...tally, repeat: UNCOUNTED }
}

function uncounted(): Tally {
  const tally = emptyTally()
  for (const field of tallyFields) tally[field] = UNCOUNTED
  tally.longestWait = UNCOUNTED
  return tally
}
