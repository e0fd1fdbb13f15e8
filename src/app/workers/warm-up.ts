import type { Asked } from '../../usecases/asked'
import type { Questions } from '../../usecases/questions'
import { dateOfDay } from '../../domain/kernel/calendar'
import type { HotlineId } from '../../domain/kernel/ids'
import { periodOf, previousPeriod } from '../../domain/kernel/period'

/** Quiet before it begins, milliseconds, and the weeks that are asked for, one after the other. */
const QUIET = 1500
const WEEKS = 4

/** What a worker is warmed up with; `asked` counts the questions it got. */
type Warming = Pick<Asked<Questions>, 'span' | 'report'> & { readonly hotlineIds: () => Promise<readonly HotlineId[]>; readonly asked: () => number }

/**
 * Asks for the newest weeks before anybody does, once the worker stands for a while: the first month a person opens meets
 * compiled code and an open store. The answers are dropped; a real question stops it.
 */
export async function warmUp({ span, report, hotlineIds, asked }: Warming): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, QUIET))
  const before = asked()
  const [days, ids] = await Promise.all([span(), hotlineIds()])
  if (!days || ids.length === 0) return
  let week = periodOf('week', dateOfDay(days.last))
  for (let i = 0; i < WEEKS && asked() === before; i++) {
    await report({ period: week, hotlineIds: ids })
    week = previousPeriod(week)
  }
}
