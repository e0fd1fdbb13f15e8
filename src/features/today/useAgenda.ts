import { computed, onScopeDispose, shallowRef, type ComputedRef } from 'vue'
import { useAnswer } from '../../desk/ask'
import { useRecordList } from '../../desk/record/useRecordList'
import { useServices } from '../../desk/services'
import { agenda, setupSteps, type AgendaInput, type AgendaItem, type SetupStep } from '../../domain/agenda/agenda'
import { dateOfDay } from '../../domain/kernel/calendar'
import { zoneOf } from '../../domain/kernel/zone'
import type { ImportRecord } from '../../domain/archive/import-record'

/** What Today shows, kept current: null until everything was read once. */
export function useAgenda(): {
  input: ComputedRef<AgendaInput | null>
  steps: ComputedRef<readonly SetupStep[]>
  items: ComputedRef<readonly AgendaItem[]>
} {
  const { now, deviceZone, imports } = useServices()
  const { records: company } = useRecordList('company')
  const { records: clients } = useRecordList('clients')
  const { records: hotlines } = useRecordList('hotlines')
  const { records: matchRules } = useRecordList('matchRules')
  const { records: tariffs } = useRecordList('tariffs')
  const { records: invoices } = useRecordList('invoices')
  const imported = shallowRef<readonly ImportRecord[] | null>(null)
  onScopeDispose(imports.watch((list) => {
    imported.value = list
  }))
  const { answer: span } = useAnswer('span', (ask) => (imported.value && imported.value.length > 0 ? ask() : null))
  const lastDay = computed(() => (span.value ? dateOfDay(span.value.last) : null))
  const input = computed<AgendaInput | null>(() => {
    if (!company.value || !clients.value || !hotlines.value || !matchRules.value || !tariffs.value || !invoices.value || !imported.value) return null
    const own = company.value[0] ?? null
    return {
      today: zoneOf(own?.zone ?? deviceZone).dateOf(now() / 1000),
      company: own,
      clients: clients.value,
      hotlines: hotlines.value,
      matchRules: matchRules.value,
      tariffs: tariffs.value,
      invoices: invoices.value,
      lastCallOn: lastDay.value,
    }
  })
  return {
    input,
    steps: computed(() => (input.value ? setupSteps(input.value) : [])),
    items: computed(() => (input.value ? agenda(input.value) : [])),
  }
}
