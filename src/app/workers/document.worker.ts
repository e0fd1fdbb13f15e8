import type { DocumentForm } from '../../documents/document'
import { csvOf, languageOf, pageOf, type Paper } from '../../documents/documents'
import { loadDocumentFonts } from '../../documents/fonts/load'
import { drawDocument } from '../../documents/page/draw'
import { unprintable, type Unprintable } from '../../documents/page/unprintable'
import { documentTexts } from '../../i18n/document-texts'
import { csvBlob } from '../../tables/write'
import { serve } from './serve'

/** Papers as files, written off the screen's thread so that it never waits for one. It knows the list of documents, none of them. */
const writing = {
  async write(_nothing: null, paper: Paper, form: DocumentForm): Promise<Blob> {
    const texts = await documentTexts(languageOf(paper))
    if (form === 'pdf') return new Blob([drawDocument(pageOf(paper, texts), await loadDocumentFonts()).bytes], { type: 'application/pdf' })
    const parts = csvOf(paper, texts)
    if (!parts) throw new Error(`a paper of kind ${paper.kind} has no CSV`)
    return csvBlob(parts)
  },
  /** The texts of a paper it cannot print whole. */
  async unprintable(_nothing: null, paper: Paper): Promise<readonly Unprintable[]> {
    return unprintable(pageOf(paper, await documentTexts(languageOf(paper))), await loadDocumentFonts())
  },
}
export type Writing = typeof writing

serve(() => Promise.resolve(null), writing)
