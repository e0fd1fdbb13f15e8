/** The rows in order of start, then file row, then as added; null when they came so, as files mostly have them. */
export function rowsInOrder(start: Uint32Array, fileRow: Uint32Array, rows: number): Uint32Array | null {
  let row = 1
  while (row < rows && before(start, fileRow, row - 1, row) <= 0) row++
  if (row >= rows) return null
  return Uint32Array.from({ length: rows }, (_, i) => i).sort((a, b) => before(start, fileRow, a, b) || a - b)
}

function before(start: Uint32Array, fileRow: Uint32Array, a: number, b: number): number {
  return (start[a] ?? 0) - (start[b] ?? 0) || (fileRow[a] ?? 0) - (fileRow[b] ?? 0)
}
