import { dateOfDay, type DayNumber, type PlainDate } from '../kernel/calendar'
import { zoneOf } from '../kernel/zone'
import type { PlannedProject } from './plan'
import type { Sample } from './sample'

const DAY = 86_400

/** What holds for one project on one day of its own: found once a day, asked for every call. */
export type ProjectDay = {
  /** The line its calls come over. */
  readonly line: string
  /** Instants between which it is open, in pairs. */
  readonly open: readonly (readonly [number, number])[]
}

/** The dated name of the project's line, or its printed number. */
function lineOn(project: PlannedProject, sample: Sample, date: PlainDate): string {
  const rules = sample.matchRules.filter((rule) => rule.hotlineId === project.hotline.id && rule.field === 'line')
  const rule = rules.find(({ from, to }) => (from === null || from <= date) && (to === null || date < to))
  return rule?.value ?? project.plan.number.replace(/\D/g, '')
}

function openings(project: PlannedProject, day: DayNumber): (readonly [number, number])[] {
  const { week, exceptions } = project.hotline.hours
  const date = dateOfDay(day)
  const shifts = exceptions.find((exception) => exception.date === date)?.shifts ?? week[(day + 3) % 7] ?? []
  const zone = zoneOf(project.plan.zone)
  return shifts.map(({ from, to }) => [zone.toEpoch(day * DAY + from * 60), zone.toEpoch(day * DAY + (to <= from ? to + 1440 : to) * 60)])
}

/** Looks a project's day up; yesterday's late shift reaches into it. */
export function projectDay(project: PlannedProject, sample: Sample, day: DayNumber): ProjectDay {
  return { line: lineOn(project, sample, dateOfDay(day)), open: [...openings(project, day - 1), ...openings(project, day)] }
}

/** Tells whether an instant is within opening hours. */
export function isOpen(day: ProjectDay, start: number): boolean {
  for (const [from, to] of day.open) if (start >= from && start < to) return true
  return false
}

/** Tells whether the project is under way on a date. */
export function runsOn(project: PlannedProject, date: PlainDate): boolean {
  const { startsOn, endsOn } = project.hotline
  return (startsOn === null || startsOn <= date) && (endsOn === null || date < endsOn)
}
