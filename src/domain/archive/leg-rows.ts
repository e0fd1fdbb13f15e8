import type { CallTexts } from './block'

/** The file rows a call was made of, ascending: those of all its legs where they are known, else that of the first. */
export function fileRowsOf(texts: CallTexts, row: number): readonly number[] {
  const legs = texts.legs[row] ?? 1
  if (texts.legRows === undefined || legs < 2) return [texts.fileRow[row] ?? 0]
  let at = 0
  for (let before = 0; before < row; before++) {
    const count = texts.legs[before] ?? 1
    if (count > 1) at += count
  }
  return [...new Set(texts.legRows.subarray(at, at + legs))].sort((a, b) => a - b)
}
