import type { CallBlock, MaskedBlock } from '../archive/block'
import { countRow, emptyMask } from '../archive/mask'
import type { DayNumber } from '../kernel/calendar'
import type { ImportId } from '../kernel/ids'
import type { BlockRows } from './usage'

/** A hotline's calls of the month in one block: the rows, and each row's local day of start in the hotline's zone. */
export type HotlineRows = { readonly masked: MaskedBlock; readonly rows: Uint32Array; readonly localDay: Int32Array }

/** Some rows of one block, one bit a row: what a frozen document keeps. */
export type RowBits = { readonly importId: ImportId; readonly day: DayNumber; readonly bits: Uint8Array }

/** The rows whose local day lies in a span (`to` exclusive); blocks without any are left out. */
export function rowsBetween(blocks: readonly HotlineRows[], from: DayNumber, to: DayNumber): BlockRows[] {
  return blocks.flatMap(({ masked, rows, localDay }) => {
    const inside = rowsInside(rows, localDay, from, to)
    return inside.length > 0 ? [{ block: masked.block, rows: inside }] : []
  })
}

/** The same rows as bits; `keep` chooses among them. Blocks with rows but none kept stay, with no bit set. */
export function markRows(blocks: readonly BlockRows[], keep: (block: CallBlock, row: number) => boolean = () => true): RowBits[] {
  return blocks.map(({ block, rows }) => {
    const bits = emptyMask(block.rows)
    for (const row of rows) if (keep(block, row)) countRow(bits, row)
    return { importId: block.importId, day: block.day, bits }
  })
}

function rowsInside(rows: Uint32Array, localDay: Int32Array, from: DayNumber, to: DayNumber): Uint32Array {
  const n = daysInside(localDay, from, to)
  if (n === rows.length) return rows
  const kept = new Uint32Array(n)
  let at = 0
  for (let i = 0; i < rows.length && at < n; i++) {
    const day = localDay[i] ?? 0
    if (day >= from && day < to) kept[at++] = rows[i] ?? 0
  }
  return kept
}

function daysInside(localDay: Int32Array, from: DayNumber, to: DayNumber): number {
  let n = 0
  for (let i = 0; i < localDay.length; i++) {
    const day = localDay[i] ?? 0
    n += Number(day >= from) & Number(day < to)
  }
  return n
}
