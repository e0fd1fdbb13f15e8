import { aggregate, reportDays } from '../../domain/report/aggregate'
import { unitePeople } from '../../domain/report/people'
import type { ReportFigures, ReportRequest } from '../../domain/report/report'
import { readContextWithCaveats } from '../calls/read-context'
import type { Room } from '../room'

/** The figures of a report; only the days it needs are read. */
export async function makeReport(room: Room, request: ReportRequest): Promise<ReportFigures> {
  const [context, operators] = await Promise.all([readContextWithCaveats(room), room.records.list('operators')])
  const days = reportDays(request, context)
  const figures = aggregate(request, context, await room.archive.read(days.from, days.to))
  return { ...figures, byOperator: unitePeople(figures.byOperator, operators) }
}
