import type { FactsBlock, HeadingBlock, NotesBlock, PartiesBlock, SignaturesBlock, TextBlock, TilesBlock, TitleBlock, TotalsBlock } from './model'
import { ink, type as scale } from './paper'
import { baseline, type Pen } from './pen'
import { wrap } from './wrap'

/** Title, its lines, the boxed mark at the right and the one accent rule. */
export function drawTitle(pen: Pen, block: TitleBlock): void {
  const mark = block.mark === null ? null : pen.safe(block.mark)
  const markWidth = mark === null ? 0 : pen.measure(mark, scale.heading, 'bold') + 14
  if (mark !== null) {
    pen.doc.setDrawColor(ink.first)
    pen.doc.setLineWidth(0.9)
    pen.doc.rect(pen.right - markWidth, pen.y + 1, markWidth, 17)
    pen.write(mark, pen.right - 7, baseline(pen.y + 2.5, scale.heading), scale.heading, { weight: 'bold', align: 'right' })
  }
  const width = pen.width - (markWidth === 0 ? 0 : markWidth + 12)
  pen.y = pen.lines(wrap(pen, block.text, width, scale.title, 'bold'), pen.left, pen.y, scale.title, { weight: 'bold' })
  for (const line of block.lines) pen.y = pen.lines(wrap(pen, line, width, scale.body), pen.left, pen.y, scale.body, { ink: ink.second })
  pen.y += pen.gap(6)
  pen.rule(pen.left, pen.right, pen.y, 1.4, ink.accent)
  pen.y += pen.gap(12)
}

/** Parties in equal columns. */
export function drawParties(pen: Pen, block: PartiesBlock): void {
  const gap = 24
  const width = (pen.width - gap * (block.parties.length - 1)) / Math.max(1, block.parties.length)
  const columns = block.parties.map((party, i) => ({
    x: pen.left + i * (width + gap),
    label: wrap(pen, party.label, width, scale.label),
    name: wrap(pen, party.name, width, scale.body, 'bold'),
    lines: party.lines.flatMap((line) => wrap(pen, line, width, scale.body)),
  }))
  const top = pen.y
  for (const column of columns) {
    let y = pen.lines(column.label, column.x, top, scale.label, { ink: ink.second }) + 2
    y = pen.lines(column.name, column.x, y, scale.body, { weight: 'bold' })
    y = pen.lines(column.lines, column.x, y, scale.body)
    pen.y = Math.max(pen.y, y)
  }
  pen.y += pen.gap(12)
}

/** Labelled values in a row of equal columns. */
export function drawFacts(pen: Pen, block: FactsBlock): void {
  const width = pen.width / Math.max(1, block.facts.length)
  const top = pen.y
  for (const [i, fact] of block.facts.entries()) {
    const x = pen.left + i * width
    const y = pen.lines(wrap(pen, fact.label, width - 10, scale.label), x, top, scale.label, { ink: ink.second })
    pen.y = Math.max(pen.y, pen.lines(wrap(pen, fact.value, width - 10, scale.body, 'bold'), x, y + 1, scale.body, { weight: 'bold' }))
  }
  pen.y += pen.gap(12)
}

/** Key figures in one strip, or two when there are more than six, parted by thin lines. */
export function drawTiles(pen: Pen, block: TilesBlock): void {
  const perRow = block.tiles.length > 6 ? Math.ceil(block.tiles.length / 2) : Math.max(1, block.tiles.length)
  const width = pen.width / perRow
  for (let start = 0; start < block.tiles.length; start += perRow) {
    const row = block.tiles.slice(start, start + perRow)
    const notes = row.map((tile) => wrap(pen, tile.note, width - 14, scale.label))
    const height = scale.label.leading + scale.figure.leading + Math.max(...notes.map((note) => note.length)) * scale.label.leading + 4
    pen.ensure(height)
    for (const [i, tile] of row.entries()) {
      const x = pen.left + i * width + (i === 0 ? 0 : 10)
      let y = pen.lines([pen.safe(tile.label)], x, pen.y, scale.label, { ink: ink.second })
      y = pen.lines([pen.safe(tile.value)], x, y, scale.figure, { weight: 'bold' })
      pen.lines(notes[i] ?? [], x, y + 1, scale.label, { ink: ink.second })
      if (i > 0) {
        pen.doc.setDrawColor(ink.soft)
        pen.doc.setLineWidth(0.6)
        pen.doc.line(x - 10, pen.y + 1, x - 10, pen.y + height - 2)
      }
    }
    pen.y += height + pen.gap(8)
  }
  pen.y += pen.gap(4)
}

/** A section heading with room for the start of its section under it. */
export function drawHeading(pen: Pen, block: HeadingBlock): void {
  pen.ensure(scale.heading.leading + 76)
  pen.y += pen.gap(6)
  const aside = pen.safe(block.aside)
  const asideWidth = pen.measure(aside, scale.label)
  const lines = wrap(pen, block.text, pen.width - asideWidth - 12, scale.heading, 'bold')
  pen.write(aside, pen.right, baseline(pen.y, scale.heading), scale.label, { align: 'right', ink: ink.second })
  pen.y = pen.lines(lines, pen.left, pen.y, scale.heading, { weight: 'bold' }) + 3
}

/** A paragraph across the page. */
export function drawText(pen: Pen, block: TextBlock): void {
  const weight = block.tone === 'strong' ? 'bold' : 'normal'
  const style = block.tone === 'quiet' ? scale.label : scale.body
  const lines = wrap(pen, block.text, pen.width, style, weight)
  for (const [i, line] of lines.entries()) {
    if (i === lines.length - 1) pen.ensureEnd(style.leading)
    else pen.ensure(style.leading)
    pen.y = pen.lines([line], pen.left, pen.y, style, { weight, ink: block.tone === 'quiet' ? ink.second : ink.first })
  }
  pen.y += pen.gap(6)
}

/** Sums at the right edge, kept together. */
export function drawTotals(pen: Pen, block: TotalsBlock): void {
  const left = pen.left + pen.width * 0.46
  pen.ensureEnd(block.rows.length * (scale.body.leading + 6) + 14)
  for (const row of block.rows) {
    if (row.strong) {
      pen.y += 2
      pen.rule(left, pen.right, pen.y, 0.9, ink.line)
      pen.y += 3
    }
    const style = row.strong ? scale.heading : scale.body
    const weight = row.strong ? 'bold' : 'normal'
    const value = pen.safe(row.value)
    const label = wrap(pen, row.label, pen.right - left - pen.measure(value, style, weight) - 12, style, weight)
    const pad = pen.gap(2)
    pen.write(value, pen.right, baseline(pen.y + pad, style), style, { weight, align: 'right' })
    pen.y = pen.lines(label, left, pen.y + pad, style, { weight }) + pad
  }
  pen.y += pen.gap(10)
}

/** Small print under a thin line; it goes on to the next page only when it is long. */
export function drawNotes(pen: Pen, block: NotesBlock): void {
  pen.ensure(notesHeight(pen, block))
  pen.y += pen.gap(4)
  pen.rule(pen.left, pen.right, pen.y, 0.4, ink.soft)
  pen.y += pen.gap(5)
  pen.y = pen.lines(wrap(pen, block.title, pen.width, scale.label, 'bold'), pen.left, pen.y, scale.label, { weight: 'bold' }) + 1
  for (const item of block.items) {
    const lines = wrap(pen, item, pen.width, scale.label)
    pen.ensure(lines.length * scale.label.leading)
    pen.y = pen.lines(lines, pen.left, pen.y, scale.label, { ink: ink.second }) + 1.5
  }
  pen.y += pen.gap(6)
}

/** Small print of more lines than this may be parted. */
const LONG_NOTES = 24

/** The height small print needs on one page: all of it, or its beginning when it is long. */
export function notesHeight(pen: Pen, block: NotesBlock): number {
  const items = block.items.map((item) => wrap(pen, item, pen.width, scale.label).length)
  const lines = items.reduce((sum, count) => sum + count, wrap(pen, block.title, pen.width, scale.label, 'bold').length)
  return lines > LONG_NOTES ? scale.label.leading * 3 + 12 : pen.gap(9) + 1 + lines * scale.label.leading + items.length * 1.5
}

/** Places to sign, side by side, kept together. */
export function drawSignatures(pen: Pen, block: SignaturesBlock): void {
  const gap = 30
  const width = (pen.width - gap * (block.places.length - 1)) / Math.max(1, block.places.length)
  pen.ensureEnd(pen.gap(22) + pen.room(24) + 40)
  pen.y += pen.gap(14)
  const top = pen.y
  for (const [i, place] of block.places.entries()) {
    const x = pen.left + i * (width + gap)
    let y = pen.lines(wrap(pen, place.label, width, scale.label), x, top, scale.label, { ink: ink.second })
    y = pen.lines(wrap(pen, place.role, width, scale.body), x, y + 1, scale.body) + pen.room(24)
    pen.rule(x, x + width, y, 0.6, ink.line)
    y = pen.lines(wrap(pen, place.name, width, scale.label), x, y + 2, scale.label, { ink: ink.second })
    pen.y = Math.max(pen.y, y)
  }
  pen.y += pen.gap(8)
}
