import { defineStore } from 'pinia'
import { onScopeDispose, shallowRef, watch } from 'vue'

/** What the open page is about, by its name; the window is called after it. Null where a page is about nothing in particular. */
export const useWindowSubject = defineStore('windowSubject', () => {
  const subject = shallowRef<string | null>(null)
  let owner: symbol | null = null
  function say(who: symbol, name: string | null): void {
    owner = who
    subject.value = name
  }
  /** A page that is left takes its name along, unless the next one has said its own. */
  function leave(who: symbol): void {
    if (owner === who) subject.value = null
  }
  return { subject, say, leave }
})

/** Names the window after what the page is about, while the page lives. */
export function useSubject(name: () => string | null): void {
  const store = useWindowSubject()
  const who = Symbol('page')
  watch(name, (now) => store.say(who, now), { immediate: true })
  onScopeDispose(() => store.leave(who))
}
