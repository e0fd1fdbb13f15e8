import type { Failure } from '../../../domain/kernel/failure'
import type { Formats } from '../../../i18n/formats'
import type { Translate } from '../../../i18n/messages'
import { isMeaning } from './options'

/** An import's failure as a sentence: a column is called what the mapping calls it, a limit is written as a count. */
export function failureWords(failure: Failure, t: Translate, formats: Formats): string {
  const { field, max, ...rest } = failure.params ?? {}
  return t(`failure.${failure.code}`, {
    ...rest,
    ...(typeof field === 'string' ? { field: columnName(field, t) } : {}),
    ...(typeof max === 'number' ? { max: formats.count(max) } : {}),
  })
}

function columnName(field: string, t: Translate): string {
  if (field.startsWith('custom:')) return field.slice('custom:'.length)
  return isMeaning(field) ? t(`terms.column.${field}`) : field
}
