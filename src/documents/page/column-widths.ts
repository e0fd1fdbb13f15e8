import type { TableBlock, TableColumn } from './model'
import { type as scale, type TypeStyle } from './paper'
import type { Pen, Weight } from './pen'
import { longestWord } from './wrap'

/** How a table is set: its type, the gap between columns and their widths, in points. */
export type ColumnWidths = { readonly style: TypeStyle; readonly gap: number; readonly widths: readonly number[] }

/** The width of every column: what it needs where there is room, at least its longest word where the page has that much. */
export function columnWidths(pen: Pen, block: TableBlock): ColumnWidths {
  const { style, gap, room } = setting(pen, block)
  return { style, gap, widths: shareWidths(block.columns, lengths(pen, block, style, lineWidth), wordWidths(pen, block, style), room) }
}

/** Tells whether a table would have to break words on this page. */
export function breaksWords(pen: Pen, block: TableBlock): boolean {
  const { style, room } = setting(pen, block)
  return sum(wordWidths(pen, block, style)) > room
}

function setting(pen: Pen, block: TableBlock): { readonly style: TypeStyle; readonly gap: number; readonly room: number } {
  const gap = block.dense ? 8 : 12
  return { style: block.dense ? scale.dense : scale.body, gap, room: pen.width - gap * (block.columns.length - 1) }
}

/** A word that takes more of the page than this is broken wherever it stands. */
const LONGEST_WORD = 0.35

function wordWidths(pen: Pen, block: TableBlock, style: TypeStyle): number[] {
  return lengths(pen, block, style, longestWord).map((width) => Math.min(width, pen.width * LONGEST_WORD))
}

function lineWidth(pen: Pen, text: string, style: TypeStyle, weight: Weight): number {
  return pen.measure(pen.safe(text), style, weight)
}

/** The widest cell of every column by some measure; its head is counted by its longest word. */
function lengths(pen: Pen, block: TableBlock, style: TypeStyle, measure: typeof lineWidth): number[] {
  const widths = block.columns.map((column) => longestWord(pen, column.title, scale.label))
  function widen(cells: readonly string[], weight: Weight): void {
    for (const [i, cell] of cells.entries()) {
      const width = measure(pen, cell, style, weight)
      if (width > (widths[i] ?? 0)) widths[i] = width
    }
  }
  for (const row of block.rows) widen(row.cells, 'normal')
  if (block.sum) widen(block.sum, 'bold')
  return widths.map((width) => width + 0.1)
}

/** Gives `fit` columns what they need and the rest to `fill` columns; shrinks the widest when there is too little. */
function shareWidths(columns: readonly TableColumn[], natural: readonly number[], words: readonly number[], room: number): number[] {
  const widths = [...natural]
  const fills = columns.flatMap((column, i) => (column.width === 'fill' ? [i] : []))
  const spare = room - sum(widths)
  if (spare >= 0) {
    const takers = fills.length > 0 ? fills : columns.map((_, i) => i)
    const fits = columns.flatMap((column, i) => (column.width === 'fit' && column.align === 'right' ? [i] : []))
    const air = fills.length === 0 ? 0 : Math.min(16, spare / 2 / Math.max(1, fits.length))
    for (const i of fits) widths[i] = (widths[i] ?? 0) + air
    for (const i of takers) widths[i] = (widths[i] ?? 0) + (spare - air * fits.length) / takers.length
    return widths
  }
  const all = columns.map((_, i) => i)
  shrink(widths, fills, room, (i) => Math.max(70, words[i] ?? 0))
  shrink(widths, all, room, (i) => words[i] ?? 0)
  shrink(widths, all, room, () => 24)
  return widths
}

/** Cuts the given columns to one level, each not below its floor, until all fit the room or nothing is left to cut. */
function shrink(widths: number[], among: readonly number[], room: number, floor: (i: number) => number): void {
  if (sum(widths) <= room) return
  const cut = (level: number): number[] => widths.map((width, i) => (among.includes(i) ? Math.min(width, Math.max(level, floor(i))) : width))
  let [low, high] = [0, Math.max(...widths)]
  while (high - low > 0.01) {
    const level = (low + high) / 2
    if (sum(cut(level)) > room) high = level
    else low = level
  }
  for (const [i, width] of cut(low).entries()) widths[i] = width
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0)
}
