import { invoiceDocument } from '../../documents/invoice/invoice-document'
import type { InvoiceInput } from '../../documents/invoice/input'
import { loadDocumentFonts } from '../../documents/fonts/load'
import { drawDocument } from '../../documents/page/draw'
import type { PageModel } from '../../documents/page/model'
import type { ReportInput } from '../../documents/report/input'
import { reportDocument } from '../../documents/report/report-document'
import type { Language } from '../../domain/kernel/fields'
import { documentTexts } from '../../i18n/document-texts'
import { serve } from './serve'

/** Documents, drawn off the screen's thread so that it never waits for paper. */
const drawings = {
  report: async (_nothing: null, input: ReportInput, language: Language) => draw(reportDocument(input, await documentTexts(language), language)),
  invoice: async (_nothing: null, input: InvoiceInput) => draw(invoiceDocument(input, await documentTexts(input.invoice.language))),
}
export type Drawings = typeof drawings

async function draw(model: PageModel): Promise<Uint8Array<ArrayBuffer>> {
  return drawDocument(model, await loadDocumentFonts()).bytes
}

serve(() => Promise.resolve(null), drawings)
