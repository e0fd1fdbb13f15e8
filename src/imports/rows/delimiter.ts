import type { Reading } from '../../domain/source/source'

type Delimiter = Reading['delimiter']
const candidates: readonly Delimiter[] = [';', '\t', ',', '|']

/** The delimiter a first line `sep=;` names, or null. */
export function namedDelimiter(text: string): Delimiter | null {
  const match = /^"?sep=([,;|\t])"?\s*(?:\n|$)/i.exec(text)
  return candidates.find((d) => d === match?.[1]) ?? null
}

/** So few lines with the same number of cells are no table. */
const FEW = 0.4

/** Tells whether any mark parts the cells of most lines alike. */
export function isDelimited(text: string): boolean {
  if (namedDelimiter(text)) return true
  const lines = wholeRows(text.slice(0, 65_536)).filter((line) => line.trim() !== '')
  return candidates.some((delimiter) => modalCount(lines.map((line) => countOutsideQuotes(line, delimiter))).lines >= lines.length * FEW)
}

/** The delimiter under which most of the first lines have the same number (> 1) of cells; comma when none does. */
export function detectDelimiter(text: string): Delimiter {
  const named = namedDelimiter(text)
  if (named) return named
  const lines = wholeRows(text.slice(0, 65_536)).filter((line) => line.trim() !== '')
  let best: Delimiter = ','
  let bestScore = 0
  for (const delimiter of candidates) {
    const { cells, lines: agreeing } = modalCount(lines.map((line) => countOutsideQuotes(line, delimiter)))
    const score = cells === 0 ? 0 : (agreeing / Math.max(lines.length, 1)) * (1 + Math.log2(cells + 1) / 4)
    if (score > bestScore) {
      best = delimiter
      bestScore = score
    }
  }
  return best
}

/** The first rows of a text; a line break inside a cell that a delimiter or a line end puts in quotes ends none. */
function wholeRows(text: string): readonly string[] {
  const lines = text.split('\n', 600)
  const rows: string[] = []
  for (let i = 0; i < lines.length && rows.length < 120; i++) {
    let row = lines[i] ?? ''
    // A quote left open for longer is a mark of inches, not the beginning of a cell.
    for (let more = 1; opensQuote(row) && more <= 40 && i + more < lines.length; more++) {
      const longer = lines.slice(i, i + more + 1).join('\n')
      if (opensQuote(longer)) continue
      row = longer
      i += more
      break
    }
    rows.push(row)
  }
  return rows
}

/** Tells whether a row ends inside a cell that began with a quote. */
function opensQuote(row: string): boolean {
  let open = false
  for (let i = 0; i < row.length; i++) {
    if (row[i] !== '"') continue
    if (!open) open = i === 0 || /[;,|\t]/.test(row[i - 1] ?? '')
    else if (row[i + 1] === '"') i++
    else open = !(i + 1 === row.length || /[;,|\t\s]/.test(row[i + 1] ?? ''))
  }
  return open
}

/** The most frequent count and how often it occurs; 0 does not compete. */
function modalCount(counts: readonly number[]): { cells: number; lines: number } {
  const seen = new Map<number, number>()
  for (const count of counts) if (count > 0) seen.set(count, (seen.get(count) ?? 0) + 1)
  let cells = 0
  let lines = 0
  for (const [count, times] of seen) if (times > lines || (times === lines && count > cells)) [cells, lines] = [count, times]
  return { cells, lines }
}

function countOutsideQuotes(line: string, delimiter: string): number {
  let count = 0
  let quoted = false
  for (const c of line) {
    if (c === '"') quoted = !quoted
    else if (c === delimiter && !quoted) count++
  }
  return count
}
