import { computed, onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import { useRecords } from '../../desk/records'
import { useScope } from '../../desk/scope'
import { scopeHotlines } from '../../desk/scope-selection'
import { useServices } from '../../desk/services'
import type { ImportRecord } from '../../domain/archive/import-record'
import type { HoursFigures } from '../../domain/person-hours/hours-table'
import type { HoursShare } from '../../domain/person-hours/hours-share'

/** The hours of the current scope and period, asked again when anything they depend on changes. */
export function useHours(): {
  figures: ShallowRef<HoursFigures | null>
  loading: Ref<boolean>
  /** The imports that brought hours; null until known. */
  imported: ShallowRef<readonly ImportRecord[] | null>
} {
  const { queries, imports, deviceZone } = useServices()
  const scope = useScope()
  const hotlines = useRecords('hotlines')
  const matchRules = useRecords('matchRules')
  const operators = useRecords('operators')
  const company = useRecords('company')
  const imported = shallowRef<readonly ImportRecord[] | null>(null)
  onScopeDispose(imports.watch((list) => {
    imported.value = list.filter(({ hours }) => hours !== undefined && hours > 0)
  }))
  const figures = shallowRef<HoursFigures | null>(null)
  const loading = ref(false)
  let run = 0

  const share = computed<HoursShare | null>(() => {
    if (!hotlines.value) return null
    return scope.scope.kind === 'centre' ? { kind: 'all' } : { kind: 'hotlines', ids: [...scopeHotlines(scope.scope, hotlines.value)] }
  })
  watch([share, () => scope.period, matchRules, operators, company, imported], async () => {
    if (!share.value || !matchRules.value || !operators.value || !company.value || !imported.value) return
    const mine = ++run
    loading.value = true
    const made = await queries.hours({ period: scope.period, share: share.value, zone: company.value[0]?.zone ?? deviceZone })
    if (mine !== run) return
    figures.value = made
    loading.value = false
  }, { immediate: true })

  return { figures, loading, imported }
}
