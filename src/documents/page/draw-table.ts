import { columnWidths } from './column-widths'
import type { TableBlock, TableColumn, TableRow } from './model'
import { ink, type as scale, type TypeStyle } from './paper'
import type { Drawable, Pen, Weight } from './pen'
import { wrap } from './wrap'

type Layout = {
  readonly style: TypeStyle
  readonly pad: number
  readonly columns: readonly { readonly column: TableColumn; readonly x: number; readonly width: number }[]
}

type LaidRow = { readonly cells: readonly (readonly Drawable[])[]; readonly notes: readonly Drawable[]; readonly height: number; readonly weight: Weight }

/** Draws a table over as many pages as it needs: head on each, notes with their row, sum with the last row. */
export function drawTable(pen: Pen, block: TableBlock): void {
  const layout = layoutOf(pen, block)
  const head = layRow(pen, layout, { cells: block.columns.map((column) => column.title) }, 'normal', scale.label)
  const sum = block.sum ? layRow(pen, layout, { cells: block.sum }, 'bold') : null
  const last = block.rows.length - 1
  const first = block.rows[0]
  const opening = first ? layRow(pen, layout, first, 'normal').height : 0
  if (last <= 0) pen.ensureEnd(head.height + opening + (sum?.height ?? 0))
  else pen.ensure(head.height + opening)
  drawHead(pen, layout, head)
  for (const [i, source] of block.rows.entries()) {
    const row = layRow(pen, layout, source, 'normal')
    const turned = i === last ? pen.ensureEnd(row.height + (sum?.height ?? 0)) : pen.ensure(row.height)
    if (turned) drawHead(pen, layout, head)
    drawRow(pen, layout, row, layout.style)
    pen.rule(pen.left, pen.right, pen.y, 0.4, ink.soft)
  }
  if (sum) {
    pen.rule(pen.left, pen.right, pen.y, 0.8, ink.line)
    drawRow(pen, layout, sum, layout.style)
  }
  pen.y += pen.gap(8)
}

function layoutOf(pen: Pen, block: TableBlock): Layout {
  const { style, gap, widths } = columnWidths(pen, block)
  let x = pen.left
  const columns = block.columns.map((column, i) => {
    const width = widths[i] ?? 0
    const placed = { column, x, width }
    x += width + gap
    return placed
  })
  return { style, pad: pen.room(block.dense ? 1.6 : 3.4), columns }
}

function layRow(pen: Pen, layout: Layout, row: TableRow, weight: Weight, style: TypeStyle = layout.style): LaidRow {
  const cells = layout.columns.map((place, i) => wrap(pen, row.cells[i] ?? '', place.width + 0.2, style, weight))
  const lines = Math.max(1, ...cells.map((cell) => cell.length))
  const notes = (row.notes ?? []).flatMap((note) => wrap(pen, note, noteWidth(pen, layout), scale.label))
  const notesHeight = notes.length > 0 ? notes.length * scale.label.leading + 1 : 0
  return { cells, notes, weight, height: lines * style.leading + notesHeight + 2 * layout.pad }
}

function noteWidth(pen: Pen, layout: Layout): number {
  return pen.right - noteStart(layout) - 60
}

function noteStart(layout: Layout): number {
  return (layout.columns.find((place) => place.column.width === 'fill') ?? layout.columns[0])?.x ?? 0
}

function drawRow(pen: Pen, layout: Layout, row: LaidRow, style: TypeStyle, colour: string = ink.first): void {
  const top = pen.y + layout.pad
  let lines = 1
  for (const [i, place] of layout.columns.entries()) {
    const cell = row.cells[i] ?? []
    lines = Math.max(lines, cell.length)
    const x = place.column.align === 'right' ? place.x + place.width : place.x
    pen.lines(cell, x, top, style, { align: place.column.align, weight: row.weight, ink: colour })
  }
  pen.lines(row.notes, noteStart(layout), top + lines * style.leading, scale.label, { ink: ink.second })
  pen.y += row.height
}

function drawHead(pen: Pen, layout: Layout, head: LaidRow): void {
  const lines = Math.max(...head.cells.map((cell) => cell.length))
  const lowered = head.cells.map((cell) => [...Array.from({ length: lines - cell.length }, () => pen.safe('')), ...cell])
  drawRow(pen, layout, { ...head, cells: lowered }, scale.label, ink.second)
  pen.rule(pen.left, pen.right, pen.y, 0.8, ink.line)
}
