import Papa from 'papaparse'

/** Delimiters a small table may be written with. */
export type TableDelimiter = ',' | ';' | '\t' | '|'

/**
 * The rows of a small table: totals, a timesheet, pasted lines. Blank lines are rows of one empty cell, so that rows can
 * be counted; null where a stray quote leaves open what is a cell. The delimiter is given, never guessed: PapaParse takes
 * the comma of `a;b / 1,5;2`. Call logs are read over their bytes instead (decision 0007).
 */
export function readTable(text: string, delimiter: TableDelimiter): readonly (readonly string[])[] | null {
  const lines = text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n').replaceAll('\r', '\n')
  if (lines === '') return []
  // A tab counts as a blank behind a closing quote: PapaParse would lose the border between the two cells.
  if (delimiter === '\t' && /"\s+\t/.test(lines)) return null
  const { data, errors } = Papa.parse<string[]>(lines, { delimiter, newline: '\n', quoteChar: '"', skipEmptyLines: false, worker: false })
  if (errors.some(({ type }) => type === 'Quotes')) return null
  return lines.endsWith('\n') ? data.slice(0, -1) : data
}

/** The rows of pasted lines: a spreadsheet parts its cells by tabs and quotes those with line breaks. Other quotes mean nothing. */
export function pastedRows(text: string): readonly (readonly string[])[] {
  return readTable(text, '\t') ?? text.split(/\r\n|\r|\n/).map((line) => line.split('\t'))
}
