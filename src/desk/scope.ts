import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { ClientId, HotlineId } from '../domain/kernel/ids'
import { periodOf, type Period } from '../domain/kernel/period'
import type { PlainDate } from '../domain/kernel/calendar'

/** What the manager is looking at: the whole centre, one client, or one hotline. */
export type Scope
  = | { readonly kind: 'centre' }
    | { readonly kind: 'client'; readonly clientId: ClientId }
    | { readonly kind: 'hotline'; readonly clientId: ClientId; readonly hotlineId: HotlineId }

/** The current client or hotline and the current period: always visible in the top bar, shared by all pages. */
export const useScope = defineStore('scope', () => {
  // Kept raw, not wrapped: these values are replaced whole and travel to workers.
  const scope = shallowRef<Scope>({ kind: 'centre' })
  const period = shallowRef<Period>(periodOf('month', '2000-01-01' as PlainDate))
  const clientId = computed(() => (scope.value.kind === 'centre' ? null : scope.value.clientId))
  const hotlineId = computed(() => (scope.value.kind === 'hotline' ? scope.value.hotlineId : null))
  function choose(next: Scope): void {
    scope.value = next
  }
  function choosePeriod(next: Period): void {
    period.value = next
  }
  return { scope, period, clientId, hotlineId, choose, choosePeriod }
})
