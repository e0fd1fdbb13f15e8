import { runsOn } from './running-total'
import { cellKind, type CellKind } from './cell-kind'

/** What the looked-at rows say of one column. */
export type ColumnFacts = {
  readonly index: number
  readonly filled: number
  readonly distinct: number
  /** Distinct values in order of appearance, at most 1,000. */
  readonly values: readonly string[]
  /** The kind of nearly all filled cells, `text` for a mixture, null when the column is empty. */
  readonly kind: CellKind | null
  /** Cells that can be lengths, as a share of all that say something. */
  readonly lengths: number
  /** The cells are lengths that never get smaller from row to row: a running total. */
  readonly runsOn: boolean
}

const lengthKinds = ['number', 'clock', 'span', 'fraction'] as const
const MOST_VALUES = 1000
/** Rows whose cells are looked at closely. */
const KIND_ROWS = 400

/** Facts of every column of the looked-at rows. */
export function columnFacts(rows: readonly (readonly string[])[], width: number): ColumnFacts[] {
  return Array.from({ length: width }, (_, index) => {
    const values = new Set<string>()
    const kinds = new Map<CellKind, number>()
    let zeros = 0
    let filled = 0
    let judged = 0
    for (const row of rows) {
      const cell = (row[index] ?? '').trim()
      if (cell === '') continue
      filled++
      if (values.size < MOST_VALUES) values.add(cell)
      if (judged >= KIND_ROWS) continue
      const kind = cellKind(cell)
      if (kind === null) continue
      judged++
      if (/^[0:]+$/.test(cell)) zeros++
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
    }
    const lengths = lengthKinds.reduce((sum, kind) => sum + (kinds.get(kind) ?? 0), 0) / Math.max(1, judged)
    judged -= zerosAmongMoments(kinds, zeros, judged)
    const kind = prevailing(kinds, judged) ?? decimal(kinds, judged, values)
    return { index, filled, distinct: values.size, values: [...values], kind, lengths, runsOn: (kind === 'number' || kind === 'clock' || kind === 'span') && runsOn(rows, index, 'seconds') }
  })
}

/** A zero where others are moments says that there was none: it is no cell to be judged by. */
function zerosAmongMoments(kinds: ReadonlyMap<CellKind, number>, zeros: number, judged: number): number {
  const moments = (kinds.get('datetime') ?? 0) + (kinds.get('epoch') ?? 0)
  return moments > 0 && moments + zeros >= judged * 0.85 ? zeros : 0
}

/** Decimals below and above 1 together are numbers; all below 1, whole zeros among them, they are shares of a day. */
function decimal(kinds: ReadonlyMap<CellKind, number>, judged: number, values: ReadonlySet<string>): CellKind | null {
  if (judged === 0) return null
  if ((kinds.get('number') ?? 0) + (kinds.get('fraction') ?? 0) < judged * 0.85) return 'text'
  return [...values].every((text) => Number(text.replace(',', '.')) < 1) ? 'fraction' : 'number'
}

/** The kind of nearly all cells, null when there is none. */
function prevailing(kinds: ReadonlyMap<CellKind, number>, judged: number): CellKind | null {
  if (judged === 0) return null
  for (const [kind, times] of kinds) if (times >= judged * 0.85) return kind
  const numeric = (kinds.get('number') ?? 0) + (kinds.get('phone') ?? 0) + (kinds.get('epoch') ?? 0)
  return numeric >= judged * 0.85 ? ((kinds.get('number') ?? 0) > judged / 2 ? 'number' : 'phone') : null
}
