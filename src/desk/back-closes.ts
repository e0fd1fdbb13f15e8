import { onScopeDispose, watch, type Ref } from 'vue'

/**
 * Lets the browser's Back close what is open above a page, before it leaves the page. Opening adds a step to the
 * history, which is taken back when the person closes it by other means.
 */
export function useBackCloses(open: Ref<boolean>): void {
  let step = false
  function back(): void {
    step = false
    open.value = false
  }
  watch(open, (now) => {
    if (now && !step) {
      history.pushState(history.state, '')
      step = true
      window.addEventListener('popstate', back, { once: true })
    } else if (!now && step) {
      step = false
      window.removeEventListener('popstate', back)
      history.back()
    }
  })
  onScopeDispose(() => window.removeEventListener('popstate', back))
}
