import { computed, type ComputedRef } from 'vue'
import { useHosts, type DueItem } from '../../desk/host'
import { useRecordList } from '../../desk/record/useRecordList'
import { useServices } from '../../desk/services'
import { useSetup, type Setup } from '../../desk/setup'
import type { PlainDate } from '../../domain/kernel/calendar'
import { zoneOf } from '../../domain/kernel/zone'

/** What Today shows, kept current; each null until it was read once. */
export function useToday(): Setup & {
  today: ComputedRef<PlainDate | null>
  /** What the duties say is due, in the order they are plugged in; `reading` while one of them has not answered yet. */
  due: ComputedRef<readonly DueItem[]>
  reading: ComputedRef<boolean>
} {
  const { now, deviceZone } = useServices()
  const { records: company } = useRecordList('company')
  const today = computed(() => company.value && zoneOf(company.value[0]?.zone ?? deviceZone).dateOf(now() / 1000))
  const parts = useHosts().due().map((part) => part(today))
  return {
    ...useSetup(),
    today,
    due: computed(() => parts.flatMap(({ value }) => value ?? [])),
    reading: computed(() => parts.some(({ value }) => value === null)),
  }
}
