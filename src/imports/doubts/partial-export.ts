import { headerKey } from '../names/column-names'

/** Tells whether the export says of itself that it is not whole, as Genesys Cloud does in two columns. */
export function saysPartial(header: readonly string[], rows: readonly (readonly string[])[]): boolean {
  const names = header.map(headerKey)
  const [completed, stamp] = [names.indexOf('fullexportcompleted'), names.indexOf('partialresulttimestamp')]
  return rows.some((row) => (completed >= 0 && /^(false|no)$/i.test((row[completed] ?? '').trim())) || (stamp >= 0 && (row[stamp] ?? '').trim() !== ''))
}
