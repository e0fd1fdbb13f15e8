import type { Direction, Outcome } from '../../domain/archive/block'
import type { Cell } from '../rows/row-cells'
import { CellMemo } from './cell-memo'
import { trimmed } from './cell-words'
import { directionCode, outcomeCode } from './outcome'

/** Code of a word that says the row is no call. */
export const NOT_A_CALL = 254
/** Code of a word the reading does not know. */
export const UNMAPPED = 255

type CodedWord = { readonly word: string; readonly code: number }

/** A column's words with the code each stands for. */
export class WordCodes {
  readonly #words: CellMemo<CodedWord>

  constructor(codes: Iterable<readonly [string, number]>) {
    const codeOf = new Map(codes)
    this.#words = new CellMemo((cell) => {
      const word = trimmed(cell)
      return { word, code: codeOf.get(word.toLowerCase()) ?? UNMAPPED }
    }, 10_000)
  }

  /** The trimmed word of a cell and its code. */
  of(cell: string): CodedWord {
    return this.#words.of(cell)
  }

  /** The same of a cell in place. */
  in(cell: Cell): CodedWord {
    return this.#words.in(cell)
  }
}

/** The codes of a reading's outcome words. */
export function outcomeWords(words: Readonly<Record<string, Outcome | 'notACall'>>): WordCodes {
  return new WordCodes(Object.entries(words).map(([word, outcome]) => [word, outcome === 'notACall' ? NOT_A_CALL : outcomeCode[outcome]]))
}

/** The codes of a reading's direction words. */
export function directionWords(words: Readonly<Record<string, Direction | 'notACall'>>): WordCodes {
  return new WordCodes(Object.entries(words).map(([word, direction]) => [word, direction === 'notACall' ? NOT_A_CALL : directionCode[direction]]))
}
