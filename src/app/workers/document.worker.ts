import { expose, transfer } from 'comlink'
import { invoiceDocument } from '../../documents/invoice/invoice-document'
import type { InvoiceInput } from '../../documents/invoice/input'
import { loadDocumentFonts } from '../../documents/fonts/load'
import { drawDocument } from '../../documents/page/draw'
import type { PageModel } from '../../documents/page/model'
import type { ReportInput } from '../../documents/report/input'
import { reportDocument } from '../../documents/report/report-document'
import type { Language } from '../../domain/kernel/fields'
import { documentTexts } from '../../i18n/document-texts'

/** Draws documents, so that the screen never waits for paper. */
export type DocumentWorker = {
  report(input: ReportInput, language: Language): Promise<Uint8Array<ArrayBuffer>>
  invoice(input: InvoiceInput): Promise<Uint8Array<ArrayBuffer>>
}

const worker: DocumentWorker = {
  async report(input, language) {
    return draw(reportDocument(input, await documentTexts(language), language))
  },
  async invoice(input) {
    return draw(invoiceDocument(input, await documentTexts(input.invoice.language)))
  },
}

async function draw(model: PageModel): Promise<Uint8Array<ArrayBuffer>> {
  const { bytes } = drawDocument(model, await loadDocumentFonts())
  return transfer(bytes, [bytes.buffer])
}

expose(worker)
