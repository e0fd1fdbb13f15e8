/** A text every character of which the font can draw, and the characters it could not. */
export type SafeText = { readonly text: string; readonly replaced: readonly string[] }

/** Stands visibly for a character the font lacks. */
export const missingMark = '\uFFFD'

const replacements: Readonly<Record<string, string>> = {
  '\t': ' ', '\n': ' ', '\r': ' ', '\u2028': ' ', '\u2029': ' ',
  '\u2000': '\u00a0', '\u2001': '\u00a0', '\u2002': '\u00a0', '\u2003': '\u00a0', '\u2004': '\u00a0', '\u2005': '\u00a0',
  '\u2006': '\u00a0', '\u2007': '\u00a0', '\u2008': '\u00a0', '\u2009': '\u00a0', '\u200a': '\u00a0', '\u202f': '\u00a0',
  '\u205f': '\u00a0', '\u3000': '\u00a0',
  '\u2011': '-', ʼ: '\u2019', '\u2264': '<=', '\u2265': '>=',
}

/** C0 and C1 controls, soft hyphen, joiners, direction marks, variation selectors and the byte order mark. */
const invisible = /^[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]$/u

/**
 * Makes a text safe to draw. jsPDF cuts a string off at an unknown character below U+0100 and drops the ones
 * above without a word, so every string passes here first: composed (NFC), controls out, unknown ones marked.
 */
export function safeText(text: string, draws: (codePoint: number) => boolean): SafeText {
  const replaced: string[] = []
  let safe = ''
  for (const character of text.normalize('NFC')) {
    const mapped = replacements[character] ?? character
    if (invisible.test(mapped)) continue
    const point = mapped.codePointAt(0) ?? 0
    if (point <= 0xffff && draws(point)) safe += mapped
    else {
      safe += missingMark
      replaced.push(character)
    }
  }
  return { text: safe, replaced }
}
