import type { Language } from '../domain/kernel/fields'
import { formatsFor, type Formats } from './formats'
import { addWords, createEngine, textOf, type Translate } from './messages'

/** Words and formats of one language, for a document drawn in a worker. */
export type DocumentTexts = { readonly t: Translate; readonly formats: Formats }

/** Loads the words of the client's language; needs no screen. */
export async function documentTexts(language: Language): Promise<DocumentTexts> {
  const engine = createEngine(language)
  await addWords(engine, language, 'all')
  const formats = formatsFor(language)
  return { t: (key, params) => textOf(engine, formats, key, params), formats }
}
