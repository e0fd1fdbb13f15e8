import { detectEncoding, type Encoding } from '../bytes/encoding'
import { DelimitedText } from './delimited'
import { entityText } from './entities'

/** Cells one merged cell may stand for, and a row may have. */
const WIDEST = 1000

/** The largest table of a page (or of an XML spreadsheet) sent as a call log, as delimited text; null when it has none with two rows. */
export function htmlTableText(bytes: Uint8Array): Blob | null {
  const tables = tablesOf(new TextDecoder(pageEncoding(bytes)).decode(bytes))
  let largest: string[][] = []
  for (const table of tables) if (table.length > largest.length) largest = table
  if (largest.length < 2) return null
  const width = largest.reduce((most, row) => Math.max(most, row.length), 0)
  const text = new DelimitedText()
  for (const row of largest) text.add([...row, ...Array.from({ length: width - row.length }, () => '')])
  return text.blob()
}

const named: Readonly<Record<string, Encoding>> = { 'utf-8': 'utf-8', utf8: 'utf-8', 'windows-1251': 'windows-1251', cp1251: 'windows-1251', 'windows-1254': 'windows-1254', 'iso-8859-9': 'windows-1254', 'windows-1252': 'windows-1252', 'iso-8859-1': 'windows-1252' }

/** The encoding the bytes show; where they show only single bytes, the one the page names is believed. */
function pageEncoding(bytes: Uint8Array): Encoding {
  const seen = detectEncoding(bytes)
  if (seen.startsWith('utf')) return seen
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  return named[/(?:charset|encoding)\s*=\s*["']?([\w-]+)/i.exec(head)?.[1]?.toLowerCase() ?? ''] ?? seen
}

/** Reads markup tolerantly: cells and rows may be left open, tags inside cells are dropped, tables inside cells belong to their cell. */
function tablesOf(markup: string): string[][][] {
  const tables: string[][][] = []
  let rows: string[][] | null = null
  let row: string[] | null = null
  let cell: string | null = null
  let depth = 0
  let span = 1
  const endCell = () => {
    if (cell === null || !row) return
    row.push(entityText(cell).replace(/[\s\u00a0]+/g, ' ').trim())
    for (let i = 1; i < span && row.length < WIDEST; i++) row.push('')
    cell = null
  }
  const endRow = () => {
    endCell()
    if (row && row.length > 0) rows?.push(row)
    row = null
  }
  for (const { text, tag, closing, attributes } of tokens(markup)) {
    if (cell !== null) cell += text
    if (tag === 'table') {
      depth += closing ? -1 : 1
      if (!closing && depth === 1) tables.push((rows = []))
      if (depth <= 0) {
        endRow()
        rows = null
        depth = 0
      }
    } else if (depth > 1) continue
    else if (tag === 'tr' || tag === 'row') {
      endRow()
      if (!rows) tables.push((rows = []))
      if (!closing) row = []
    } else if (tag === 'td' || tag === 'th' || tag === 'cell') {
      endCell()
      if (closing) continue
      row ??= []
      const at = Number(/\bss:index\s*=\s*["']?(\d+)/i.exec(attributes)?.[1] ?? 0)
      while (row.length + 1 < Math.min(at, WIDEST)) row.push('')
      span = Math.min(Number(/\bcolspan\s*=\s*["']?(\d+)/i.exec(attributes)?.[1] ?? /\bss:mergeacross\s*=\s*["']?(\d+)/i.exec(attributes)?.[1] ?? 1) || 1, WIDEST)
      cell = ''
    } else if (tag === 'br' && cell !== null) cell += ' '
  }
  endRow()
  return tables
}

type Token = { readonly text: string; readonly tag: string; readonly closing: boolean; readonly attributes: string }

/** Each tag with the text before it; comments, scripts and styles are skipped whole. */
function* tokens(markup: string): Generator<Token> {
  let at = 0
  while (at < markup.length) {
    const open = markup.indexOf('<', at)
    if (open === -1) break
    const text = markup.slice(at, open)
    if (markup.startsWith('<!--', open)) {
      at = behind(markup, '-->', open + 4)
      yield { text, tag: '', closing: false, attributes: '' }
      continue
    }
    const match = /^<(\/?)(?:[a-z]+:)?([a-z][a-z0-9]*)/i.exec(markup.slice(open, open + 40))
    if (!match) {
      // A `<` that begins no tag is text, as in a caller shown as `<unknown>` by half.
      const end = markup.startsWith('<!', open) || markup.startsWith('<?', open) ? behind(markup, '>', open) : open + 1
      yield { text: end === open + 1 ? `${text}<` : text, tag: '', closing: false, attributes: '' }
      at = end
      continue
    }
    const tag = (match[2] ?? '').toLowerCase()
    const end = behind(markup, '>', open)
    yield { text, tag, closing: match[1] === '/', attributes: markup.slice(open + match[0].length, end) }
    at = (tag === 'script' || tag === 'style') && match[1] === '' ? behind(markup, `</${tag}`, end) : end
  }
}

/** The place behind the next `mark`; the end of the text when there is none. */
function behind(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from)
  return at === -1 ? text.length : at + mark.length
}
