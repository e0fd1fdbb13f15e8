import { computed, shallowRef, watch, type ComputedRef, type Ref } from 'vue'
import { useAnswer } from '../../desk/ask'
import { useRecordList } from '../../desk/record/useRecordList'
import { useScope } from '../../desk/scope'
import { scopeHotlines } from '../../desk/scope-selection'
import { useServices } from '../../desk/services'
import { reportSelection } from '../../domain/report/aggregate'
import type { ReportFigures, ReportRequest } from '../../domain/report/report'
import type { Selection } from '../../domain/selection/selection'

/**
 * The report of the current scope and period, asked again when anything it depends on changes. Its own days answer
 * first; the whole figures, with the period before and repeat calls, take their place.
 */
export function useReport(): {
  figures: Readonly<Ref<ReportFigures | null>>
  selection: ComputedRef<Selection | null>
  /** The figures are of another request, or older than a change. */
  loading: ComputedRef<boolean>
  /** Why no figures came. */
  trouble: ComputedRef<unknown>
  /** Calls of the period no rule claims. */
  unmatched: ComputedRef<number>
} {
  const { deviceZone } = useServices()
  const scope = useScope()
  const { records: hotlines } = useRecordList('hotlines')
  const { records: company } = useRecordList('company')
  const zone = computed(() => company.value?.[0]?.zone ?? deviceZone)
  const request = computed<ReportRequest | null>(() => (hotlines.value && company.value ? { period: scope.period, hotlineIds: [...scopeHotlines(scope.scope, hotlines.value)] } : null))
  const start = useAnswer('startReport', (ask) => (request.value ? ask(request.value, zone.value) : null))
  // Asked second, so that it keeps nothing from the first answer.
  const whole = useAnswer('report', (ask) => (request.value && start.answer.value && same(start.answer.value.figures.request, request.value) ? ask(request.value) : null))
  const figures = shallowRef<ReportFigures | null>(null)
  watch([start.answer, whole.answer], ([started, finished]) => {
    if (finished && same(finished.request, request.value)) figures.value = finished
    // Whole figures of this very request stay until the newer whole ones come.
    else if (started && !(figures.value?.whole === true && same(figures.value.request, started.figures.request))) figures.value = started.figures
    else if (!started) figures.value = null
  })
  return {
    figures,
    trouble: computed(() => start.trouble.value ?? whole.trouble.value),
    loading: computed(() => start.loading.value || (figures.value?.whole === true && whole.loading.value)),
    unmatched: computed(() => start.answer.value?.unmatched ?? 0),
    selection: computed(() => (figures.value ? reportSelection(figures.value.request, zone.value) : null)),
  }
}

function same(one: ReportRequest, other: ReportRequest | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
