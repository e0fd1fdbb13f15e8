import { ownFieldName, isOwnFieldMeaning, type ColumnMeaning, type OwnFieldMeaning, type Source } from '../../../domain/source/source'

/** Names of own fields in the saved readings of all sources, in alphabetical order. */
export function knownFields(sources: readonly Pick<Source, 'readings'>[]): readonly string[] {
  const names = sources.flatMap(({ readings }) => Object.values(readings).flatMap(({ columns }) => columns.filter(isOwnFieldMeaning).map(ownFieldName)))
  return [...new Set(names)].sort((a, b) => a.localeCompare(b))
}

/** A name as the meaning of a column: blanks around it and line breaks dropped, at most 60 characters; null when nothing is left. */
export function fieldMeaning(name: string): OwnFieldMeaning | null {
  const meaning = `custom:${[...name.replace(/\s+/gu, ' ').trim()].slice(0, 60).join('').trim()}`
  return isOwnFieldMeaning(meaning) ? meaning : null
}

/** The meaning of a column turned into an own field: its header, numbered when another column of the file has the name. */
export function defaultField(header: string, taken: readonly ColumnMeaning[]): OwnFieldMeaning | null {
  for (let number = 1; number < 100; number++) {
    const meaning = fieldMeaning(number === 1 ? header : `${header.slice(0, 56)} ${number}`)
    if (meaning === null || !taken.includes(meaning)) return meaning
  }
  return null
}
