import { languages, type Language } from '../domain/kernel/fields'

/** Each language by its own name, for the language switch. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  uk: 'Українська',
  ru: 'Русский',
  tr: 'Türkçe',
}

const remembered = 'linewright.language'

/** Tells whether a text names a language of the product. */
export function isLanguage(text: unknown): text is Language {
  return languages.some((language) => language === text)
}

/** The first of the wished BCP 47 tags the product speaks, else English. */
export function closestLanguage(wished: readonly string[]): Language {
  for (const tag of wished) {
    const base = tag.toLowerCase().split('-')[0]
    if (isLanguage(base)) return base
  }
  return 'en'
}

/** The language to start in: the remembered choice, else what the browser asks for. */
export function startLanguage(): Language {
  const chosen = readChoice()
  return isLanguage(chosen) ? chosen : closestLanguage(navigator.languages)
}

/** Remembers the chosen language on this device; a browser that forbids storage just forgets it. */
export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(remembered, language)
  } catch {
    // Nothing depends on it: the next start asks the browser again.
  }
}

function readChoice(): string | null {
  try {
    return localStorage.getItem(remembered)
  } catch {
    return null
  }
}
