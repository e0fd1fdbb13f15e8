import { changedFields, toldOf, type CallChange, type ToldField } from '../../domain/archive/call-change'
import type { Call } from '../../domain/archive/block'
import { ownFieldName, isOwnFieldMeaning } from '../../domain/source/source'
import type { Texts } from '../../i18n/texts'

/** What changed in a call, field by field, old → new: `Talk 0:00 → 1:10`. */
export function changeText(change: CallChange, texts: Texts, zone: string): string {
  return changedFields(change).map((field) => `${fieldName(field, texts)}: ${fieldText(change.before, field, texts, zone)} → ${fieldText(change.after, field, texts, zone)}`).join('; ')
}

function fieldName(field: ToldField, { t }: Texts): string {
  if (isOwnFieldMeaning(field)) return ownFieldName(field)
  return t(`terms.column.${field}`)
}

function fieldText(call: Call, field: ToldField, { t, formats }: Texts, zone: string): string {
  switch (field) {
    case 'start': return formats.dateTime(call.start, zone)
    case 'direction': return t(`terms.direction.${call.direction}`)
    case 'outcome': return t(`terms.outcome.${call.outcome}`)
    case 'wait': case 'talk': case 'hold': case 'wrap': return formats.clock(call[field])
    default: return String(toldOf(call, field)) || '—'
  }
}
