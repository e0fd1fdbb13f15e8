import type { CallBlock, MaskedBlock, RowMask } from '../archive/block'
import { rowCounts } from '../archive/mask'
import { dayOfDate, type DayNumber } from '../kernel/calendar'
import { Annotator } from '../selection/annotate'
import { IS_OUTSIDE } from '../selection/annotated'
import { scopeTable } from '../selection/compile'
import type { QueryContext } from '../selection/context'
import type { Selection } from '../selection/selection'

const DAY = 86_400

/** A row of the archive, whether it counts or not; one object serves all rows, good until the next. */
export type SeenRow = {
  block: CallBlock
  row: number
  /** Position of its hotline in the context; the number of hotlines for a call no rule claims. */
  hotline: number
  /** Local day that owns the call. */
  day: DayNumber
  /** False for a row another export stands for. */
  counts: boolean
  /** Left out of the figures by the hotline's opening hours. */
  outside: boolean
}

/**
 * Shows every row of the blocks that a selection's scope and period cover, in block order: the same judgement as a
 * report's, but of the rows that do not count too. `blocks`: those of `daysOf(selection, context)`, in day order.
 */
export function eachRow(selection: Pick<Selection, 'period' | 'scope' | 'zone'>, context: QueryContext, blocks: readonly MaskedBlock[], visit: (seen: SeenRow) => void): void {
  const wanted = scopeTable(selection, context)
  const masks = new Map<CallBlock, RowMask>(blocks.map(({ block, mask }) => [block, mask]))
  const [first, beyond] = [dayOfDate(selection.period.from), dayOfDate(selection.period.to)]
  const all = blocks.map(({ block }) => ({ block, mask: null }))
  for (const judgedDay of new Annotator(context, selection.zone, wanted, false).days(all)) {
    for (const { block, hotline, owner, verdicts } of judgedDay) {
      const mask = masks.get(block) ?? null
      const seen: SeenRow = { block, row: 0, hotline: 0, day: 0, counts: true, outside: false }
      for (let row = 0; row < block.rows; row++) {
        const position = hotline[row] ?? 0
        const day = block.day - 1 + Math.floor((owner[row] ?? 0) / DAY)
        if (wanted[position] !== 1 || day < first || day >= beyond) continue
        seen.row = row
        seen.hotline = position
        seen.day = day
        seen.counts = rowCounts(mask, row)
        seen.outside = ((verdicts[row] ?? 0) & IS_OUTSIDE) !== 0
        visit(seen)
      }
    }
  }
}
