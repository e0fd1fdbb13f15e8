import { shallowRef, watch, type ShallowRef } from 'vue'
import type { Language } from '../domain/kernel/fields'
import { documentTexts } from '../i18n/document-texts'
import { useTexts } from '../i18n/texts'
import type { Translate } from '../i18n/messages'

/** Words in a client's language for what is typed here and read by the client: names of clauses, units. Null until loaded. */
export function useClientWords(language: () => Language): Readonly<ShallowRef<Translate | null>> {
  const { t, language: own } = useTexts()
  const words = shallowRef<Translate | null>(null)
  watch(language, async (asked) => {
    words.value = asked === own.value ? t : null
    if (words.value) return
    const loaded = await documentTexts(asked)
    if (language() === asked) words.value = loaded.t
  }, { immediate: true })
  return words
}
