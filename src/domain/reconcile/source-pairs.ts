import { directions, type CallBlock, type MaskedBlock } from '../archive/block'
import { dateOfDay, type PlainDate } from '../kernel/calendar'
import type { HotlineId, SourceId } from '../kernel/ids'
import type { QueryContext } from '../selection/context'
import type { Selection } from '../selection/selection'
import { pairCalls } from './pairs'
import { eachRow } from './each-row'

const INBOUND = directions.indexOf('inbound')

/** Rows of blocks, as a list of calls takes them. */
export type RowsOfBlock = { readonly block: CallBlock; readonly row: number }

/** One day of one hotline in two sources: inbound calls told by both, and by one only. */
export type SourcePairLine = {
  readonly date: PlainDate
  readonly hotlineId: HotlineId | null
  readonly both: readonly RowsOfBlock[]
  readonly onlyA: readonly RowsOfBlock[]
  readonly onlyB: readonly RowsOfBlock[]
}

/** Lays the counted inbound calls of two sources side by side, by day, then hotline. */
export function pairSources(selection: Pick<Selection, 'period' | 'scope' | 'zone'>, context: QueryContext, blocks: readonly MaskedBlock[], a: SourceId, b: SourceId): SourcePairLine[] {
  const lines = new Map<number, { day: number; hotline: number; a: RowsOfBlock[]; b: RowsOfBlock[] }>()
  const width = context.hotlines.length + 1
  eachRow(selection, context, blocks, ({ block, row, hotline, day, counts, outside }) => {
    if (!counts || outside || block.direction[row] !== INBOUND || (block.sourceId !== a && block.sourceId !== b)) return
    const key = day * width + hotline
    let line = lines.get(key)
    if (!line) lines.set(key, (line = { day, hotline, a: [], b: [] }))
    line[block.sourceId === a ? 'a' : 'b'].push({ block, row })
  })
  return [...lines].sort(([x], [y]) => x - y).map(([, line]) => {
    const { both, onlyA, onlyB } = pairCalls(line.a.map(pairCall), line.b.map(pairCall))
    const rows = (of: readonly RowsOfBlock[], at: readonly number[]): RowsOfBlock[] => at.flatMap((i) => of[i] ?? [])
    return {
      date: dateOfDay(line.day),
      hotlineId: context.hotlines[line.hotline]?.hotline?.id ?? null,
      both: rows(line.a, both.map(([one]) => one)), onlyA: rows(line.a, onlyA), onlyB: rows(line.b, onlyB),
    }
  })
}

function pairCall({ block, row }: RowsOfBlock): { start: number; caller: number } {
  return { start: block.start[row] ?? 0, caller: block.caller[row] ?? 0 }
}
