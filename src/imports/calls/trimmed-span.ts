import type { Utf8Span } from '../../domain/archive/utf8-span'
import type { Cell } from '../rows/row-cells'
import { trimmed } from './cell-words'

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
const nothing = new Uint8Array(0)

/** A cell without blanks around it, as bytes; one object serves a column. What `trimmed` does to texts. */
export class TrimmedSpan implements Utf8Span {
  bytes: Uint8Array = nothing
  from = 0
  to = 0

  /** Moves to a cell. */
  take(cell: Cell): this {
    const { bytes, from, to } = cell
    if (from < to && !(isInk(bytes[from] ?? 0) && isInk(bytes[to - 1] ?? 0))) return this.#takeText(trimmed(cell.text()))
    this.bytes = bytes
    this.from = from
    this.to = to - from === 4 && isNull(bytes, from) ? from : to
    return this
  }

  /** Holds no text. */
  clear(): void {
    this.from = this.to = 0
  }

  /** The bytes as text. */
  text(): string {
    return this.from === this.to ? '' : decoder.decode(this.bytes.subarray(this.from, this.to))
  }

  #takeText(text: string): this {
    this.bytes = encoder.encode(text)
    this.from = 0
    this.to = this.bytes.length
    return this
  }
}

/** An ASCII byte that is no blank. */
function isInk(b: number): boolean {
  return b > 32 && b < 0x80
}

function isNull(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 78 && bytes[at + 1] === 85 && bytes[at + 2] === 76 && bytes[at + 3] === 76
}
