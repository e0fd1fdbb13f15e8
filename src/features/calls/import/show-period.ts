import { useScope } from '../../../desk/scope'
import type { ImportRecord } from '../../../domain/archive/import-record'
import { periodOf } from '../../../domain/kernel/period'
import { zoneOf } from '../../../domain/kernel/zone'

/** What was just imported is what the person wants to see next, in the report and the list of calls. */
export function showPeriodOf(): (record: ImportRecord) => void {
  const scope = useScope()
  return (record) => {
    const zone = zoneOf(record.zone)
    const [first, last] = [zone.dateOf(record.firstStart), zone.dateOf(record.lastStart)]
    if ((record.calls > 0 || (record.hours ?? 0) > 0) && (last < scope.period.from || first >= scope.period.to)) scope.choosePeriod(periodOf(scope.period.kind, last))
  }
}
