/** Rows of a piece of text, which of them were torn by a stray quote, and where the first unfinished row begins. */
export type SplitRows = { readonly rows: string[][]; readonly broken: ReadonlySet<number>; readonly rest: number }

/** A quoted cell longer than this was never closed. */
const LONGEST_CELL = 65_536

type Cell = { value: string; end: number; open: boolean; torn: boolean }

/**
 * Splits text whose quotes are not RFC 4180, over a text held whole: the plain statement of what `ByteRows` does in place. A cell that opens with a quote but does not close before a delimiter
 * is taken as it stands (`"User 10" <114>`); a quote left open costs its own line only. Line ends are LF.
 */
export function lenientRows(text: string, delimiter: string, last: boolean): SplitRows {
  const rows: string[][] = []
  const broken = new Set<number>()
  let row: string[] = []
  let rowStart = 0
  let at = 0
  while (at <= text.length) {
    const cell = text.charCodeAt(at) === 34 ? quotedCell(text, at, delimiter, last) : plainCell(text, at, delimiter)
    if (cell.open && !last) return { rows, broken, rest: rowStart }
    if (cell.torn) broken.add(rows.length)
    row.push(cell.value)
    at = cell.end
    if (at < text.length && text.startsWith(delimiter, at)) {
      at += delimiter.length
      continue
    }
    if (at >= text.length) {
      if (!last) return { rows, broken, rest: rowStart }
      if (row.length > 1 || row[0] !== '') rows.push(row)
      return { rows, broken, rest: text.length }
    }
    rows.push(row)
    row = []
    at += 1
    rowStart = at
  }
  return { rows, broken, rest: rowStart }
}

function plainCell(text: string, at: number, delimiter: string): Cell {
  const end = cellEnd(text, at, delimiter)
  return { value: text.slice(at, end), end, open: false, torn: false }
}

/** Where the unquoted cell that goes on at `at` ends. */
function cellEnd(text: string, at: number, delimiter: string): number {
  for (let i = at; i < text.length; i++) {
    const c = text[i]
    if (c === delimiter || c === '\n') return i
  }
  return text.length
}

function quotedCell(text: string, at: number, delimiter: string, last: boolean): Cell {
  let doubled = false
  for (let close = text.indexOf('"', at + 1); close !== -1 && close - at <= LONGEST_CELL; close = text.indexOf('"', close + 1)) {
    if (text[close + 1] === '"') {
      doubled = true
      close++
      continue
    }
    if (close + 1 >= text.length && !last) return { value: '', end: at, open: true, torn: false }
    let behind = close + 1
    while (text[behind] !== delimiter && (text[behind] === ' ' || text[behind] === '\t')) behind++
    if (behind >= text.length && !last) return { value: '', end: at, open: true, torn: false }
    const after = text[behind]
    if (after === undefined || after === delimiter || after === '\n') {
      const inner = text.slice(at + 1, close)
      return { value: doubled ? inner.replaceAll('""', '"') : inner, end: behind, open: false, torn: false }
    }
    if (text.slice(at, close).includes('\n')) return tornCell(text, at, delimiter)
    const end = cellEnd(text, close + 1, delimiter)
    return { value: text.slice(at, end), end, open: false, torn: false }
  }
  if (!last && text.length - at <= LONGEST_CELL) return { value: '', end: at, open: true, torn: false }
  return tornCell(text, at, delimiter)
}

/** The rest of the line, cells and all, in one cell: the row is lost, the next line is whole again. */
function tornCell(text: string, at: number, delimiter: string): Cell {
  const end = cellEnd(text, at, delimiter)
  return { value: text.slice(at, end), end, open: false, torn: true }
}
