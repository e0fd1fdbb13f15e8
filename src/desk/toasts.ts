import { defineStore } from 'pinia'
import { ref } from 'vue'

/** A short message about something that happened; `action` offers one step, such as Undo. */
export type Toast = {
  readonly id: number
  readonly tone: 'done' | 'due' | 'wrong'
  readonly text: string
  readonly action?: { readonly label: string; readonly run: () => void }
}

/** Messages the shell shows; errors stay until dismissed. */
export const useToasts = defineStore('toasts', () => {
  const toasts = ref<readonly Toast[]>([])
  let next = 1
  function show(tone: Toast['tone'], text: string, action?: Toast['action']): void {
    toasts.value = [...toasts.value, { id: next++, tone, text, ...(action ? { action } : {}) }]
  }
  function dismiss(id: number): void {
    toasts.value = toasts.value.filter((toast) => toast.id !== id)
  }
  return { toasts, show, dismiss }
})
