import { ownFieldName, isOwnFieldMeaning, type ColumnMeaning, type Reading } from '../../../domain/source/source'
import type { Translate } from '../../../i18n/messages'
import type { PresetView } from '../../../imports/port'

/** What a saved layout is called: its product's name, else that the mapping is one's own. */
export function layoutName({ layout }: Reading, presets: readonly PresetView[], t: Translate): string {
  const named = presets.find(({ id }) => id === layout)?.name
  return named || t(`imports.layout.${layout === 'timesheet' ? 'timesheet' : 'own'}`)
}

/** The meanings a reading gives to columns, in the order of the file. */
export function mappedColumns({ columns }: Reading, t: Translate): readonly string[] {
  const word = (meaning: ColumnMeaning): string => (isOwnFieldMeaning(meaning) ? ownFieldName(meaning) : t(`terms.column.${meaning}`))
  return columns.filter((meaning) => meaning !== 'ignore').map(word)
}
