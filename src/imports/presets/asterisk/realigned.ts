import { asteriskWords } from './words'

/** Columns whose texts some systems write with commas and without quotes. */
const spilling = ['lastdata', 'clid'] as const

/** A row with too many cells, put together again: the commas belong to the dialplan's data or to the caller's name. Null when neither fits. */
export function realigned(cells: readonly string[], names: readonly string[]): readonly string[] | null {
  const surplus = cells.length - names.length
  for (const name of spilling) {
    const at = names.indexOf(name)
    if (at < 0) continue
    const row = [...cells.slice(0, at), cells.slice(at, at + surplus + 1).join(','), ...cells.slice(at + surplus + 1)]
    if (fits(row, names)) return row
  }
  return null
}

/** Dates, durations, the outcome word and the channel stand where they should. */
function fits(row: readonly string[], names: readonly string[]): boolean {
  const cell = (name: string) => (row[names.indexOf(name)] ?? '').trim()
  return /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4} \d/.test(cell('start')) && /^\d+$/.test(cell('billsec')) && cell('disposition').toLowerCase() in asteriskWords && /^$|^[A-Za-z]\w*\//.test(cell('channel'))
}
