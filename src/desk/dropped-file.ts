import { defineStore } from 'pinia'
import { shallowRef } from 'vue'

/** What a file on its way is for: calls to import, or a system's own totals to compare with. */
type Purpose = 'import' | 'totals'

/** The file a person dropped anywhere on the window, on its way to the page that takes it; taken once. */
export const useDroppedFile = defineStore('droppedFile', () => {
  const file = shallowRef<File | null>(null)
  let meant: Purpose = 'import'
  function put(next: File, purpose: Purpose = 'import'): void {
    meant = purpose
    file.value = next
  }
  function take(purpose: Purpose = 'import'): File | null {
    if (purpose !== meant) return null
    const taken = file.value
    file.value = null
    return taken
  }
  return { file, put, take }
})
