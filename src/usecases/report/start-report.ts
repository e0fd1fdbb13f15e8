import { aggregateOwnDays } from '../../domain/report/aggregate'
import { ownDays } from '../../domain/report/own-days'
import { unitePeople } from '../../domain/report/people'
import type { ReportFigures, ReportRequest } from '../../domain/report/report'
import { daysOf } from '../../domain/selection/days'
import { evaluate } from '../../domain/selection/evaluate'
import type { Selection } from '../../domain/selection/selection'
import { readContextWithCaveats } from '../calls/read-context'
import type { Room } from '../room'

/** What a report can say before the calls of other periods are read. */
export type StartedReport = {
  /** Not whole: the period before and repeat calls are still to be counted (`report`). */
  readonly figures: ReportFigures
  /** Calls of the period no rule claims, by the days of a zone. */
  readonly unmatched: number
}

/** The figures of a report from its own days alone; the least there is to read. */
export async function startReport(room: Room, request: ReportRequest, zone: string): Promise<StartedReport> {
  const [context, operators] = await Promise.all([readContextWithCaveats(room), room.records.list('operators')])
  const free: Selection = { period: { ...request.period }, scope: { kind: 'unmatched' }, zone }
  const [own, others] = [ownDays(request, context), daysOf(free, context)]
  const blocks = await room.archive.read(Math.min(own.from, others.from), Math.max(own.to, others.to))
  const figures = aggregateOwnDays(request, context, blocks)
  return {
    figures: { ...figures, byOperator: unitePeople(figures.byOperator, operators) },
    unmatched: evaluate(free, context, blocks).reduce((sum, { rows }) => sum + rows.length, 0),
  }
}
