import type { AnnotatedBlock } from '../selection/annotated'
import { Cells } from './cells'
import type { Tally } from './tally'

/** Cells by a name a log gives (operator, topic); names are looked up once per block and code. */
export class NamedCells {
  readonly #cellOf = new Map<string, number>()
  #cells = new Cells(64)
  #capacity = 64

  /** The cell of every code of a block's dictionary. */
  cellsOf(dictionary: readonly string[]): Int32Array {
    return Int32Array.from(dictionary, (name) => {
      let cell = this.#cellOf.get(name)
      if (cell === undefined) this.#cellOf.set(name, (cell = this.#cellOf.size))
      return cell
    })
  }

  add(judged: AnnotatedBlock, rows: Uint32Array, cells: Int32Array): void {
    if (this.#cellOf.size > this.#capacity) {
      this.#capacity = Math.max(this.#capacity * 2, this.#cellOf.size)
      this.#cells = this.#cells.widened(this.#capacity)
    }
    this.#cells.add(judged, rows, cells)
  }

  /** Names with calls, most calls first, then by name. */
  tallies(): readonly (readonly [string, Tally])[] {
    return [...this.#cellOf]
      .map(([name, cell]) => [name, this.#cells.tally(cell)] as const)
      .filter(([, tally]) => tally.calls > 0)
      .sort(([nameA, a], [nameB, b]) => b.calls - a.calls || (nameA < nameB ? -1 : 1))
  }
}
