import type { Reading } from '../../domain/source/source'
import { trimmed } from '../calls/cell-words'
import { soundsLikeMachine } from '../calls/machines'
import { operatorIn } from '../calls/operator-name'
import type { PlaceView } from '../port'

/** Places the machine list shows. */
const SHOWN = 200

/** Where the calls of some rows went: the operator where one is named, else the number called; machines by the reading, or by their names. */
export function placesOf(rows: readonly (readonly string[])[], reading: Reading): readonly PlaceView[] {
  const [operator, to] = [reading.columns.indexOf('operator'), reading.columns.indexOf('to')]
  const form = reading.operatorForm ?? 'whole'
  return countPlaces(rows.map((row) => operatorIn(trimmed(row[operator] ?? ''), form) || trimmed(row[to] ?? '')), reading.machines, soundsLikeMachine)
}

/** Places by how often they occur, most first, each with whether it is a machine: by the given list, else by the guess. */
export function countPlaces(names: readonly string[], machines: readonly string[] | undefined, guess: (name: string) => boolean): readonly PlaceView[] {
  const rows = new Map<string, number>()
  for (const name of names) if (name !== '') rows.set(name, (rows.get(name) ?? 0) + 1)
  return [...rows]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, SHOWN)
    .map(([name, n]) => ({ name, rows: n, machine: machines ? machines.includes(name) : guess(name) }))
}
