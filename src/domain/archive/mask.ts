import type { RowMask } from './block'

/** Tells whether row i counts. */
export function rowCounts(mask: RowMask, row: number): boolean {
  return mask === null || ((mask[row >> 3] ?? 0) & (1 << (row & 7))) !== 0
}

/** An empty (nothing counts) mask for a number of rows. */
export function emptyMask(rows: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array((rows + 7) >> 3)
}

/** Marks row i as counting. */
export function countRow(mask: Uint8Array, row: number): void {
  mask[row >> 3] = (mask[row >> 3] ?? 0) | (1 << (row & 7))
}

/** Number of rows that count. */
export function countedRows(mask: RowMask, rows: number): number {
  if (mask === null) return rows
  let n = 0
  for (let i = 0; i < rows; i++) if (rowCounts(mask, i)) n++
  return n
}
