import { nextTick } from 'vue'
import type { Router } from 'vue-router'
import type { TextKey } from '../../i18n/keys'
import type { Texts } from '../../i18n/texts'
import { useWindowSubject } from '../../desk/window-subject'
import { pageKey } from '../router'

/**
 * Names the window after the page and, when a page is opened, moves the focus to its heading so that it is read out.
 * Between the tabs of one page the focus stays on the tab; it goes to the heading only when what held it is gone.
 */
export function followPages(router: Router, texts: Texts): void {
  router.afterEach(async (to, from, failure) => {
    if (failure) return
    name(texts, to.meta.titles)
    if (from.matched.length === 0 || to.path === from.path) return
    const samePage = pageKey(to) === pageKey(from)
    await nextTick()
    requestAnimationFrame(() => {
      window.scrollTo({ top: 0 })
      if (samePage && document.activeElement !== document.body) return
      const heading = document.querySelector<HTMLElement>('main h1') ?? document.querySelector<HTMLElement>('main')
      heading?.focus({ preventScroll: true })
    })
  })
}

/** Window title of a page by the keys of its name; what the page is about stands where its kind would. */
export function name(texts: Texts, [page, ...kinds]: readonly TextKey[]): void {
  const { subject } = useWindowSubject()
  const about = subject === null ? kinds.map((key) => texts.t(key)) : [subject]
  document.title = [page ? texts.t(page) : '', ...about, texts.t('app.name')].filter(Boolean).join(' · ')
  document.documentElement.lang = texts.language.value
}
