import { civilOfDay, weekdayOfDay, type DayNumber } from '../domain/kernel/calendar'
import { zoneOf, type EpochSeconds } from '../domain/kernel/zone'
import type { PlannedProject, ProjectPlan } from './plan'
import type { Random } from './random'

const HOUR = 3600

/** A call about to happen: when, for which project, how loaded that hour is (1 = as planned). */
export type Arrival = { readonly start: EpochSeconds; readonly plan: ProjectPlan; readonly load: number }

/** Growth of the whole centre over the sample: from 94 % to 106 % of the plan. */
function growth(day: DayNumber, first: DayNumber): number {
  return 0.94 + (0.12 * (day - first)) / 395
}

function dayFactor(plan: ProjectPlan, day: DayNumber): number {
  const weekday = plan.traffic.week[weekdayOfDay(day) - 1] ?? 1
  if (plan.traffic.kind === 'outbound') return weekday
  return weekday * (plan.traffic.year[civilOfDay(day).month - 1] ?? 1)
}

/**
 * The arrivals of one local day of a project: a Poisson stream by hour. The hours are walked as instants, so the
 * day of a clock change has 23 or 25 of them and the repeated hour has calls twice.
 */
export function arrivalsOfDay(project: PlannedProject, day: DayNumber, first: DayNumber, random: Random): Arrival[] {
  const { plan } = project
  const { traffic } = plan
  const zone = zoneOf(plan.zone)
  const from = zone.startOfLocalDay(day)
  const to = zone.startOfLocalDay(day + 1)
  const whole = traffic.hours.reduce((sum, share) => sum + share, 0)
  const perDay = traffic.perDay * dayFactor(plan, day) * growth(day, first) * random.logNormal(1, 0.09)
  const arrivals: Arrival[] = []
  for (let hour = from; hour < to; hour += HOUR) {
    const share = (traffic.hours[Math.floor(zone.toLocal(hour) / HOUR) % 24] ?? 0) / whole
    const mean = perDay * share * random.logNormal(1, 0.25)
    const count = random.poisson(mean)
    const load = mean > 0 ? count / (traffic.perDay * share) : 0
    for (let i = 0; i < count; i++) arrivals.push({ start: hour + random.whole(0, HOUR - 1), plan, load })
  }
  return arrivals
}
