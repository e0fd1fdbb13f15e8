import type { HeldStretch, HeldTotal } from './gather-hours'
import { inShare, type HoursShare } from './hours-share'

/** Which totals of a day count, and which are shown only. */
export type DayTotals = { readonly seconds: number; readonly counted: readonly HeldTotal[]; readonly uncounted: readonly HeldTotal[] }

/**
 * The totals of one person's day in a share. Where stretches say the same they count and the total is only shown: a
 * total of a queue yields to stretches of that queue (in the person's whole day also to stretches without a queue),
 * a total without a queue to any stretch. What is left is added up per source, a total without a queue being the
 * whole of that source's day; of several sources the one that says most counts, for two sources about one day are
 * the same hours twice. Pauses are taken off.
 */
export function dayTotals(totals: readonly HeldTotal[], stretches: readonly HeldStretch[], share: HoursShare): DayTotals {
  const mine = totals.filter((total) => inShare(share, total.hotlineId))
  if (mine.length === 0) return { seconds: 0, counted: [], uncounted: [] }
  const queues = new Set(stretches.filter(({ kind }) => kind === 'present').map(({ queue }) => queue))
  const covered = ({ queue }: HeldTotal) => (queue === '' ? queues.size > 0 : queues.has(queue) || (share.kind !== 'hotlines' && queues.has('')))
  const free = totals.filter((total) => !covered(total))
  let best: { seconds: number; counted: readonly HeldTotal[] } = { seconds: 0, counted: [] }
  for (const sourceId of new Set(free.map((total) => total.sourceId))) {
    const said = daySaid(free.filter((total) => total.sourceId === sourceId), share)
    if (said.seconds > best.seconds || best.counted.length === 0) best = said
  }
  const counted = new Set(best.counted)
  return { ...best, uncounted: mine.filter((total) => !counted.has(total)) }
}

/** What one source's totals say of the day in a share. */
function daySaid(totals: readonly HeldTotal[], share: HoursShare): { seconds: number; counted: readonly HeldTotal[] } {
  const named = totals.filter(({ queue }) => queue !== '')
  const whole = totals.filter(({ queue }) => queue === '')
  if (share.kind === 'hotlines') {
    const counted = named.filter(({ hotlineId }) => inShare(share, hotlineId))
    return { seconds: sum(counted), counted }
  }
  const [parts, all] = [sum(named), sum(whole)]
  const counted = (all > parts ? whole : named).filter(({ hotlineId }) => inShare(share, hotlineId))
  return { seconds: Math.max(parts, all) - (share.kind === 'none' ? sum(named.filter(({ hotlineId }) => hotlineId !== null)) : 0), counted }
}

/** Present less paused, queue by queue, never below nothing. */
function sum(totals: readonly HeldTotal[]): number {
  const byQueue = new Map<string, number>()
  for (const { queue, kind, seconds } of totals) byQueue.set(queue, (byQueue.get(queue) ?? 0) + (kind === 'present' ? seconds : -seconds))
  return [...byQueue.values()].reduce((all, seconds) => all + Math.max(0, seconds), 0)
}
