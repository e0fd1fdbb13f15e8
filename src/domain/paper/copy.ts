import * as v from 'valibot'
import { newerPart, readVersion, versionOf, type Migrations } from '../kernel/migration'

/** What a copy says of itself; one without it is of the first version, and one of the first version is always without it. */
type Marked = { readonly copyVersion?: number }

/** How a paper keeps something of a record that goes its own way. */
export type Copy<Value> = {
  /** How the copy looks today. */
  readonly shape: v.GenericSchema<unknown, Value>
  /** Named steps from the first version to today's, oldest first; append only. */
  readonly migrations: Migrations
  /** Reads a copy of any version as today's: a paper's field. What was written stays as it was written. */
  readonly schema: v.GenericSchema<unknown, Value & Marked>
  /** The copy of what stands now. */
  readonly take: (live: Value) => Value & Marked
}

/**
 * Declares a copy: it carries a version of its own, so that neither the record it was taken from nor the paper it
 * stands on has to change with it.
 */
export function copy<Value extends object>(shape: v.GenericSchema<unknown, Value>, migrations: Migrations = {}): Copy<Value> {
  const mark = (): Marked => {
    const version = versionOf(declared)
    return version > 1 ? { copyVersion: version } : {}
  }
  const declared: Copy<Value> = {
    shape,
    migrations,
    schema: v.pipe(
      v.looseObject({ copyVersion: v.exactOptional(v.pipe(v.number(), v.safeInteger(), v.minValue(2))) }),
      v.rawTransform(({ dataset: { value: { copyVersion, ...written } }, addIssue, NEVER }) => {
        const read = readVersion({ schema: declared.shape, migrations: declared.migrations }, copyVersion ?? 1, written)
        if (read.ok) return { ...read.value, ...mark() }
        addIssue({ message: read.failure.kind === 'damaged' ? read.failure.reason : newerPart })
        return NEVER
      }),
    ),
    take: (live) => ({ ...live, ...mark() }),
  }
  return declared
}
