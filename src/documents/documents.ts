import { annexPaper } from './calls/annex-document'
import type { DocumentForm, DocumentKindOf } from './document'
import { fileName } from './file-name'
import { invoicePaper } from './invoice/invoice-document'
import type { PageModel } from './page/model'
import { reportPaper } from './report/report-document'
import type { DocumentTexts } from './texts'
import type { Language } from '../domain/kernel/fields'

/** Every kind of document there is. */
const list = { report: reportPaper, invoice: invoicePaper, annex: annexPaper }

type Inputs = { readonly [K in keyof typeof list]: (typeof list)[K] extends DocumentKindOf<infer Input> ? Input : never }
const documents: { readonly [K in keyof Inputs]: DocumentKindOf<Inputs[K]> } = list

export type DocumentKind = keyof Inputs

/** A paper: a kind of document and what this one is made of. Plain data, so that it crosses to a worker. */
export type Paper<K extends DocumentKind = DocumentKind> = { readonly [P in K]: { readonly kind: P; readonly input: Inputs[P] } }[K]

/** The language a paper is written in. */
export function languageOf<K extends DocumentKind>({ kind, input }: Paper<K>): Language {
  return documents[kind].language(input)
}

/** The paper as data, for the screen and for the PDF. */
export function pageOf<K extends DocumentKind>({ kind, input }: Paper<K>, texts: DocumentTexts): PageModel {
  return documents[kind].page(input, texts)
}

/** The paper as CSV, in parts; null where it has no such form. */
export function csvOf<K extends DocumentKind>({ kind, input }: Paper<K>, texts: DocumentTexts): Iterable<string> | null {
  return documents[kind].csv?.(input, texts) ?? null
}

/** What the paper's file is called. */
export function fileNameOf<K extends DocumentKind>({ kind, input }: Paper<K>, form: DocumentForm): string {
  return fileName(documents[kind].file(input), form)
}
