/** Characters gathered before they become a part of the blob. */
const PART_CHARS = 1 << 20

/** Rows as tab-separated UTF-8 text, the form every opened table goes on in. */
export class DelimitedText {
  readonly #parts: Blob[] = []
  #lines: string[] = []
  #chars = 0

  /** Adds a row as it stands. */
  add(cells: readonly string[]): void {
    const line = cells.map(quoted).join('\t')
    this.#lines.push(line)
    this.#chars += line.length + 1
    if (this.#chars > PART_CHARS) this.#flush()
  }

  /** The text so far. */
  blob(): Blob {
    this.#flush()
    return new Blob(this.#parts)
  }

  #flush(): void {
    if (this.#lines.length === 0) return
    this.#parts.push(new Blob([`${this.#lines.join('\n')}\n`]))
    this.#lines = []
    this.#chars = 0
  }
}

function quoted(cell: string): string {
  return /["\t\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
