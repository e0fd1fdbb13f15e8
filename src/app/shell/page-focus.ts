import { nextTick } from 'vue'
import type { Router } from 'vue-router'
import type { TextKey } from '../../i18n/keys'
import type { Texts } from '../../i18n/texts'

/** Names the window after the page and, when a page is opened, moves the focus to its heading so that it is read out. */
export function followPages(router: Router, texts: Texts): void {
  router.afterEach(async (to, from, failure) => {
    if (failure) return
    name(texts, to.meta.title)
    if (from.matched.length === 0 || to.path === from.path) return
    await nextTick()
    requestAnimationFrame(() => {
      window.scrollTo({ top: 0 })
      const heading = document.querySelector<HTMLElement>('main h1') ?? document.querySelector<HTMLElement>('main')
      heading?.focus({ preventScroll: true })
    })
  })
}

/** Window title of a page by its key. */
export function name(texts: Texts, key: TextKey): void {
  document.title = `${texts.t(key)} · ${texts.t('app.name')}`
  document.documentElement.lang = texts.language.value
}
