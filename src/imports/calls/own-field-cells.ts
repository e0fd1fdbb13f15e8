import { ownFieldName, isOwnFieldMeaning, type Reading } from '../../domain/source/source'
import { CellWords } from './cell-words'

/** Reads the columns a person keeps as fields of the customer's own. */
export class OwnFieldCells {
  readonly #fields: readonly { readonly name: string; readonly index: number; readonly words: CellWords }[]

  constructor(reading: Reading) {
    this.#fields = reading.columns.flatMap((meaning, index) => (isOwnFieldMeaning(meaning) ? [{ name: ownFieldName(meaning), index, words: new CellWords() }] : []))
  }

  /** The fields of a row as a part of its call; nothing when no column is kept. */
  of(cells: readonly string[]): { custom?: Record<string, string> } {
    if (this.#fields.length === 0) return {}
    const custom = Object.create(null) as Record<string, string>
    for (const { name, index, words } of this.#fields) custom[name] = words.of(cells[index])
    return { custom }
  }
}
