import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Whether poppler's tools are on this machine; the suite's runner installs them. */
export const poppler = hasPoppler()
if (!poppler) console.warn('SKIPPED: pdftotext is not installed, PDF contents were not checked (poppler-utils)')

function hasPoppler(): boolean {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function run(tool: string, bytes: Uint8Array, args: (file: string) => string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'linewright-pdf-'))
  try {
    const file = join(folder, 'document.pdf')
    writeFileSync(file, bytes)
    return execFileSync(tool, args(file), { encoding: 'utf8', maxBuffer: 1 << 28 })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The pages' texts as a reader copies them. */
export function pageTexts(bytes: Uint8Array): string[] {
  return run('pdftotext', bytes, (file) => ['-layout', '-enc', 'UTF-8', file, '-']).split('\f').slice(0, -1)
}

/** All text of the file in drawing order with all white space removed, so that line breaks do not matter. */
export function squeezedText(bytes: Uint8Array): string {
  return squeeze(run('pdftotext', bytes, (file) => ['-raw', '-enc', 'UTF-8', file, '-']))
}

export function squeeze(text: string): string {
  return text.normalize('NFC').replace(/\s/gu, '')
}

/** One record per font: name and whether it is embedded. */
export function fontsOf(bytes: Uint8Array): { readonly name: string; readonly embedded: boolean }[] {
  return run('pdffonts', bytes, (file) => [file]).trim().split('\n').slice(2).map((line) => {
    const cells = line.split(/\s+/)
    return { name: cells[0] ?? '', embedded: cells[cells.length - 5] === 'yes' }
  })
}

/** The document information lines of pdfinfo. */
export function infoOf(bytes: Uint8Array): string {
  return run('pdfinfo', bytes, (file) => [file])
}
