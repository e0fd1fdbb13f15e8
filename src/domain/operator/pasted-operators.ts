import type { Operator } from './operator'

/** An operator as given on one line: the name, then the other spellings, in cells of their own or after semicolons or bars. */
type OperatorLine = { readonly name: string; readonly aliases: readonly string[] }

/** Reads rows of cells; empty rows and names met before (whatever their case) are left out. */
export function readOperatorLines(rows: readonly (readonly string[])[]): OperatorLine[] {
  const met = new Set<string>()
  return rows.flatMap((cells) => {
    const [name = '', ...rest] = cells.flatMap((cell) => cell.split(/[;|]/)).map((part) => part.trim().replace(/\s+/g, ' ').slice(0, 200))
    if (name === '' || met.has(spelling(name))) return []
    met.add(spelling(name))
    const aliases = [...new Set(rest)].filter((alias) => alias !== '' && spelling(alias) !== spelling(name))
    return [{ name, aliases }]
  })
}

/** Parts lines into people not known yet and people known by name or by another spelling. */
export function partKnown(lines: readonly OperatorLine[], operators: readonly Operator[]): { readonly fresh: OperatorLine[]; readonly known: OperatorLine[] } {
  const names = new Set(operators.flatMap((operator) => [operator.name, ...operator.aliases]).map(spelling))
  return {
    fresh: lines.filter((line) => !names.has(spelling(line.name))),
    known: lines.filter((line) => names.has(spelling(line.name))),
  }
}

function spelling(name: string): string {
  return name.normalize('NFC').toLowerCase()
}
