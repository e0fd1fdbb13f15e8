import type { Operator } from '../operator/operator'

/** A person of the hours: an operator's record by id and name, or a spelling no record knows, as it is written. */
export type Person = { readonly key: string; readonly name: string; readonly known: boolean }

/** Finds the person behind a spelling: an operator's name or alias, case ignored. */
export class PeopleTable {
  readonly #known: ReadonlyMap<string, Person>

  constructor(operators: readonly Operator[]) {
    // Of two operators who share a spelling the first one has it.
    this.#known = new Map([...operators].reverse().flatMap(({ id, name, aliases }) =>
      [...aliases, name].map((one) => [spelling(one), { key: id as string, name, known: true }] as const)))
  }

  of(name: string): Person {
    return this.#known.get(spelling(name)) ?? { key: name, name, known: false }
  }
}

function spelling(name: string): string {
  return name.normalize('NFC').trim().toLowerCase()
}
