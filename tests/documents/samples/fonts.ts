import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DocumentFonts } from '../../../src/documents/fonts/load'
import { writeDocumentFonts } from '../../../tools/document-fonts.mjs'

/** The fonts documents ship with, made if they are not there yet. */
export async function documentFonts(): Promise<DocumentFonts> {
  const folder = await writeDocumentFonts()
  const [regular, bold] = await Promise.all(['regular.ttf', 'bold.ttf'].map((file) => readFile(join(folder, file))))
  return { regular: new Uint8Array(regular ?? []), bold: new Uint8Array(bold ?? []) }
}
