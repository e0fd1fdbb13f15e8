import type { Operator } from '../operator/operator'
import { addTallies } from './tally'
import type { ReportFigures } from './report'

/**
 * Unites the spellings of one person: lines of a log's names that an operator's record knows (name or alias, case
 * ignored) become that operator's one line, which keeps every spelling so that its figures still open. Order: by name.
 */
export function unitePeople(lines: ReportFigures['byOperator'], operators: readonly Operator[]): ReportFigures['byOperator'] {
  const known = new Map(operators.flatMap((operator) => [operator.name, ...operator.aliases].map((name) => [spelling(name), operator.name] as const)))
  const united = new Map<string, { names: string[]; tallies: ReportFigures['byOperator'][number]['tally'][] }>()
  for (const { operator, names, tally } of lines) {
    const name = known.get(spelling(operator)) ?? operator
    const line = united.get(name)
    if (line) {
      line.names.push(...names)
      line.tallies.push(tally)
    } else united.set(name, { names: [...names], tallies: [tally] })
  }
  return [...united].map(([operator, { names, tallies }]) => ({ operator, names, tally: addTallies(tallies) })).sort((a, b) => (a.operator < b.operator ? -1 : a.operator > b.operator ? 1 : 0))
}

function spelling(name: string): string {
  return name.normalize('NFC').toLowerCase()
}
