import { hotlineRecord } from '../hotline/hotline'
import { columnOf } from '../hotline/own-field'
import { parsePlainDate } from '../kernel/calendar'
import { isIdOf } from '../kernel/ids'
import { periodOf } from '../kernel/period'
import type { Selection } from '../selection/selection'
import type { ReportRow, ReportTable } from './tables'

/** The calls a table is about, out of those of its report: a table of an own field knows only the hotlines that define it. */
export function tableSelection({ field }: Pick<ReportTable, 'field'>, report: Selection): Selection {
  return field ? { ...report, scope: { kind: 'hotlines', ids: [...field.hotlineIds] } } : report
}

/** The calls of one row of a table. */
export function rowSelection(table: Pick<ReportTable, 'key' | 'field'>, { key, names }: Omit<ReportRow, 'tally'>, report: Selection): Selection {
  const base = tableSelection(table, report)
  switch (table.key) {
    case 'hotlines': return isIdOf(hotlineRecord, key) ? { ...base, scope: { kind: 'hotlines', ids: [key] } } : base
    case 'days': {
      const date = parsePlainDate(key)
      return date ? { ...base, period: periodOf('day', date) } : base
    }
    case 'intervals': return { ...base, minutes: { from: Number(key), to: Number(key) + 30 } }
    case 'operators': return { ...base, operator: [...(names ?? [key])] }
    case 'topics': return { ...base, topic: [key] }
    case 'field': return table.field ? { ...base, custom: { [columnOf(table.field.name)]: [key] } } : base
  }
}
