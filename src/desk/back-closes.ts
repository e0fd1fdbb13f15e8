import { onScopeDispose, watch, type Ref } from 'vue'

/**
 * Lets the browser's Back close what is open above a page, before it leaves the page. Opening adds a step to the
 * history, which is taken back when the person closes it by other means.
 */
export function useBackCloses(open: Ref<boolean>): void {
  let step = false
  // The browser takes a step back later than it is asked: what opens meanwhile gets its own step after that, not before.
  let leaving = false

  function passed(): void {
    if (leaving) {
      leaving = false
      if (open.value) add()
      return
    }
    if (!step) return
    step = false
    open.value = false
  }
  function add(): void {
    history.pushState(history.state, '')
    step = true
  }
  watch(open, (now) => {
    if (leaving) return
    if (now && !step) add()
    if (!now && step) {
      step = false
      leaving = true
      history.back()
    }
  })
  window.addEventListener('popstate', passed)
  onScopeDispose(() => window.removeEventListener('popstate', passed))
}
