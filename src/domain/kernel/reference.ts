import { idField } from './fields'
import type { Noun } from './ids'

/**
 * What becomes of a record when the one it points at is removed: it forbids the removal, goes with it, or stays as it
 * is because it holds its own copy of what it needs.
 */
export type OnRemove = 'restrict' | 'cascade' | 'keep'

/** A place in a record that holds the id of another: field by field, `*` for every item of a list or table. */
export type Reference = { readonly to: string; readonly path: readonly string[]; readonly onRemove: OnRemove }

/** A field that holds the id of another record. */
export function ref<K extends string>(noun: Noun<K>, onRemove: OnRemove) {
  return { ...idField(noun), pointsAt: { to: noun.kind, onRemove } }
}

/** Every reference of a schema, in the order of its fields. */
export function referencesIn(schema: unknown, path: readonly string[] = []): readonly Reference[] {
  if (typeof schema !== 'object' || schema === null) return []
  const part = schema as SchemaPart
  if (part.pointsAt) return [{ ...part.pointsAt, path }]
  if (part.entries && part.type !== 'picklist') return Object.entries(part.entries).flatMap(([field, inner]) => referencesIn(inner, [...path, field]))
  if (part.options) return distinct(part.options.flatMap((inner) => referencesIn(inner, path)))
  if (part.item) return referencesIn(part.item, [...path, '*'])
  if (part.value && part.type === 'record') return referencesIn(part.value, [...path, '*'])
  return part.wrapped ? referencesIn(part.wrapped, path) : []
}

/** The ids a record holds at a reference's place. */
export function idsAt(value: unknown, path: readonly string[]): readonly string[] {
  const [step, ...rest] = path
  if (step === undefined) return typeof value === 'string' ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  if (step === '*') return Object.values(value).flatMap((item) => idsAt(item, rest))
  return idsAt(Object.getOwnPropertyDescriptor(value, step)?.value, rest)
}

/** The parts of the schema library's objects that hold other schemas. */
type SchemaPart = {
  readonly type?: string
  readonly pointsAt?: Omit<Reference, 'path'>
  readonly entries?: object
  readonly options?: readonly unknown[]
  readonly item?: unknown
  readonly value?: unknown
  readonly wrapped?: unknown
}

function distinct(references: readonly Reference[]): readonly Reference[] {
  return [...new Map(references.map((reference) => [`${reference.path.join('.')} ${reference.to}`, reference])).values()]
}
