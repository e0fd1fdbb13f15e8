import type { jsPDF } from 'jspdf'

/** One weight of the document font: which characters it draws and how wide they are. */
export type FontFace = {
  draws(codePoint: number): boolean
  /** Width in points at a size. */
  width(text: string, size: number): number
}

// jsPDF parses the TrueType tables but leaves them untyped.
type TrueTypeTables = {
  readonly cmap: { readonly unicode: { readonly codeMap: Readonly<Record<number, number | undefined>> } }
  widthOfGlyph(glyph: number): number
}

/** Reads the weight that is registered under a style of the document font. */
export function fontFace(doc: jsPDF, family: string, style: 'normal' | 'bold'): FontFace {
  doc.setFont(family, style)
  const tables = doc.getFont().metadata as TrueTypeTables
  const codeMap = tables.cmap.unicode.codeMap
  const widths = new Map<number, number>()
  function advance(code: number): number {
    const known = widths.get(code)
    if (known !== undefined) return known
    const width = Math.trunc(tables.widthOfGlyph(codeMap[code] ?? 0))
    widths.set(code, width)
    return width
  }
  return {
    draws: (codePoint) => Boolean(codeMap[codePoint]),
    width(text, size) {
      let sum = 0
      for (let i = 0; i < text.length; i++) sum += advance(text.charCodeAt(i))
      return (sum * size) / 1000
    },
  }
}

/** Font bytes in the form jsPDF's file system takes. */
export function binaryString(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192))
  return text
}
