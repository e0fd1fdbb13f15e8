import { defineStore } from 'pinia'
import { computed, onScopeDispose, ref, watch, type Ref } from 'vue'

/** Which open forms hold changes that are not stored yet: asked before leaving a page, closing the window or updating the app. */
export const useUnsaved = defineStore('unsaved', () => {
  const forms = ref<ReadonlySet<symbol>>(new Set())
  const dirty = computed(() => forms.value.size > 0)
  function mark(form: symbol, isDirty: boolean): void {
    if (forms.value.has(form) === isDirty) return
    const next = new Set(forms.value)
    if (isDirty) next.add(form)
    else next.delete(form)
    forms.value = next
  }
  /** Drops every mark: the person chose to leave without saving. */
  function forget(): void {
    forms.value = new Set()
  }
  return { dirty, mark, forget }
})

/** Reports a form as unsaved while `dirty` holds and the component lives; the browser asks before the window closes. */
export function useUnsavedGuard(dirty: Readonly<Ref<boolean>>): void {
  const store = useUnsaved()
  const form = Symbol('form')
  const ask = (event: BeforeUnloadEvent): void => {
    if (dirty.value && store.dirty) event.preventDefault()
  }
  watch(dirty, (now) => store.mark(form, now), { immediate: true, flush: 'sync' })
  globalThis.addEventListener?.('beforeunload', ask)
  onScopeDispose(() => {
    store.mark(form, false)
    globalThis.removeEventListener?.('beforeunload', ask)
  })
}
