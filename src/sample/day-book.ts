import type { PlainDate } from '../domain/kernel/calendar'
import type { PlannedProject } from './plan'
import type { Sample } from './sample'

/** The line a project's calls come over on a date: the dated name a rule knows, or its printed number. */
export function lineOn(project: PlannedProject, sample: Sample, date: PlainDate): string {
  const rules = sample.matchRules.filter((rule) => rule.hotlineId === project.hotline.id && rule.field === 'line')
  const rule = rules.find(({ from, to }) => (from === null || from <= date) && (to === null || date < to))
  return rule?.value ?? project.plan.number.replace(/\D/g, '')
}

/** Tells whether the project is under way on a date. */
export function runsOn(project: PlannedProject, date: PlainDate): boolean {
  const { startsOn, endsOn } = project.hotline
  return (startsOn === null || startsOn <= date) && (endsOn === null || date < endsOn)
}
