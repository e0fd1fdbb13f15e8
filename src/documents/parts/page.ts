import type { Language } from '../../domain/kernel/fields'
import type { Block, PageModel } from '../page/model'
import type { DocumentTexts } from '../texts'

/** What every document says of itself. */
export type Letterhead = {
  readonly title: string
  /** What kind of document it is, such as "Invoice". */
  readonly subject: string
  readonly author: string
  readonly language: Language
  readonly documentId: string
  /** Epoch seconds. */
  readonly createdAt: number
  /** The first line at the foot of every page: what this is and between whom. */
  readonly foot: string
  /** The second line. */
  readonly footNote?: string
}

/** An upright page with the foot all documents share. */
export function portrait(head: Letterhead, blocks: readonly Block[], texts: DocumentTexts): PageModel {
  return page('portrait', head, blocks, texts)
}

/** A page on its side, for wide tables. */
export function landscape(head: Letterhead, blocks: readonly Block[], texts: DocumentTexts): PageModel {
  return page('landscape', head, blocks, texts)
}

function page(orientation: PageModel['orientation'], head: Letterhead, blocks: readonly Block[], { t }: DocumentTexts): PageModel {
  const { title, subject, author, language, documentId, createdAt, foot, footNote } = head
  return {
    title, author, subject, language, documentId, createdAt, blocks, orientation,
    footer: [foot, ...(footNote === undefined ? [] : [footNote])],
    pageLabel: t('document.page', { page: '{page}', pages: '{pages}' }),
  }
}
