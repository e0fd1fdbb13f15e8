import { monthFacts, type MonthFact } from '../../domain/agenda/month-facts'
import type { Period } from '../../domain/kernel/period'
import { dayByHotline } from '../../domain/report/day-by-hotline'
import { daysOf } from '../../domain/selection/days'
import { readContext } from '../calls/read-context'
import type { Room } from '../room'

/** What the calls of a finished month left to be done. */
export async function readMonthFacts(room: Room, month: Period): Promise<readonly MonthFact[]> {
  const [companies, hotlines, matchRules, rules, context] = await Promise.all([
    room.records.list('company'), room.records.list('hotlines'), room.records.list('matchRules'), room.records.list('definitions'), readContext(room),
  ])
  const selection = { period: month, scope: { kind: 'everything' as const }, zone: companies[0]?.zone ?? 'UTC' }
  const days = daysOf(selection, context)
  const blocks = await room.archive.read(days.from, days.to)
  // Without a single call the month has not come in yet: a page says that once, not hotline by hotline.
  return blocks.length === 0 ? [] : monthFacts({ month, days: dayByHotline(selection, context, blocks), hotlines, matchRules, rules })
}
