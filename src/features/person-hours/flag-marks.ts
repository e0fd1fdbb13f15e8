import { hoursFlags, type HoursCell, type HoursFlag } from '../../domain/person-hours/day-hours'

/** The mark beside a figure; the legend and the notes say in words what it means. */
export const marks: Readonly<Record<HoursFlag, string>> = { long: '!', over: '!', open: '~', uncounted: '*' }

/** The marks of a cell, each once. */
export function marksOf({ flags }: HoursCell): string {
  return [...new Set(hoursFlags.filter((flag) => flags.includes(flag)).map((flag) => marks[flag]))].join('')
}
