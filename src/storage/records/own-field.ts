import { canonicalJson, type Json } from '../../domain/kernel/canonical'

/** Tells whether two field values are the same value. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === undefined || b === undefined) return a === b
  return a === b || canonicalJson(a as Json) === canonicalJson(b as Json)
}

/** A record's own field, never one of its prototype; what is no record has none. */
export function ownField(record: unknown, field: string): unknown {
  return typeof record !== 'object' || record === null ? undefined : Object.getOwnPropertyDescriptor(record, field)?.value
}
