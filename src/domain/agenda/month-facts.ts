import type { Hotline, MatchRule } from '../hotline/hotline'
import { addDays, dayOfDate, type PlainDate } from '../kernel/calendar'
import type { ClientId, HotlineId } from '../kernel/ids'
import type { Period } from '../kernel/period'
import { daysWithin, inForce } from '../kernel/versions'
import type { MeasurementRules } from '../measurement/measurement-rules'
import type { DayOfHotline } from '../report/day-by-hotline'
import { metricValue } from '../report/metrics'
import { addTallies } from '../report/tally'

type OfHotline = { readonly hotlineId: HotlineId; readonly clientId: ClientId; readonly month: Period }

/** What the calls of a finished month say has to be done. Ratios are 0–1. */
export type MonthFact
  /** Calls no hotline claims: they are in no report and on no invoice. Internal calls are nobody's business. */
  = | { readonly kind: 'callsOfNobody'; readonly month: Period; readonly calls: number }
  /** A running hotline without a call in the month, or without one after `lastOn`, longer than it ever paused before. */
    | (OfHotline & { readonly kind: 'callsStop'; readonly lastOn: PlainDate | null })
  /** The agreed service level was not reached, or more calls were lost than agreed. */
    | (OfHotline & { readonly kind: 'targetMissed'; readonly metric: 'serviceLevel' | 'abandonRate'; readonly value: number; readonly agreed: number })

/** What the facts are read from; `days` = the month's days of every hotline and of nobody. */
export type MonthFactsInput = {
  readonly month: Period
  readonly days: readonly DayOfHotline[]
  readonly hotlines: readonly Hotline[]
  readonly matchRules: readonly Pick<MatchRule, 'hotlineId'>[]
  readonly rules: readonly MeasurementRules[]
}

/** Fewer days with calls than this say nothing of a habit. */
const HABIT = 3

/** What a finished month left to be done: calls of nobody first, then hotline by hotline by name. */
export function monthFacts(input: MonthFactsInput): readonly MonthFact[] {
  const { month, days, hotlines } = input
  const nobody = addTallies(days.filter(({ hotlineId }) => hotlineId === null).map(({ tally }) => tally))
  const unclaimed = nobody.calls - nobody.internal
  const inUse = hotlines.filter(({ archived }) => !archived).sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1))
  return [
    ...(unclaimed > 0 ? [{ kind: 'callsOfNobody' as const, month, calls: unclaimed }] : []),
    ...inUse.flatMap((hotline) => [...callsStop(hotline, input), ...targetsMissed(hotline, input)]),
  ]
}

function callsStop(hotline: Hotline, { month, days, matchRules }: MonthFactsInput): MonthFact[] {
  const life = daysWithin(month, hotline)
  if (!life || !matchRules.some(({ hotlineId }) => hotlineId === hotline.id)) return []
  const fact = (lastOn: PlainDate | null): MonthFact[] => [{ kind: 'callsStop', hotlineId: hotline.id, clientId: hotline.clientId, month, lastOn }]
  const dates = days.filter(({ hotlineId, date }) => hotlineId === hotline.id && date >= life.from && date < life.to).map(({ date }) => date)
  const last = dates.at(-1)
  if (last === undefined) return life.days >= HABIT ? fact(null) : []
  if (dates.length < HABIT) return []
  const stops = [...dates, life.to].map(dayOfDate)
  const pauses = stops.slice(1).map((day, i) => day - (stops[i] ?? day) - 1)
  const [silent = 0, ...before] = pauses.reverse()
  return silent > Math.max(0, ...before) ? fact(last) : []
}

function targetsMissed(hotline: Hotline, { month, days, rules }: MonthFactsInput): MonthFact[] {
  const agreed = inForce(rules.filter(({ hotlineId }) => hotlineId === hotline.id), addDays(month.to, -1))
  if (!agreed) return []
  const total = addTallies(days.filter(({ hotlineId }) => hotlineId === hotline.id).map(({ tally }) => tally))
  const missed = (metric: 'serviceLevel' | 'abandonRate', target: number | null, isMissed: (value: number, target: number) => boolean): MonthFact[] => {
    const { value } = metricValue(metric, total)
    if (target === null || value === null || !isMissed(value, target / 10_000)) return []
    return [{ kind: 'targetMissed', hotlineId: hotline.id, clientId: hotline.clientId, month, metric, value, agreed: target / 10_000 }]
  }
  return [
    ...missed('serviceLevel', agreed.targetServiceLevel, (value, target) => value < target),
    ...missed('abandonRate', agreed.limitAbandoned, (value, limit) => value > limit),
  ]
}
