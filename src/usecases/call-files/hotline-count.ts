import { outcomes, type CallBlock } from '../../domain/archive/block'
import { Annotator } from '../../domain/selection/annotate'
import type { QueryContext } from '../../domain/selection/context'
import type { ImportPreview } from '../../imports/port'
import { countingRows, NameCount } from '../calls/name-count'

const ANSWERED = outcomes.indexOf('answered')

/** Counts the calls of an import per hotline by the dated rules as they go by, and the names no rule claims. */
export class HotlineCount {
  readonly #lines
  readonly #annotator: Annotator
  readonly #unmatched: number
  readonly #names = new NameCount()

  constructor(context: QueryContext, zone: string) {
    this.#lines = [...context.hotlines, null].map((entry) => ({ hotlineId: entry?.hotline?.id ?? null, calls: 0, answered: 0, first: Infinity, last: -Infinity }))
    this.#annotator = new Annotator(context, zone, new Uint8Array(context.hotlines.length + 1), false)
    this.#unmatched = context.hotlines.length
  }

  /** Takes blocks, in any order and in parts of days. */
  add(blocks: readonly CallBlock[]): void {
    for (const block of blocks) for (const day of this.#annotator.days([{ block, mask: null }])) for (const judged of day) this.#count(block, judged.hotline)
  }

  /** Hotlines with most calls first. */
  result(): Pick<ImportPreview, 'byHotline' | 'unmatched'> {
    return { byHotline: this.#lines.filter(({ calls }) => calls > 0).sort((a, b) => b.calls - a.calls), unmatched: this.#names.most() }
  }

  #count(block: CallBlock, hotline: ArrayLike<number>): void {
    for (let row = 0; row < block.rows; row++) {
      const line = this.#lines[hotline[row] ?? 0]
      if (!line) continue
      const start = block.start[row] ?? 0
      line.calls++
      if (block.outcome[row] === ANSWERED) line.answered++
      if (start < line.first) line.first = start
      if (start > line.last) line.last = start
    }
    this.#names.add(block, countingRows(block, null).filter((row) => hotline[row] === this.#unmatched))
  }
}
