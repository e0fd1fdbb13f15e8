import { defineStore } from 'pinia'
import { ref } from 'vue'

/** A short message about something that happened; `action` offers one step, such as Undo. */
export type Toast = {
  readonly id: number
  readonly tone: 'done' | 'due' | 'wrong'
  readonly text: string
  readonly action?: { readonly label: string; readonly run: () => void }
}

/** More would cover the page; what is wrong is never pushed out by what went well. */
const MOST = 2
/** A message this young belongs to the step that leads to the next page. */
const STEP_MS = 2000

/** Messages the shell shows; errors stay until dismissed. */
export const useToasts = defineStore('toasts', () => {
  const shownAt = new Map<number, number>()
  const toasts = ref<readonly Toast[]>([])
  let next = 1
  function show(tone: Toast['tone'], text: string, action?: Toast['action']): void {
    const toast: Toast = { id: next++, tone, text, ...(action ? { action } : {}) }
    shownAt.set(toast.id, performance.now())
    toasts.value = fewest([...toasts.value, toast])
  }
  function dismiss(id: number): void {
    toasts.value = toasts.value.filter((toast) => toast.id !== id)
  }
  /** The page changed: messages about the one before go with it. */
  function leavePage(): void {
    const now = performance.now()
    toasts.value = toasts.value.filter(({ id, tone }) => tone === 'wrong' || now - (shownAt.get(id) ?? 0) < STEP_MS)
  }
  return { toasts, show, dismiss, leavePage }
})

function fewest(toasts: readonly Toast[]): readonly Toast[] {
  if (toasts.length <= MOST) return toasts
  const goes = toasts.slice(0, -1).find(({ tone }) => tone !== 'wrong') ?? toasts[0]
  return toasts.filter((toast) => toast !== goes)
}
