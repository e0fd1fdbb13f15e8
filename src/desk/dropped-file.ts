import { defineStore } from 'pinia'
import { shallowRef } from 'vue'

/** The file a person dropped anywhere on the window, on its way to the import page; taken once. */
export const useDroppedFile = defineStore('droppedFile', () => {
  const file = shallowRef<File | null>(null)
  function put(next: File): void {
    file.value = next
  }
  function take(): File | null {
    const taken = file.value
    file.value = null
    return taken
  }
  return { file, put, take }
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
