import { computed, onScopeDispose, shallowRef, type ComputedRef } from 'vue'
import { setupSteps, type SetupStep } from '../domain/agenda/agenda'
import type { ImportRecord } from '../domain/archive/import-record'
import type { PlainDate } from '../domain/kernel/calendar'
import { periodOf } from '../domain/kernel/period'
import { zoneOf } from '../domain/kernel/zone'
import type { Target } from '../ui/link/target'
import { useRecordList } from './record/useRecordList'
import { useServices } from './services'

/** The way from an empty workspace to the first invoice, kept current. */
export type Setup = {
  /** Null until everything was read once. */
  readonly steps: ComputedRef<readonly SetupStep[] | null>
  /** Where each step is done: the very place, once there is one. */
  readonly places: ComputedRef<Readonly<Record<SetupStep['key'], Target>>>
  readonly lastCallOn: ComputedRef<PlainDate | null>
}

/** The steps and their places, while the component lives. */
export function useSetup(): Setup {
  const { imports } = useServices()
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
  // What the imports say of themselves is enough, and wakes no worker for the first screen.
  const lastCallOn = computed(() => (imported.value ?? []).filter(({ calls }) => calls > 0).map(({ lastStart, zone }) => zoneOf(zone).dateOf(lastStart)).sort().at(-1) ?? null)
  return {
    lastCallOn,
    steps: computed(() => {
      if (!company.value || !clients.value || !hotlines.value || !matchRules.value || !tariffs.value || !invoices.value || !imported.value) return null
      return setupSteps({
        company: company.value[0] ?? null, clients: clients.value,
        hotlines: hotlines.value, matchRules: matchRules.value, tariffs: tariffs.value, invoices: invoices.value, lastCallOn: lastCallOn.value,
      })
    }),
    places: computed(() => {
      const client: Target = clients.value?.[0] ? { name: 'client', params: { clientId: clients.value[0].id } } : { name: 'clients' }
      const without = (records: readonly { readonly hotlineId: string }[] | null): Target => {
        const hotline = hotlines.value?.find(({ id }) => !records?.some(({ hotlineId }) => hotlineId === id))
        return hotline ? { name: 'hotlineSetUp', params: { clientId: hotline.clientId, hotlineId: hotline.id } } : client
      }
      const priced = hotlines.value?.find(({ id }) => tariffs.value?.some(({ hotlineId }) => hotlineId === id))
      const query = { ...(priced ? { client: priced.clientId } : {}), ...(lastCallOn.value ? { period: `month:${periodOf('month', lastCallOn.value).from}` } : {}) }
      return {
        company: { name: 'company' }, client: { name: 'clients' }, hotline: client, rules: without(matchRules.value), tariff: without(tariffs.value),
        calls: { name: 'import' }, invoice: { name: 'billing', query },
      }
    }),
  }
}
