import type { Language } from '../domain/kernel/fields'
import type { FileParts } from './file-name'
import type { PageModel } from './page/model'
import type { DocumentTexts } from './texts'

/** The forms a document can leave in. */
export type DocumentForm = 'pdf' | 'csv'

/** A file and what it is called. */
export type NamedFile = { readonly blob: Blob; readonly name: string }

/**
 * One kind of document, declared once: from what it is made, in whose language, what its page says, what its file is
 * called. Adding one is such a declaration, its texts, and a line in `documents.ts`; the worker, the screen and the
 * saving of files follow from the list.
 */
export type DocumentKindOf<Input> = {
  /** The language of its reader. */
  readonly language: (input: Input) => Language
  /** Its page as data: shown on the screen and drawn as PDF. */
  readonly page: (input: Input, texts: DocumentTexts) => PageModel
  readonly file: (input: Input) => FileParts
  /** Its figures or rows as CSV, in parts; absent where it has none to give. */
  readonly csv?: (input: Input, texts: DocumentTexts) => Iterable<string>
}

/** Declares a kind of document. */
export function document<Input>(kind: DocumentKindOf<Input>): DocumentKindOf<Input> {
  return kind
}
