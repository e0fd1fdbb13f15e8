import type { CallBlock, MaskedBlock } from '../archive/block'
import { dateOfDay, type PlainDate } from '../kernel/calendar'
import type { HotlineId, SourceId } from '../kernel/ids'
import type { QueryContext } from '../selection/context'
import type { Selection } from '../selection/selection'
import { inboundKind, inboundKinds, ledgerKind, ledgerKinds, operatorsOf, type InboundKind, type LedgerKind } from './cells'
import type { LeftOutReason } from './left-out'
import { eachRow } from './each-row'

/** One day of one hotline (null: calls no rule claims): what the files hold, and where every row of it went. */
export type LedgerLine = {
  readonly date: PlainDate
  readonly hotlineId: HotlineId | null
  /** Rows of all live imports, by source; their sum is that of the kinds. */
  readonly sources: readonly { readonly sourceId: SourceId; readonly calls: number }[]
  readonly kinds: Readonly<Record<LedgerKind, number>>
  /** The counted inbound calls: their sum is all of them. */
  readonly inbound: Readonly<Record<InboundKind, number>>
  /** Named calls by operator, most first; a call that names several is in the sum of each. */
  readonly operators: readonly { readonly name: string; readonly calls: number }[]
}

type Growing = { day: number; hotline: number; sources: Map<SourceId, number>; kinds: Record<LedgerKind, number>; inbound: Record<InboundKind, number>; operators: Map<string, number> }

/** The ledger of a selection's scope and period, by day, then hotline; days without rows are left out. */
export function ledgerOf(
  selection: Pick<Selection, 'period' | 'scope' | 'zone'>, context: QueryContext, blocks: readonly MaskedBlock[], reasonOf: (block: CallBlock, row: number) => LeftOutReason,
): LedgerLine[] {
  const lines = new Map<number, Growing>()
  const width = context.hotlines.length + 1
  eachRow(selection, context, blocks, (seen) => {
    const key = seen.day * width + seen.hotline
    let line = lines.get(key)
    if (!line) lines.set(key, (line = emptyLine(seen.day, seen.hotline)))
    const { block, row } = seen
    line.sources.set(block.sourceId, (line.sources.get(block.sourceId) ?? 0) + 1)
    line.kinds[ledgerKind(seen, reasonOf)]++
    const kind = inboundKind(seen)
    if (!kind) return
    line.inbound[kind]++
    if (kind === 'named') for (const name of operatorsOf(block, row)) line.operators.set(name, (line.operators.get(name) ?? 0) + 1)
  })
  return [...lines].sort(([a], [b]) => a - b).map(([, line]) => ({
    date: dateOfDay(line.day),
    hotlineId: context.hotlines[line.hotline]?.hotline?.id ?? null,
    sources: [...line.sources].map(([sourceId, calls]) => ({ sourceId, calls })),
    kinds: line.kinds,
    inbound: line.inbound,
    operators: [...line.operators].map(([name, calls]) => ({ name, calls })).sort((a, b) => b.calls - a.calls || (a.name < b.name ? -1 : 1)),
  }))
}

function emptyLine(day: number, hotline: number): Growing {
  const zeros = <K extends string>(kinds: readonly K[]): Record<K, number> => Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<K, number>
  return { day, hotline, sources: new Map(), kinds: zeros(ledgerKinds), inbound: zeros(inboundKinds), operators: new Map() }
}
