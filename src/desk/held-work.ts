import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import type { Target } from '../ui/link/target'

/** Work begun that waits in this window while the person is on another page: what it is, and the way back to it. */
export type HeldWork = { readonly text: string; readonly to: Target }

/** The one work that waits. The rail shows it; the browser asks before the window, and the work with it, is closed. */
export const useHeldWork = defineStore('heldWork', () => {
  const holder = shallowRef<() => HeldWork | null>(() => null)
  const work = computed(() => holder.value())
  const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
  watch(() => work.value !== null, (waits) => {
    if (waits) globalThis.addEventListener?.('beforeunload', ask)
    else globalThis.removeEventListener?.('beforeunload', ask)
  }, { flush: 'sync' })
  /** `what` is read anew whenever what it reads changes; null = nothing waits. */
  function hold(what: () => HeldWork | null): void {
    holder.value = what
  }
  function forget(): void {
    holder.value = () => null
  }
  return { work, hold, forget }
})
