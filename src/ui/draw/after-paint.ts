import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue'

/** A window out of sight paints nothing: there it is not waited for. */
const LONGEST_FRAME_MS = 100

/**
 * What was given last, once the window was painted with it: for parts of a long page that stand below the window.
 */
export function useAfterPaint<T>(given: () => T): Readonly<ShallowRef<T | null>> {
  const later = shallowRef<T | null>(null)
  let stop = () => {}
  watch(given, (now) => {
    stop()
    stop = onceThePaintIsDone(() => { later.value = now })
  }, { immediate: true })
  onScopeDispose(() => stop())
  return later
}

function onceThePaintIsDone(then: () => void): () => void {
  let timer = setTimeout(then, LONGEST_FRAME_MS)
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer)
    timer = setTimeout(then)
  })
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}
