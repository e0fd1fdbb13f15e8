import { computed, shallowRef, watch, type ComputedRef } from 'vue'
import { languageOf, pageOf, type Paper } from '../../documents/documents'
import type { PageModel } from '../../documents/page/model'
import type { Language } from '../../domain/kernel/fields'
import { documentTexts, type DocumentTexts } from '../../i18n/document-texts'

/** The page of a paper in its own language, as its PDF will say it; null until the words are there. */
export function usePage(paper: () => Paper | null): ComputedRef<PageModel | null> {
  const texts = shallowRef<{ readonly language: Language; readonly words: DocumentTexts } | null>(null)
  const language = computed(() => {
    const of = paper()
    return of ? languageOf(of) : null
  })
  watch(language, async (next) => {
    if (!next) return
    const words = await documentTexts(next)
    if (next === language.value) texts.value = { language: next, words }
  }, { immediate: true })
  return computed(() => {
    const of = paper()
    return of && texts.value?.language === language.value ? pageOf(of, texts.value.words) : null
  })
}
