import type { CodedColumn } from './block'

/** Distinct non-empty values a 16-bit code column can hold. */
export const MAX_VALUES = 65_535

/** Collects one dictionary-coded column; words are numbered as they come, code 0 is `''`. */
export class CodedGrower {
  #codes: Uint16Array<ArrayBuffer>
  readonly #codeOf = new Map<string, number>()
  readonly #words: string[] = ['']
  #lastWord = ''
  #lastCode = 0

  /** `expected` rows are made room for; more may come. */
  constructor(expected: number) {
    this.#codes = new Uint16Array(Math.max(64, expected))
  }

  /** Sets the value of a row; rows never set stay `''`. False when the dictionary is full: the row keeps `''`. */
  set(row: number, word: string): boolean {
    if (word === '') return true
    if (word !== this.#lastWord && !this.#find(word)) return false
    if (row >= this.#codes.length) this.#grow(row)
    this.#codes[row] = this.#lastCode
    return true
  }

  /** The column in the given order of rows (null: as set); words are numbered by first appearance, so equal rows give equal bytes. */
  cut(rows: number, order: Uint32Array | null): CodedColumn {
    const codes = new Uint16Array(rows)
    if (order === null) {
      codes.set(this.#codes.subarray(0, rows))
      return { codes, dictionary: [...this.#words] }
    }
    const renumbered = new Uint16Array(this.#words.length)
    const dictionary = ['']
    for (let row = 0; row < order.length; row++) {
      const code = this.#codes[order[row] ?? 0] ?? 0
      if (code === 0) continue
      if (renumbered[code] === 0) renumbered[code] = dictionary.push(this.#words[code] ?? '') - 1
      codes[row] = renumbered[code] ?? 0
    }
    return { codes, dictionary }
  }

  /** Begins anew; `rows` were set. */
  restart(rows: number): void {
    this.#codes.fill(0, 0, Math.min(rows, this.#codes.length))
    this.#codeOf.clear()
    this.#words.length = 1
    this.#lastWord = ''
    this.#lastCode = 0
  }

  #find(word: string): boolean {
    let code = this.#codeOf.get(word)
    if (code === undefined) {
      if (this.#words.length > MAX_VALUES) return false
      code = this.#words.push(word) - 1
      this.#codeOf.set(word, code)
    }
    this.#lastWord = word
    this.#lastCode = code
    return true
  }

  #grow(row: number): void {
    const wider = new Uint16Array(Math.max(this.#codes.length * 2, row + 1))
    wider.set(this.#codes)
    this.#codes = wider
  }
}
