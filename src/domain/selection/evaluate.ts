import type { CallBlock, MaskedBlock } from '../archive/block'
import type { HotlineId } from '../kernel/ids'
import { Annotator } from './annotate'
import { compileSelection, scopeTable } from './compile'
import type { QueryContext } from './context'
import type { Selection } from './selection'

/** The rows of one block that a selection takes, ascending, and the hotline of each (by position in `rows`). */
export type SelectedRows = { readonly block: CallBlock; readonly rows: Uint32Array; readonly hotlines: readonly (HotlineId | null)[] }

/**
 * The calls of a selection, block by block. `blocks`: those of `daysOf(selection, context)`, in day order; more are
 * no harm. Blocks without a taken row are left out.
 */
export function evaluate(selection: Selection, context: QueryContext, blocks: readonly MaskedBlock[]): readonly SelectedRows[] {
  const select = compileSelection(selection, context)
  const found: SelectedRows[] = []
  for (const day of new Annotator(context, selection.zone, scopeTable(selection, context), selection.repeat === true).days(blocks)) {
    for (const judged of day) {
      const rows = select(judged).slice().sort()
      if (rows.length === 0) continue
      const hotlines = Array.from(rows, (row) => context.hotlines[judged.hotline[row] ?? 0]?.hotline?.id ?? null)
      found.push({ block: judged.block, rows, hotlines })
    }
  }
  return found
}
