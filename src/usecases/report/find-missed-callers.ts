import { callerKey } from '../../domain/archive/caller-key'
import { directions, outcomes } from '../../domain/archive/block'
import { rowCounts } from '../../domain/archive/mask'
import { textAt } from '../../domain/archive/packed-text'
import { addDays } from '../../domain/kernel/calendar'
import { reportSelection } from '../../domain/report/aggregate'
import { missedCalls, MissedCallers, REACHED_WITHIN_DAYS, type MissedCaller } from '../../domain/report/missed-callers'
import type { ReportRequest } from '../../domain/report/report'
import { daysOf } from '../../domain/selection/days'
import { evaluate } from '../../domain/selection/evaluate'
import type { Selection } from '../../domain/selection/selection'
import { readContext } from '../calls/read-context'
import type { Room } from '../room'

/** A missed caller with the number as the log writes it. */
export type MissedCallerLine = MissedCaller & { readonly number: string }

const [OUTBOUND, ANSWERED] = [directions.indexOf('outbound'), outcomes.indexOf('answered')]

/** Callers of a report's hotlines nobody took, and whether they were reached up to a week after the period. */
export async function findMissedCallers(room: Room, request: ReportRequest): Promise<readonly MissedCallerLine[]> {
  const context = await readContext(room)
  const missed = missedCalls(reportSelection(request, 'UTC'))
  const later: Selection = { ...reportSelection({ ...request, period: { ...request.period, to: addDays(request.period.to, REACHED_WITHIN_DAYS) } }, 'UTC'), direction: ['inbound'], outcome: ['answered'] }
  const days = daysOf(later, context)
  const blocks = await room.archive.read(days.from, days.to)
  const callers = new MissedCallers()
  const where = new Map<number, { readonly importId: (typeof blocks)[number]['block']['importId']; readonly day: number; readonly row: number }>()
  for (const { block, rows, hotlines } of evaluate(missed, context, blocks)) {
    for (const [i, row] of rows.entries()) {
      const [hotlineId, key] = [hotlines[i] ?? null, block.caller[row] ?? 0]
      if (!hotlineId || key === 0) continue
      callers.miss(hotlineId, key, block.start[row] ?? 0)
      where.set(key, { importId: block.importId, day: block.day, row })
    }
  }
  if (where.size === 0) return []
  for (const { block, rows, hotlines } of evaluate(later, context, blocks)) {
    for (const [i, row] of rows.entries()) {
      const hotlineId = hotlines[i] ?? null
      if (hotlineId) callers.answered(hotlineId, block.caller[row] ?? 0, block.start[row] ?? 0)
    }
  }
  for (const { block, mask } of blocks) {
    const rows = Array.from({ length: block.rows }, (_, row) => row).filter((row) => block.direction[row] === OUTBOUND && block.outcome[row] === ANSWERED && rowCounts(mask, row))
    // Whom a call went to stands in the texts, which are read for days with calls going out only.
    const texts = rows.length > 0 ? await room.archive.texts(block.importId, block.day) : null
    if (texts) for (const row of rows) callers.calledBack(callerKey(textAt(texts.to, row)), block.start[row] ?? 0)
  }
  return numbered(room, callers.list(), where)
}

type Where = ReadonlyMap<number, { readonly importId: Parameters<Room['archive']['texts']>[0]; readonly day: number; readonly row: number }>

async function numbered(room: Room, list: readonly MissedCaller[], where: Where): Promise<MissedCallerLine[]> {
  const read = new Map<string, ReturnType<Room['archive']['texts']>>()
  return Promise.all(list.map(async (caller) => {
    const at = where.get(caller.keys[0] ?? 0)
    if (!at) return { ...caller, number: '' }
    const name = `${at.importId} ${at.day}`
    const texts = read.get(name) ?? room.archive.texts(at.importId, at.day)
    read.set(name, texts)
    const known = await texts
    return { ...caller, number: known ? textAt(known.from, at.row) : '' }
  }))
}
