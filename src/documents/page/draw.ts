import { exhaustive } from '../../domain/kernel/exhaustive'
import type { DocumentFonts } from '../fonts/load'
import { drawBars } from './draw-bars'
import { drawFacts, drawHeading, drawNotes, drawParties, drawSignatures, drawText, drawTiles, drawTitle, drawTotals, notesHeight } from './draw-blocks'
import { breaksWords } from './column-widths'
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
  const pen = drawn(model, fonts)
  const pages = drawFooters(pen, model)
  return { bytes: bytesOf(pen.doc.output()), pages, replaced: [...pen.replaced] }
}

/** Shares of the usual white space a document may be set with before it takes one more page. */
const tighter = [0.75, 0.5, 0.35] as const
/** A last page with more on it than this, or one of a long document, is worth its paper. */
const LITTLE = 0.3
const LONG = 8

/** All blocks on pages: at their ease, or set tighter where that saves a last page with little on it. */
function drawn(model: PageModel, fonts: DocumentFonts): Pen {
  const easy = drawBlocks(model, fonts, 1)
  if (model.orientation === 'portrait' && tooNarrow(model, easy)) return drawn({ ...model, orientation: 'landscape' }, fonts)
  const pages = easy.doc.getNumberOfPages()
  if (pages === 1 || pages > LONG || easy.filled > LITTLE) return easy
  for (const air of tighter) {
    const tight = drawBlocks(model, fonts, air)
    if (tight.doc.getNumberOfPages() < pages) return tight
  }
  return easy
}

/** A page is turned on its side where a table would have to break words. */
function tooNarrow(model: PageModel, pen: Pen): boolean {
  return model.blocks.some((block) => block.kind === 'table' && breaksWords(pen, block))
}

function drawBlocks(model: PageModel, fonts: DocumentFonts, air: number): Pen {
  const pen = new Pen(model.orientation, fonts, air)
  describe(pen, model)
  for (const [i, block] of model.blocks.entries()) {
    const next = model.blocks[i + 1]
    pen.follow = next?.kind === 'notes' ? notesHeight(pen, next) : 0
    drawBlock(pen, block)
  }
  return pen
}

/**
 * jsPDF's output (one character per byte) as bytes, with the character collection of the embedded fonts named as
 * PDF 32000-1 §9.7.3 wants it: jsPDF writes "Identity-H", which readers report. Same length, so offsets hold.
 */
function bytesOf(output: string): Uint8Array<ArrayBuffer> {
  const text = output.replaceAll('/Ordering (Identity-H)', '/Ordering (Identity)  ')
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i)
  return bytes
}

function describe(pen: Pen, model: PageModel): void {
  pen.doc.setCreationDate(pdfDate(model.createdAt))
  pen.doc.setFileId(fileId(`${model.documentId} ${model.createdAt} ${model.title}`))
  pen.doc.setLanguage(model.language)
  // A no-break space would be read as € there: PDFDocEncoding differs from Latin-1 at that code.
  const plain = (text: string) => pen.safe(text).replaceAll('\u00a0', ' ')
  pen.doc.setProperties({ title: plain(model.title), author: plain(model.author), subject: plain(model.subject), creator: 'Linewright' })
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
