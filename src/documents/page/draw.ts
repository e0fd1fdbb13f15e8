import { exhaustive } from '../../domain/kernel/exhaustive'
import type { DocumentFonts } from '../fonts/load'
import { drawBars } from './draw-bars'
import { drawFacts, drawHeading, drawNotes, drawParties, drawSignatures, drawText, drawTiles, drawTitle, drawTotals } from './draw-blocks'
import { drawTable } from './draw-table'
import { fileId, pdfDate } from './identity'
import type { Block, PageModel } from './model'
import { ink, type as scale } from './paper'
import { baseline, Pen } from './pen'
import { wrap } from './wrap'

/** A finished PDF; `replaced` lists characters the font lacks, so that the screen can say so. */
export type DrawnDocument = { readonly bytes: Uint8Array<ArrayBuffer>; readonly pages: number; readonly replaced: readonly string[] }

/** Draws a document as PDF. The same model and fonts always give the same bytes. */
export function drawDocument(model: PageModel, fonts: DocumentFonts): DrawnDocument {
  const pen = new Pen(model.orientation, fonts)
  describe(pen, model)
  for (const block of model.blocks) drawBlock(pen, block)
  const pages = drawFooters(pen, model)
  const bytes = new Uint8Array(pen.doc.output('arraybuffer'))
  return { bytes, pages, replaced: [...pen.replaced] }
}

function describe(pen: Pen, model: PageModel): void {
  pen.doc.setCreationDate(pdfDate(model.createdAt))
  pen.doc.setFileId(fileId(`${model.documentId} ${model.createdAt} ${model.title}`))
  pen.doc.setLanguage(model.language)
  pen.doc.setProperties({ title: pen.safe(model.title), author: pen.safe(model.author), subject: pen.safe(model.subject), creator: 'Linewright' })
  pen.doc.viewerPreferences({ DisplayDocTitle: true })
}

function drawBlock(pen: Pen, block: Block): void {
  switch (block.kind) {
    case 'title': return drawTitle(pen, block)
    case 'parties': return drawParties(pen, block)
    case 'facts': return drawFacts(pen, block)
    case 'tiles': return drawTiles(pen, block)
    case 'heading': return drawHeading(pen, block)
    case 'text': return drawText(pen, block)
    case 'table': return drawTable(pen, block)
    case 'totals': return drawTotals(pen, block)
    case 'bars': return drawBars(pen, block)
    case 'notes': return drawNotes(pen, block)
    case 'signatures': return drawSignatures(pen, block)
    default: return exhaustive(block)
  }
}

/** The footers need the number of pages, so they are drawn in a second pass. */
function drawFooters(pen: Pen, model: PageModel): number {
  const pages = pen.doc.getNumberOfPages()
  const lines = model.footer.flatMap((line) => wrap(pen, line, pen.width - 90, scale.label)).slice(0, 3)
  for (let page = 1; page <= pages; page++) {
    pen.doc.setPage(page)
    const top = pen.bottom + 12
    pen.rule(pen.left, pen.right, top - 4, 0.4, ink.soft)
    pen.lines(lines, pen.left, top, scale.label, { ink: ink.second })
    const label = model.pageLabel.replace('{page}', String(page)).replace('{pages}', String(pages))
    pen.write(pen.safe(label), pen.right, baseline(top, scale.label), scale.label, { align: 'right', ink: ink.second })
  }
  return pages
}
