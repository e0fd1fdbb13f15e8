import type { Direction, Outcome } from '../../domain/archive/block'
import { detached, trimmed } from './cell-words'
import { directionCode, outcomeCode } from './outcome'

/** Code of a word that says the row is no call. */
export const NOT_A_CALL = 254
/** Code of a word the reading does not know. */
export const UNMAPPED = 255

/** A column's words with the code each stands for. */
export class WordCodes {
  readonly #codeOfWord = new Map<string, number>()
  readonly #known = new Map<string, { readonly word: string; readonly code: number }>()

  constructor(codes: Iterable<readonly [string, number]>) {
    for (const [word, code] of codes) this.#codeOfWord.set(word, code)
  }

  /** The trimmed word of a cell and its code. */
  of(cell: string): { readonly word: string; readonly code: number } {
    const known = this.#known.get(cell)
    if (known !== undefined) return known
    const word = detached(trimmed(cell))
    const made = { word, code: this.#codeOfWord.get(word.toLowerCase()) ?? UNMAPPED }
    if (this.#known.size < 10_000) this.#known.set(detached(cell), made)
    return made
  }
}

/** The codes of a reading's outcome words. */
export function outcomeWords(words: Readonly<Record<string, Outcome | 'notACall'>>): WordCodes {
  return new WordCodes(Object.entries(words).map(([word, outcome]) => [word, outcome === 'notACall' ? NOT_A_CALL : outcomeCode[outcome]]))
}

/** The codes of a reading's direction words. */
export function directionWords(words: Readonly<Record<string, Direction>>): WordCodes {
  return new WordCodes(Object.entries(words).map(([word, direction]) => [word, directionCode[direction]]))
}
