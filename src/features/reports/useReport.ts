import { computed, onScopeDispose, ref, shallowRef, watch, type ComputedRef, type Ref, type ShallowRef } from 'vue'
import { useRecords } from '../../desk/records'
import { useScope } from '../../desk/scope'
import { scopeHotlines } from '../../desk/scope-selection'
import { useServices } from '../../desk/services'
import type { ImportRecord } from '../../domain/archive/import-record'
import { reportSelection } from '../../domain/report/aggregate'
import type { ReportFigures } from '../../domain/report/report'
import type { Selection } from '../../domain/selection/selection'

/** The report of the current scope and period, asked again when anything it depends on changes. */
export function useReport(): {
  figures: ShallowRef<ReportFigures | null>
  selection: ComputedRef<Selection | null>
  loading: Ref<boolean>
  /** Calls of the period no rule claims. */
  unmatched: Ref<number>
} {
  const { queries, imports, deviceZone } = useServices()
  const scope = useScope()
  const hotlines = useRecords('hotlines')
  const matchRules = useRecords('matchRules')
  const definitions = useRecords('definitions')
  const company = useRecords('company')
  const shelf = shallowRef<readonly ImportRecord[] | null>(null)
  onScopeDispose(imports.watch((list) => {
    shelf.value = list
  }))
  const figures = shallowRef<ReportFigures | null>(null)
  const loading = ref(false)
  const unmatched = ref(0)
  let run = 0

  const zone = computed(() => company.value?.[0]?.zone ?? deviceZone)
  const request = computed(() => (hotlines.value ? { period: scope.period, hotlineIds: [...scopeHotlines(scope.scope, hotlines.value)] } : null))
  watch([request, matchRules, definitions, shelf], async () => {
    if (!request.value || !matchRules.value || !definitions.value || !shelf.value) return
    const mine = ++run
    loading.value = true
    const made = await queries.report(request.value)
    const free = (await queries.calls({ period: scope.period, scope: { kind: 'unmatched' }, zone: zone.value }, 0, 0)).total
    if (mine !== run) return
    figures.value = made
    unmatched.value = free
    loading.value = false
  }, { immediate: true })

  return { figures, loading, unmatched, selection: computed(() => (figures.value ? reportSelection(figures.value.request, zone.value) : null)) }
}
