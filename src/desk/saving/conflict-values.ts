import { isPlainDate } from '../../domain/kernel/calendar'
import type { HistoryEntry, Versioned } from '../../storage/records/port'

/** A field that holds several values nobody has chosen among: the shown one first. */
export type TwoValued = { readonly field: string; readonly values: readonly HistoryEntry[] }

/** The fields of a record that hold several values, with the values as the journal has them, newest first: the newest is shown. */
export function twoValued({ seen }: Versioned<object>, history: readonly HistoryEntry[]): readonly TwoValued[] {
  return Object.entries(seen)
    .filter(([field, heads]) => heads.length > 1 && !field.startsWith('$'))
    .map(([field, heads]) => ({ field, values: history.filter(({ operation }) => heads.includes(operation)) }))
    .filter(({ values }) => values.length > 1)
}

type Says = { readonly empty: string; readonly date: (date: string) => string; readonly yes: string; readonly no: string }

/**
 * A value in a person's words; null where only its form would show it (a week's hours, clauses). Of a value made of
 * several texts, those that differ from the other one.
 */
export function valueSays(value: unknown, other: unknown, say: Says): string | null {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return say.empty
  if (typeof value === 'boolean') return value ? say.yes : say.no
  if (typeof value === 'string') return isPlainDate(value) ? say.date(value) : value
  if (typeof value !== 'object') return null
  if (Array.isArray(value)) return value.every((item) => typeof item === 'string' && !item.includes('_')) ? value.join(', ') : null
  const theirs = (typeof other === 'object' && other !== null ? other : {}) as Readonly<Record<string, unknown>>
  const parts = Object.entries(value).filter(([key, part]) => part !== theirs[key]).map(([, part]) => part as unknown)
  return parts.every((part) => typeof part === 'string') ? parts.map((part) => part || say.empty).join(', ') : null
}
