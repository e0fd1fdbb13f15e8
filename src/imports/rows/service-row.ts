const totals = /^(grand |sub)?totals?$|^sum$|^(всього|усього|разом|підсумок|итого|всего|toplam|genel toplam|summe|gesamt)(?!\p{L})/iu
const typeName = /^(integer|int|bigint|smallint|varchar|char|text|date|datetime|timestamp|uniqueidentifier|float|double|decimal|numeric|boolean)(\s*\(\s*\d+(\s*,\s*\d+)?\s*\))?$/i

/** Rows among the data that are no data. */
type ServiceRow = 'totals' | 'header' | 'types' | 'blank'

/** Tells what a row that could not be read as a call is, if it is no data at all. Only asked for rows without a start. */
export function serviceRow(cells: readonly string[], header: readonly string[]): ServiceRow | null {
  let filled = 0
  let types = 0
  let same = 0
  let first = ''
  for (let i = 0; i < cells.length; i++) {
    const cell = (cells[i] ?? '').trim()
    if (cell === '') continue
    if (filled === 0) first = cell
    filled++
    if (typeName.test(cell)) types++
    if (cell === (header[i] ?? '').trim()) same++
  }
  if (filled === 0) return 'blank'
  if (totals.test(first.replace(/[:：]\s*$/, ''))) return 'totals'
  if (same === filled && filled > 1) return 'header'
  return types === filled && filled > 1 ? 'types' : null
}
