import { computed, onScopeDispose, shallowRef, type Ref, type ShallowRef } from 'vue'
import { useAnswer } from '../../desk/ask'
import { useRecordList } from '../../desk/record/useRecordList'
import { useScope } from '../../desk/scope'
import { scopeHotlines } from '../../desk/scope-selection'
import { useServices } from '../../desk/services'
import type { ImportRecord } from '../../domain/archive/import-record'
import type { HoursFigures } from '../../domain/person-hours/hours-table'
import type { HoursShare } from '../../domain/person-hours/hours-share'

/** The hours of the current scope and period, asked again when anything they depend on changes. */
export function useHours(): {
  figures: Readonly<Ref<HoursFigures | null>>
  loading: Readonly<Ref<boolean>>
  /** The imports that brought hours; null until known. */
  imported: ShallowRef<readonly ImportRecord[] | null>
} {
  const { imports, deviceZone } = useServices()
  const scope = useScope()
  const { records: hotlines } = useRecordList('hotlines')
  const { records: company } = useRecordList('company')
  const imported = shallowRef<readonly ImportRecord[] | null>(null)
  onScopeDispose(imports.watch((list) => {
    imported.value = list.filter(({ hours }) => hours !== undefined && hours > 0)
  }))
  const share = computed<HoursShare | null>(() => {
    if (!hotlines.value) return null
    return scope.scope.kind === 'centre' ? { kind: 'all' } : { kind: 'hotlines', ids: [...scopeHotlines(scope.scope, hotlines.value)] }
  })
  const { answer, loading } = useAnswer('hours', (ask) => (share.value && company.value ? ask({ period: scope.period, share: share.value, zone: company.value[0]?.zone ?? deviceZone }) : null))
  return { figures: answer, loading, imported }
}
