import { computed, type ComputedRef, type Ref } from 'vue'
import { useAnswer } from '../../desk/ask'
import { useRecordList } from '../../desk/record/useRecordList'
import { useScope } from '../../desk/scope'
import { scopeHotlines } from '../../desk/scope-selection'
import { useServices } from '../../desk/services'
import { reportSelection } from '../../domain/report/aggregate'
import type { ReportFigures } from '../../domain/report/report'
import type { Selection } from '../../domain/selection/selection'

/** The report of the current scope and period, asked again when anything it depends on changes. */
export function useReport(): {
  figures: Readonly<Ref<ReportFigures | null>>
  selection: ComputedRef<Selection | null>
  loading: ComputedRef<boolean>
  /** Why no figures came. */
  trouble: Readonly<Ref<unknown>>
  /** Calls of the period no rule claims. */
  unmatched: ComputedRef<number>
} {
  const { deviceZone } = useServices()
  const scope = useScope()
  const { records: hotlines } = useRecordList('hotlines')
  const { records: company } = useRecordList('company')
  const zone = computed(() => company.value?.[0]?.zone ?? deviceZone)
  const report = useAnswer('report', (ask) => (hotlines.value ? ask({ period: scope.period, hotlineIds: [...scopeHotlines(scope.scope, hotlines.value)] }) : null))
  const free = useAnswer('calls', (ask) => (company.value ? ask({ period: scope.period, scope: { kind: 'unmatched' }, zone: zone.value }, 0, 0) : null))
  return {
    figures: report.answer,
    trouble: report.trouble,
    loading: computed(() => report.loading.value || free.loading.value),
    unmatched: computed(() => free.answer.value?.total ?? 0),
    selection: computed(() => (report.answer.value ? reportSelection(report.answer.value.request, zone.value) : null)),
  }
}
