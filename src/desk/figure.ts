import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { FigureRef } from '../domain/figure/figure'

/** The open figures, oldest first: the last one is shown, Back drops it, Esc drops all. The shell mirrors it in the URL. */
export const useFigurePanel = defineStore('figurePanel', () => {
  // Kept raw, not wrapped: figures are replaced whole and their selections travel to workers.
  const stack = shallowRef<readonly FigureRef[]>([])
  const current = computed(() => stack.value[stack.value.length - 1] ?? null)
  /** Opens a figure from a page: replaces what was open. */
  function open(figure: FigureRef): void {
    stack.value = [figure]
  }
  /** Opens a part of the open figure: Back returns. */
  function openPart(figure: FigureRef): void {
    stack.value = [...stack.value, figure]
  }
  function back(): void {
    stack.value = stack.value.slice(0, -1)
  }
  function close(): void {
    stack.value = []
  }
  function restore(figures: readonly FigureRef[]): void {
    stack.value = figures
  }
  return { stack, current, open, openPart, back, close, restore }
})
