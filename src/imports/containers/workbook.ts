import { failure } from '../../domain/kernel/failure'
import { fail, ok, type Result } from '../../domain/kernel/result'
import { cellText, hasTime, numberText } from './cell-text'
import { DelimitedText } from './delimited'
import { storedZip, type StoredFile } from './stored-zip'
import { unzip, type ZipEntry } from './zip-archive'

/** What the texts of a workbook may unpack to: they are held in memory while its cells are read. */
const LARGEST_WORKBOOK = 256 * 1024 * 1024
const MOST_ROWS = 1_048_576
const MOST_COLUMNS = 16_384
/** Cells held at once: a stray cell in the last column would make every row of the sheet that wide. */
const MOST_CELLS = 20_000_000
const MOST_SHEETS = 100
/** Parts of a workbook that hold no cells. */
const otherParts = /(?:^|\/)(?:docProps|drawings|media|theme|charts|externalLinks|pivotCache|pivotTables|printerSettings|customXml)\/|comments|calcChain/i

type Rows = readonly (readonly unknown[])[]

/** The first sheet of a workbook (.xlsx) that holds a table, as delimited text. */
export async function workbookText(blob: Blob, entries: readonly ZipEntry[], file: string): Promise<Result<Blob>> {
  const unpacked = await cellParts(blob, entries, file)
  if (!unpacked.ok) return unpacked
  const damaged = fail(failure('import.damagedArchive', undefined, { file }))
  for (const part of unpacked.value) {
    if (!part.name.includes('worksheets/') || part.name.endsWith('.rels')) continue
    const extent = sheetExtent(new TextDecoder('latin1').decode(await part.blob.arrayBuffer()))
    if (extent.rows > MOST_ROWS || extent.columns > MOST_COLUMNS) return damaged
    if (extent.rows * extent.columns > MOST_CELLS) return fail(failure('import.tooLarge', undefined, { file }))
  }
  const rows = await firstTable(storedZip(unpacked.value))
  if (rows === 'damaged') return damaged
  return rows ? ok(textOf(rows)) : fail(failure('import.noSheet', undefined, { file }))
}

/** The parts that hold cells, unpacked within bounds and proved by their checksums. */
async function cellParts(blob: Blob, entries: readonly ZipEntry[], file: string): Promise<Result<readonly StoredFile[]>> {
  const parts: StoredFile[] = []
  let left = LARGEST_WORKBOOK
  for (const entry of entries) {
    if (!/\.(?:xml|rels)$/i.test(entry.name) || otherParts.test(entry.name)) continue
    const part = await unzip(blob, entry, left, file)
    if (!part.ok) return part
    left -= part.value.size
    parts.push({ name: entry.name, crc: entry.crc, blob: part.value })
  }
  return ok(parts)
}

/** How far the cells of a sheet reach. */
function sheetExtent(xml: string): { rows: number; columns: number } {
  let rows = 0
  let columns = 0
  for (const [, letters = '', digits = ''] of xml.matchAll(/\sr=["']([A-Za-z]*)(\d+)["']/g)) {
    rows = Math.max(rows, Number(digits))
    let column = 0
    for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
    columns = Math.max(columns, column)
  }
  return { rows, columns }
}

/**
 * The rows of the first sheet with a table; null when no sheet has one. The parts are handed to the reader unpacked, so
 * that it starts no workers of its own, which the page forbids, and unpacks nothing unbounded. Whatever it throws at
 * a malformed workbook means that the workbook cannot be read.
 */
async function firstTable(zip: Blob): Promise<Rows | null | 'damaged'> {
  const { readSheet, SheetNotFoundError } = await import('read-excel-file/universal')
  for (let sheet = 1; sheet <= MOST_SHEETS; sheet++) {
    const rows: Rows | 'none' | 'damaged' = await readSheet(zip, sheet, { parseNumber: numberText }).catch((error: unknown) => (error instanceof SheetNotFoundError ? 'none' : 'damaged'))
    if (rows === 'none') return null
    if (rows === 'damaged') return 'damaged'
    if (isTable(rows)) return rows
  }
  return null
}

/** A table has several rows of several filled cells. */
function isTable(rows: Rows): boolean {
  let full = 0
  for (const row of rows) if (row.filter((cell) => cell !== null && cell !== '').length > 1 && ++full > 1) return true
  return false
}

function textOf(rows: Rows): Blob {
  const withTime: boolean[] = []
  for (const row of rows) row.forEach((cell, i) => (withTime[i] ||= hasTime(cell)))
  const text = new DelimitedText()
  for (const row of rows) text.add(row.map((cell, i) => cellText(cell, withTime[i] ?? false)))
  return text.blob()
}
