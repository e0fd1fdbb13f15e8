import { computed, onScopeDispose, shallowRef, type ComputedRef } from 'vue'
import { useAnswer } from '../../desk/ask'
import { useHosts, type DueItem } from '../../desk/host'
import { useRecordList } from '../../desk/record/useRecordList'
import { useServices } from '../../desk/services'
import { setupSteps, type SetupStep } from '../../domain/agenda/agenda'
import type { ImportRecord } from '../../domain/archive/import-record'
import { dateOfDay, type PlainDate } from '../../domain/kernel/calendar'
import { zoneOf } from '../../domain/kernel/zone'

/** What Today shows, kept current; each null until it was read once. */
export function useToday(): {
  today: ComputedRef<PlainDate | null>
  steps: ComputedRef<readonly SetupStep[] | null>
  /** What the duties say is due, in the order they are plugged in. */
  due: ComputedRef<readonly DueItem[] | null>
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
    due: computed(() => (parts.some(({ value }) => value === null) ? null : parts.flatMap(({ value }) => value ?? []))),
  }
}
