import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import subsetFont from 'subset-font'

const require = createRequire(import.meta.url)
const target = join(dirname(fileURLToPath(import.meta.url)), '../src/documents/fonts/generated')

/** Noto Sans (OFL 1.1, no reserved name, so a subset may keep the name). */
const weights = [
  { file: 'regular.ttf', source: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf' },
  { file: 'bold.ttf', source: '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf' },
]

/** Inclusive ranges of the code points documents can show: Latin, Cyrillic, punctuation, currency, a few signs. */
const ranges = [
  [0x20, 0x7e], [0xa0, 0x17f], [0x18f, 0x18f], [0x192, 0x192], [0x218, 0x21b], [0x259, 0x259], [0x2bb, 0x2bc], [0x400, 0x52f],
  [0x1e9e, 0x1e9e], [0x2010, 0x2015], [0x2018, 0x201e], [0x2020, 0x2022], [0x2026, 0x2026], [0x2030, 0x2030],
  [0x2032, 0x2033], [0x2039, 0x203a], [0x20a0, 0x20c0], [0x2116, 0x2116], [0x2122, 0x2122],
  [0x2212, 0x2212], [0xfffd, 0xfffd],
]

/** The characters the document fonts are cut down to. */
export function documentCharacters() {
  let text = ''
  for (const [from, to] of ranges) for (let point = from; point <= to; point++) text += String.fromCodePoint(point)
  return text
}

/** Writes the subset fonts beside the code that loads them, unless they already come from the same source and characters. */
export async function writeDocumentFonts() {
  const sources = await Promise.all(weights.map((weight) => readFile(require.resolve(weight.source))))
  const hash = createHash('sha256').update(documentCharacters())
  for (const source of sources) hash.update(source)
  const stamp = hash.digest('hex')
  const stampFile = join(target, 'stamp')
  const known = await readFile(stampFile, 'utf8').catch(() => '')
  if (known === stamp) return target
  await mkdir(target, { recursive: true })
  for (const [i, weight] of weights.entries()) {
    const subset = await subsetFont(sources[i], documentCharacters(), { targetFormat: 'truetype', noHinting: true, keepFeatures: [] })
    await writeFile(join(target, weight.file), subset)
  }
  await writeFile(stampFile, stamp)
  return target
}

/**
 * Vite plugin: makes the fonts before a build, a dev server or a test run needs them, and keeps the optional
 * HTML and SVG renderers of jsPDF (never used here, 390 KB) out of the bundle.
 */
export function documentFonts() {
  return {
    name: 'document-fonts',
    config: () => ({ resolve: { alias: unusedRenderers.map((find) => ({ find, replacement: emptyModule })) } }),
    async configResolved() {
      await writeDocumentFonts()
    },
  }
}

const unusedRenderers = ['html2canvas', 'canvg', 'dompurify']
const emptyModule = join(dirname(fileURLToPath(import.meta.url)), 'empty-module.mjs')
