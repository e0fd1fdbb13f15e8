import type { Reading } from '../../domain/source/source'
import { failure, type FailureCode } from '../../domain/kernel/failure'
import { fail, ok, type Result } from '../../domain/kernel/result'
import { fileKind } from './file-kind'
import { htmlTableText } from './html-table'
import { LARGEST_TEXT, unpack } from './unpack'
import { workbookText } from './workbook'
import { unzip, zipEntries, type ZipEntry } from './zip-archive'

/** The text of a file and, where opening it made the text, how that is encoded and delimited. */
export type OpenedFile = { readonly blob: Blob; readonly decoding: Pick<Reading, 'encoding' | 'delimiter'> | null }

const HEAD_BYTES = 65_536
/** A page is read whole. */
const LARGEST_PAGE = 256 * 1024 * 1024
/** An archive in an archive is opened, one in that is not. */
const DEEPEST = 2
const asTable = { encoding: 'utf-8', delimiter: '\t' } as const

/**
 * Opens what a call log may be packed in, recognised by content: gzip, a workbook, a page with a table, a zip archive
 * with one file. A text file comes back as it is. Fails when the file is damaged, too large unpacked, or no table.
 */
export async function openContainer(blob: Blob, name: string): Promise<Result<OpenedFile>> {
  try {
    return await opened(blob, name, 0)
  } catch (error) {
    if (error instanceof DOMException) return fail(failure('import.unreadable', undefined, { file: name }))
    throw error
  }
}

async function opened(blob: Blob, file: string, depth: number): Promise<Result<OpenedFile>> {
  const refused = (code: FailureCode) => fail(failure(code, undefined, { file }))
  const head = new Uint8Array(await blob.slice(0, HEAD_BYTES).arrayBuffer())
  const kind = fileKind(head)
  if (kind === 'text') return ok({ blob, decoding: null })
  if (kind === 'binary' || depth > DEEPEST) return refused('import.binary')
  if (kind === 'gzip') {
    const text = await unpack(blob, 'gzip', LARGEST_TEXT, file)
    return text.ok ? opened(text.value, file, depth + 1) : text
  }
  if (kind === 'zip') return openedZip(blob, file, depth)
  if (blob.size > LARGEST_PAGE) return refused('import.tooLarge')
  const table = htmlTableText(new Uint8Array(await blob.arrayBuffer()))
  return table ? ok({ blob: table, decoding: asTable }) : refused('import.noSheet')
}

async function openedZip(blob: Blob, file: string, depth: number): Promise<Result<OpenedFile>> {
  const refused = (code: FailureCode) => fail(failure(code, undefined, { file }))
  const entries = await zipEntries(blob)
  if (!entries) return refused('import.damagedArchive')
  if (entries.some(({ name }) => name === 'xl/workbook.xml')) {
    const table = await workbookText(blob, entries, file)
    return table.ok ? ok({ blob: table.value, decoding: asTable }) : table
  }
  // Other office documents are archives as well, and a locked archive shows only its names.
  if (entries.some(({ name, encrypted }) => encrypted || name === 'mimetype' || name === '[Content_Types].xml')) return refused('import.binary')
  const files = entries.filter(isFile)
  const [only] = files
  if (!only) return refused('import.noSheet')
  if (files.length > 1) return refused('import.severalFiles')
  const text = await unzip(blob, only, LARGEST_TEXT, file)
  return text.ok ? opened(text.value, file, depth + 1) : text
}

/** A file a person put into the archive: no folder, nothing its system added. */
function isFile({ name }: ZipEntry): boolean {
  return !name.endsWith('/') && !/(?:^|\/)(?:__MACOSX\/|\.)/.test(name)
}
