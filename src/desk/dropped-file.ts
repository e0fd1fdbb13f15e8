import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'

/** The files a person dropped anywhere on the window, on their way to the page that takes them; taken once. */
export const useDroppedFile = defineStore('droppedFile', () => {
  const files = shallowRef<readonly File[]>([])
  /** Changes with every drop. */
  const file = computed(() => files.value[0] ?? null)
  function put(next: readonly File[]): void {
    files.value = next
  }
  function takeAll(): readonly File[] {
    const taken = files.value
    files.value = []
    return taken
  }
  return { file, put, takeAll }
})

/** A system's own totals, refused as a call log, on their way to be compared with the calls stored; taken once. */
export const useTotalsFile = defineStore('totalsFile', () => {
  let file: File | null = null
  function put(next: File): void {
    file = next
  }
  function take(): File | null {
    const taken = file
    file = null
    return taken
  }
  return { put, take }
})
