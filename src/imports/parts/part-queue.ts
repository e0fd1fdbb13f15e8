import type { FilePart } from './file-parts'
import type { PartRead } from './read-part'

/** A second reader on another core. Null = it could not read the part: the first one does. */
export interface PartHelper {
  read(part: FilePart): Promise<PartRead | null>
  end(): void
}

/** Parts that are read and wait for one before them, at most: they take memory. */
const AHEAD = 4
/** Parts the helper is asked for at once, so that it never waits for the next question. */
const ASKED = 2
/** Parts read in vain after which nothing is read ahead of its turn any more. */
const PATIENCE = 2

type Ahead = { readonly answer: Promise<PartRead | null>; settled: boolean }

/** Who reads which part: the helper takes them as fast as it can, and so does whoever asks for `nextAhead`. */
export class PartQueue {
  readonly #parts: readonly FilePart[]
  readonly #helper: PartHelper
  readonly #ahead = new Map<number, Ahead>()
  /** The part whose turn it is, and the first nobody has begun. */
  #turn = 0
  #next = 0
  #asked = 0
  #inVain = 0

  constructor(parts: readonly FilePart[], helper: PartHelper) {
    this.#parts = parts
    this.#helper = helper
  }

  /** The turn of the next part; what was not begun before is the caller's to read. */
  begin(turn: number): void {
    this.#turn = turn
    this.#next = Math.max(this.#next, turn + (this.#ahead.has(turn) ? 0 : 1))
    this.#ask()
  }

  /** A part to be read meanwhile, as long as the helper still reads the one whose turn it is. */
  nextAhead(): number | null {
    const waitedFor = this.#ahead.get(this.#turn)
    return waitedFor && !waitedFor.settled && this.#mayGoOn() ? this.#next++ : null
  }

  /** Keeps what was read ahead here. */
  keep(index: number, read: PartRead | null): void {
    this.#ahead.set(index, { answer: Promise.resolve(read), settled: true })
    this.#ask()
  }

  /** What was read ahead of the part whose turn it is; null when nothing was. */
  async take(): Promise<PartRead | null> {
    const ahead = this.#ahead.get(this.#turn)
    if (!ahead) return null
    const read = await ahead.answer
    this.#ahead.delete(this.#turn)
    if (read === null) this.#inVain++
    return read
  }

  /** What was read ahead was no use. */
  wasInVain(): void {
    this.#inVain++
  }

  #mayGoOn(): boolean {
    return this.#inVain < PATIENCE && this.#next < Math.min(this.#parts.length, this.#turn + AHEAD)
  }

  #ask(): void {
    // The last parts are left to whoever is free first.
    while (this.#asked < ASKED && this.#mayGoOn() && this.#next < this.#parts.length - this.#asked) {
      const index = this.#next++
      const part = this.#parts[index]
      if (!part) return
      this.#asked++
      const ahead: Ahead = { settled: false, answer: this.#helper.read(part).then((read) => {
        ahead.settled = true
        this.#asked--
        this.#ask()
        return read
      }) }
      this.#ahead.set(index, ahead)
    }
  }
}
