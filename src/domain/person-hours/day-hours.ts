import type { PlainDate } from '../kernel/calendar'
import type { PresenceEntry } from './presence'
import { dayTotals, type DayTotals } from './day-totals'
import type { HeldStretch, PersonHours } from './gather-hours'
import { inShare, type HoursShare } from './hours-share'
import { common, secondsOf, unite, within, without, type Span } from './spans'

/** A stretch or a day's total longer than this is not believed without a look: 12 hours. */
const LONGEST_LIKELY = 43_200

/**
 * What is odd about hours: `long` = in it a stretch or total over 12 hours; `open` = an end the file did not say;
 * `over` = more than the day has; `uncounted` = totals shown but not counted.
 */
export const hoursFlags = ['long', 'over', 'open', 'uncounted'] as const
export type HoursFlag = (typeof hoursFlags)[number]

/** Seconds of presence; `doubtful` of them come from what is over 12 hours: counted, and said apart. */
export type HoursCell = { readonly seconds: number; readonly doubtful: number; readonly flags: readonly HoursFlag[] }

/** How a day's hours were made: seconds = written − overlap − paused − elsewhere + totals. */
export type DayHours = HoursCell & {
  readonly stretches: readonly HeldStretch[]
  /** Seconds of all stretches within the day, one by one. */
  readonly written: number
  /** Of them counted once though two stretches say them. */
  readonly overlap: number
  readonly paused: number
  /** In a hotline's queue at the same time, where what lies in none is asked for. */
  readonly elsewhere: number
  readonly totals: DayTotals
}

/** A local day: its date and the instants it begins and ends at. */
export type DaySpan = Span & { readonly date: PlainDate }

/** A person's presence in a share on one local day. Totals belong to their own date whatever the zone. */
export function dayHours({ stretches, totals }: PersonHours, share: HoursShare, day: DaySpan): DayHours {
  const here = within(stretches, day)
  const mine = here.filter(({ hotlineId }) => inShare(share, hotlineId))
  const present = mine.filter(({ kind }) => kind === 'present')
  const all = unite(present)
  const worked = workedOf(here, share)
  const kept = share.kind === 'none' ? without(worked, workedElsewhere(here)) : worked
  const said = dayTotals(totals.filter(({ date }) => date === day.date), here, share)
  const long = present.filter(({ whole }) => whole.to - whole.from > LONGEST_LIKELY)
  const longTotal = said.seconds > LONGEST_LIKELY
  const seconds = secondsOf(kept) + said.seconds
  const odd: Readonly<Record<HoursFlag, boolean>> = {
    long: long.length > 0 || longTotal, over: seconds > day.to - day.from, open: mine.some((one) => one.bounded && (one.kind === 'present' || common(all, [one]).length > 0)), uncounted: said.uncounted.length > 0,
  }
  return {
    seconds,
    doubtful: secondsOf(common(kept, unite(long))) + (longTotal ? said.seconds : 0),
    flags: hoursFlags.filter((flag) => odd[flag]),
    stretches: share.kind === 'all' ? here : here.filter(({ hotlineId, kind, queue }) => inShare(share, hotlineId) || (kind === 'pause' && queue === '')),
    written: secondsOf(present), overlap: secondsOf(present) - secondsOf(all), paused: secondsOf(all) - secondsOf(worked),
    elsewhere: secondsOf(worked) - secondsOf(kept), totals: said,
  }
}

/**
 * Presence less pauses, queue by queue, then united: whoever is paused in one queue still works in the other. A pause
 * without a queue holds in all of them; presence without a queue is paused while the person is paused in a queue.
 */
function workedOf(here: readonly HeldStretch[], share: HoursShare): readonly Span[] {
  const pick = (kind: HeldStretch['kind'], queue: string) => here.filter((one) => one.kind === kind && one.queue === queue)
  const everywhere = unite(pick('pause', ''))
  const queues = [...new Set(here.map(({ queue }) => queue))].filter((queue) => queue !== '')
  const pausedSomewhere = unite(queues.flatMap((queue) => common(unite(pick('present', queue)), unite(pick('pause', queue)))))
  return unite(['', ...queues].flatMap((queue) => {
    const present = unite(pick('present', queue).filter(({ hotlineId }) => inShare(share, hotlineId)))
    return without(without(present, everywhere), queue === '' ? pausedSomewhere : unite(pick('pause', queue)))
  }))
}

/** The moments worked in any hotline's queue. */
function workedElsewhere(here: readonly HeldStretch[]): readonly Span[] {
  return workedOf(here, { kind: 'hotlines', ids: [...new Set(here.flatMap(({ hotlineId }) => (hotlineId === null ? [] : [hotlineId])))] })
}

/** How many of a file's entries are longer than one is likely to work. */
export function implausibleEntries(entries: readonly PresenceEntry[]): number {
  return entries.filter((entry) => (entry.form === 'total' ? entry.seconds : entry.to - entry.from) > LONGEST_LIKELY).length
}

/** Cells side by side as one: seconds added, flags together. */
export function addCells(cells: readonly HoursCell[]): HoursCell {
  const flags = new Set(cells.flatMap((cell) => cell.flags))
  return {
    seconds: cells.reduce((sum, cell) => sum + cell.seconds, 0),
    doubtful: cells.reduce((sum, cell) => sum + cell.doubtful, 0),
    flags: hoursFlags.filter((flag) => flags.has(flag)),
  }
}
