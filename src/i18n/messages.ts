import { parts } from 'virtual:words'
import { createI18n, type PathValue } from 'petite-vue-i18n'
import type { Language } from '../domain/kernel/fields'
import type { Formats } from './formats'
import type { TextKey } from './keys'

/** Facts a sentence needs; `n` chooses the plural form and is shown as a count. */
export type TextParams = Readonly<Record<string, string | number>>

/** Text of a key in one language. */
export type Translate = (key: TextKey, params?: TextParams) => string

/** Gives the engine the words of a language; only the languages in use are ever fetched. */
export async function addWords(engine: Engine, language: Language, wanted: 'first' | 'all'): Promise<void> {
  const wantedParts = wanted === 'all' ? ['first', 'rest'] as const : ['first'] as const
  const loaded = await Promise.all(wantedParts.map((part) => parts[`${language}-${part}`]()))
  engine.global.setLocaleMessage(language, Object.assign({}, ...loaded.map((part) => part.default)))
}

// The order in which dictionaries write the forms of a plural.
const forms: Readonly<Record<Language, readonly Intl.LDMLPluralRule[]>> = {
  en: ['one', 'other'],
  uk: ['one', 'few', 'many'],
  ru: ['one', 'few', 'many'],
  tr: ['one', 'other'],
}

/** Which of the written forms (0, 1, 2) a count takes, by CLDR; a fraction takes the last. */
export function pluralForm(language: Language, n: number, written: number): number {
  const index = forms[language].indexOf(new Intl.PluralRules(language).select(n))
  return Math.min(index < 0 ? written - 1 : index, written - 1)
}

/**
 * The text under a key, as the engine without a parser takes it: sentences come parsed, and a plain text is wrapped as
 * one here, which keeps the dictionaries small.
 */
function textUnder(words: unknown, key: string): PathValue {
  const found = key.split('.').reduce<unknown>((branch, part) => (typeof branch === 'object' && branch !== null ? Reflect.get(branch, part) : undefined), words)
  if (typeof found === 'string') return { t: 0, b: { t: 2, i: [], s: found } }
  return isSentence(found) ? found : null
}

function isSentence(found: unknown): found is Record<string, PathValue> {
  return typeof found === 'object' && found !== null && 'b' in found
}

/** The message engine with no language loaded; a missing key shows itself. */
export function createEngine(language: Language) {
  return createI18n({
    legacy: false,
    locale: language,
    fallbackLocale: [],
    missingWarn: false,
    fallbackWarn: false,
    messages: {},
    messageResolver: textUnder,
    pluralRules: Object.fromEntries(Object.keys(forms).map((name) => [name, (n: number, written: number) => pluralForm(name as Language, n, written)])),
  })
}

export type Engine = ReturnType<typeof createEngine>

/** Text of a key from the engine's current language. */
export function textOf(engine: Engine, formats: Formats, key: TextKey, params?: TextParams): string {
  const n = params?.['n']
  if (typeof n !== 'number') return engine.global.t(key, params ?? {})
  return engine.global.t(key, { ...params, n: formats.count(n) }, n)
}
