import Papa from 'papaparse'
import { LineEnds } from '../bytes/line-ends'
import { lenientRows, type SplitRows } from './lenient-rows'

/** Characters split into rows at a time: so few that the rows die young and the collector never copies them. */
export const PIECE_CHARS = 1 << 16

/** A row that does not end within this many characters is no row. */
const LONGEST_ROW = 1 << 20
const none: ReadonlySet<number> = new Set()

/** The rows of one piece, and which of them (by position) were torn by a stray quote. */
export type RowBatch = { readonly rows: readonly string[][]; readonly broken: ReadonlySet<number> }

/** The complete lines of a piece, line ends as they are: those begun in the piece before, then the piece from `from` to `to`. */
export type PlainLines = { readonly carried: string; readonly from: number; readonly to: number }

/**
 * Cuts a stream of text pieces into rows of cells. Clean text goes through PapaParse; a piece whose
 * quotes it objects to is split again leniently, so that a broken quote costs one row and never the file.
 */
export class RowSplitter {
  readonly #delimiter: string
  readonly #parser: Papa.Parser
  readonly #ends = new LineEnds()
  /** The unfinished line; it may hold CRs still. */
  #carry = ''

  constructor(delimiter: string) {
    this.#delimiter = delimiter
    this.#parser = new Papa.Parser({ delimiter, newline: '\n', quoteChar: '"', fastMode: false })
  }

  /** The rows completed by the next piece. */
  push(raw: string): RowBatch {
    const piece = this.#ends.push(this.#takeReturns() + raw)
    if (!piece.includes('"') && !this.#carry.includes('"')) return this.#plain(piece)
    const text = this.#carry + piece
    const parsed = this.#parsed(text, true)
    if (parsed && !(parsed.rest === 0 && text.length > LONGEST_ROW)) return this.#keep(text, parsed)
    const split = lenientRows(text, this.#delimiter, false)
    return split.rest === 0 && text.length > LONGEST_ROW ? this.#giveUp(text) : this.#keep(text, split)
  }

  /** The lines completed by the next piece when no quote is about; null leaves the piece to `push`. */
  lines(piece: string): PlainLines | null {
    const to = piece.lastIndexOf('\n') + 1
    if (to === 0 || piece.includes('"') || this.#carry.includes('"')) return null
    const begun = this.#carry + this.#ends.held()
    const from = begun === '' ? 0 : piece.indexOf('\n') + 1
    this.#carry = piece.slice(to)
    return { carried: begun + piece.slice(0, from), from, to }
  }

  /** The rows left when the file ends. */
  end(): RowBatch {
    const text = this.#carry === '' ? '' : this.#carry.replaceAll('\r\n', '\n').replaceAll('\r', '\n') + this.#ends.end()
    this.#carry = ''
    if (text === '') return { rows: [], broken: none }
    const parsed = text.includes('"') ? this.#parsed(text, false) : null
    return parsed ?? lenientRows(text, this.#delimiter, true)
  }

  /** The unfinished line if `lines` left CRs in it, to be read again with what follows. */
  #takeReturns(): string {
    if (!this.#carry.includes('\r')) return ''
    const carry = this.#carry
    this.#carry = ''
    return carry
  }

  /** Text without quotes is lines and cells, as PapaParse's fast mode has it; only the carried line is copied. */
  #plain(piece: string): RowBatch {
    const cut = piece.lastIndexOf('\n')
    if (cut === -1) {
      this.#carry += piece
      return this.#carry.length > LONGEST_ROW ? this.#giveUp(this.#carry) : { rows: [], broken: none }
    }
    const delimiter = this.#delimiter
    const rows: string[][] = []
    let from = 0
    if (this.#carry !== '') {
      from = piece.indexOf('\n') + 1
      rows.push((this.#carry + piece.slice(0, from - 1)).split(delimiter))
    }
    this.#carry = piece.slice(cut + 1)
    if (from <= cut) for (const line of piece.slice(from, cut).split('\n')) rows.push(line.split(delimiter))
    return { rows, broken: none }
  }

  /** PapaParse's rows, or null when it found broken quotes. `partial` leaves the last, perhaps unfinished row alone. */
  #parsed(text: string, partial: boolean): SplitRows | null {
    const { data, errors, meta } = this.#parser.parse(text, 0, partial) as Papa.ParseResult<string[]>
    return errors.length > 0 ? null : { rows: data, broken: none, rest: partial ? meta.cursor : text.length }
  }

  #keep(text: string, split: SplitRows): RowBatch {
    this.#carry = text.slice(split.rest)
    return split
  }

  #giveUp(text: string): RowBatch {
    this.#carry = ''
    return { rows: [[text.slice(0, 200)]], broken: new Set([0]) }
  }
}
