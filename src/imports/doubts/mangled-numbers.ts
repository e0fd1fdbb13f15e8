import type { CallTexts, PackedText } from '../../domain/archive/block'
import { textAt } from '../../domain/archive/packed-text'

const E = 69

/** Calls whose number a spreadsheet turned into `3.8E+11`: its digits are lost, so it names nobody. */
export function mangledNumbers(texts: CallTexts): number {
  return mangledIn(texts.from) + mangledIn(texts.to)
}

function mangledIn(column: PackedText): number {
  // Numbers have no letters: nearly every column is done after one native search.
  if (!column.bytes.includes(E)) return 0
  let found = 0
  for (let row = 0; row + 1 < column.offsets.length; row++) if (/^\d(?:[.,]\d+)?E\+\d{1,2}$/.test(textAt(column, row))) found++
  return found
}
