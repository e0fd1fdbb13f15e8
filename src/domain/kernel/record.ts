import * as v from 'valibot'
import type { FailureCode } from './failure'
import { idField } from './fields'
import { idOf, type Id, type IdSource, type Noun } from './ids'
import { versionOf, type Migrations } from './migration'
import { referencesIn, type Reference } from './reference'

/** What a record declares besides its fields. `since` and the numbers of `indexes` are versions of the database. */
type Terms<Kind extends string, Table extends string, Value, From> = Noun<Kind> & {
  readonly table: Table
  readonly since: number
  /** Fields records are asked for by (`*field` for a list of ids), each with the database version that brought the index. */
  readonly indexes?: Readonly<Record<string, number>>
  /** What a new record starts with; what only a person can know is left empty. */
  readonly start: (from: From) => Omit<Value, 'id'>
  /** What a list or a search shows of it. */
  readonly title: (record: Value) => string
  /** From then on it never changes and is never removed. */
  readonly frozenWhen?: (record: Value) => boolean
  /** Given when only the act that issues a paper may freeze it: what a plain change is told instead. */
  readonly issuedElsewhere?: FailureCode
  /** Named steps from the first version to today's, oldest first; append only. */
  readonly migrations?: Migrations
}

/** One declaration of a kind of record: everything else is derived from it. */
export type Declaration<Kind extends string, Table extends string, Schema extends v.GenericSchema, From> = Required<
  Pick<Terms<Kind, Table, v.InferOutput<Schema>, From>, 'kind' | 'prefix' | 'table' | 'since' | 'indexes' | 'start' | 'title' | 'frozenWhen' | 'migrations'>
> & {
  readonly issuedElsewhere: FailureCode | null
  readonly schema: Schema
  readonly references: readonly Reference[]
  /** Version of the record: one more with every migration. */
  readonly version: number
}

/** The record a declaration speaks of. */
export type RecordOf<D extends { readonly schema: v.GenericSchema }> = v.InferOutput<D['schema']>

/** The values of a record's own fields. */
export type FieldsOf<Fields extends v.ObjectEntries> = v.InferOutput<v.ObjectSchema<Fields, undefined>>

type WithId<Kind extends string, Fields extends v.ObjectEntries> = v.ObjectSchema<{ readonly id: ReturnType<typeof idField<Kind>> } & Fields, undefined>
type Identified<Kind extends string> = v.GenericSchema<unknown, { id: Id<Kind> }>

/** Declares a kind of record by its fields (the id is added), or by a whole schema where it is one of several forms. */
export function record<const Kind extends string, const Table extends string, Fields extends v.ObjectEntries, From>(
  terms: Terms<Kind, Table, v.InferOutput<WithId<Kind, Fields>>, From> & { readonly fields: Fields },
): Declaration<Kind, Table, WithId<Kind, Fields>, From>
export function record<const Kind extends string, const Table extends string, Schema extends Identified<Kind>, From>(
  terms: Terms<Kind, Table, v.InferOutput<Schema>, From> & { readonly schema: Schema },
): Declaration<Kind, Table, Schema, From>
export function record<Value>(
  terms: Terms<string, string, Value, never> & { readonly fields?: v.ObjectEntries; readonly schema?: v.GenericSchema<unknown, Value> },
): unknown {
  const schema = terms.schema ?? v.object({ id: idField(terms), ...terms.fields })
  const { kind, prefix, table, since, start, title, indexes = {}, frozenWhen = () => false, migrations = {}, issuedElsewhere = null } = terms
  return {
    kind, prefix, table, since, start, title, indexes, frozenWhen, migrations, issuedElsewhere, schema,
    references: referencesIn(schema), version: versionOf({ migrations }),
  }
}

/** A new record with its starting values. */
export function startRecord<Kind extends string, Value, From>(
  declaration: Noun<Kind> & { readonly start: (from: From) => Omit<Value, 'id'>; readonly title: (record: Value) => string },
  ids: IdSource,
  from: From,
): Value {
  return { ...declaration.start(from), id: idOf(declaration, ids) } as Value // the declaration's schema has the id of its kind
}
