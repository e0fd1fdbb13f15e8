import type { DocumentFonts } from '../fonts/load'
import type { PageModel } from './model'
import { Pen } from './pen'

/** A text of a paper and the letters in it the paper's font has no shape for. */
export type Unprintable = { readonly text: string; readonly letters: readonly string[] }

/** The texts of a paper it could not print whole, each once: told before the paper is frozen with holes in it. */
export function unprintable(model: PageModel, fonts: DocumentFonts): Unprintable[] {
  const pen = new Pen(model.orientation, fonts)
  return [...new Set(stringsOf([model.blocks, model.footer]))].flatMap((text) => {
    const letters = [...new Set(pen.lacking(text))]
    return letters.length > 0 ? [{ text, letters }] : []
  })
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(stringsOf)
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(stringsOf) : []
}
