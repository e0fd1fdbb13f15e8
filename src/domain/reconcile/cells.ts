import { directions, outcomes, type CallBlock } from '../archive/block'
import type { LeftOutReason } from './left-out'
import type { SeenRow } from './each-row'

/** Where every row of the files goes: it is counted, or left out for one reason. */
export const ledgerKinds = ['counted', 'repeated', 'older', 'outside'] as const
export type LedgerKind = (typeof ledgerKinds)[number]

/** Where every counted inbound call goes: exactly one of these. */
export const inboundKinds = ['named', 'unnamed', 'abandoned', 'overflow', 'machine', 'failed'] as const
export type InboundKind = (typeof inboundKinds)[number]

const INBOUND = directions.indexOf('inbound')
const kindOfOutcome: readonly InboundKind[] = outcomes.map((outcome) => {
  if (outcome === 'abandoned' || outcome === 'overflow' || outcome === 'machine') return outcome
  return outcome === 'answered' ? 'named' : 'failed'
})

/** The ledger kind of a row; `reasonOf` is asked only for rows that do not count. */
export function ledgerKind(seen: SeenRow, reasonOf: (block: CallBlock, row: number) => LeftOutReason): LedgerKind {
  if (!seen.counts) return reasonOf(seen.block, seen.row)
  return seen.outside ? 'outside' : 'counted'
}

/** The kind of a counted inbound call; null for rows that are none. */
export function inboundKind({ block, row, counts, outside }: SeenRow): InboundKind | null {
  if (!counts || outside || block.direction[row] !== INBOUND) return null
  const kind = kindOfOutcome[block.outcome[row] ?? 0] ?? 'failed'
  return kind === 'named' && operatorsOf(block, row).length === 0 ? 'unnamed' : kind
}

/** The operators a call names, each once: a transferred call may name several, parted by semicolons. */
export function operatorsOf(block: CallBlock, row: number): readonly string[] {
  const { codes, dictionary } = block.coded.operator
  const cell = dictionary[codes[row] ?? 0] ?? ''
  if (!cell.includes(';')) return cell === '' ? [] : [cell]
  return [...new Set(cell.split(';').map((name) => name.trim()).filter((name) => name !== ''))]
}
