import { computed, onScopeDispose, shallowRef, type ComputedRef } from 'vue'
import { useAnswer } from '../../desk/ask'
import { useHosts, type DueItem } from '../../desk/host'
import { useRecordList } from '../../desk/record/useRecordList'
import { useServices } from '../../desk/services'
import { setupSteps, type SetupStep } from '../../domain/agenda/agenda'
import type { ImportRecord } from '../../domain/archive/import-record'
import { dateOfDay, type PlainDate } from '../../domain/kernel/calendar'
import { zoneOf } from '../../domain/kernel/zone'
import type { Target } from '../../ui/link/target'

/** What Today shows, kept current; each null until it was read once. */
export function useToday(): {
  today: ComputedRef<PlainDate | null>
  steps: ComputedRef<readonly SetupStep[] | null>
  /** Where each step is done: the very place, once there is one. */
  places: ComputedRef<Readonly<Record<SetupStep['key'], Target>>>
  /** What the duties say is due, in the order they are plugged in; `reading` while one of them has not answered yet. */
  due: ComputedRef<readonly DueItem[]>
  reading: ComputedRef<boolean>
  lastCallOn: ComputedRef<PlainDate | null>
} {
  const { now, deviceZone, imports } = useServices()
  const { records: company } = useRecordList('company')
  const { records: clients } = useRecordList('clients')
  const { records: hotlines } = useRecordList('hotlines')
  const { records: matchRules } = useRecordList('matchRules')
  const { records: tariffs } = useRecordList('tariffs')
  const imported = shallowRef<readonly ImportRecord[] | null>(null)
  onScopeDispose(imports.watch((list) => {
    imported.value = list
  }))
  const { answer: span } = useAnswer('span', (ask) => (imported.value && imported.value.length > 0 ? ask() : null))
  const lastCallOn = computed(() => (span.value ? dateOfDay(span.value.last) : null))
  const today = computed(() => company.value && zoneOf(company.value[0]?.zone ?? deviceZone).dateOf(now() / 1000))
  const parts = useHosts().due().map((part) => part(today))
  return {
    today,
    lastCallOn,
    steps: computed(() => {
      if (!company.value || !clients.value || !hotlines.value || !matchRules.value || !tariffs.value || !imported.value) return null
      return setupSteps({ company: company.value[0] ?? null, clients: clients.value, hotlines: hotlines.value, matchRules: matchRules.value, tariffs: tariffs.value, lastCallOn: lastCallOn.value })
    }),
    places: computed(() => {
      const client: Target = clients.value?.[0] ? { name: 'client', params: { clientId: clients.value[0].id } } : { name: 'clients' }
      const without = (records: readonly { readonly hotlineId: string }[] | null): Target => {
        const hotline = hotlines.value?.find(({ id }) => !records?.some(({ hotlineId }) => hotlineId === id))
        return hotline ? { name: 'hotlineSetUp', params: { clientId: hotline.clientId, hotlineId: hotline.id } } : client
      }
      return { company: { name: 'company' }, client: { name: 'clients' }, hotline: client, rules: without(matchRules.value), tariff: without(tariffs.value), calls: { name: 'import' } }
    }),
    due: computed(() => parts.flatMap(({ value }) => value ?? [])),
    reading: computed(() => parts.some(({ value }) => value === null)),
  }
}
