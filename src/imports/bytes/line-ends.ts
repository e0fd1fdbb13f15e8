/** Turns CRLF and bare CR into LF over a stream of text pieces, so that one rule of line ends is left. */
export class LineEnds {
  #held = false

  /** The next piece with LF line ends; a CR at its very end waits for the next piece. */
  push(piece: string): string {
    let text = this.#held ? `\r${piece}` : piece
    this.#held = false
    if (!text.includes('\r')) return text
    if (text.endsWith('\r')) {
      this.#held = true
      text = text.slice(0, -1)
    }
    return text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')
  }

  /** The CR that waits for the next piece, given back. */
  held(): string {
    const held = this.#held
    this.#held = false
    return held ? '\r' : ''
  }

  /** What is left at the end of the file. */
  end(): string {
    const held = this.#held
    this.#held = false
    return held ? '\n' : ''
  }
}
