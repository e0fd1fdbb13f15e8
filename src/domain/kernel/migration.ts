import * as v from 'valibot'
import { fail, ok, type Result } from './result'

/** A record as some version wrote it: nothing is known of its fields. */
export type OldRecord = Readonly<Record<string, unknown>>

/** Named steps from the first version to today's, oldest first; append only. */
export type Migrations = Readonly<Record<string, (old: OldRecord) => OldRecord>>

/** What was written once and is read by later versions: how it looks today, and the steps to there. */
export type VersionedShape<Value> = { readonly schema: v.GenericSchema<unknown, Value>; readonly migrations: Migrations }

/**
 * Why a stored value cannot be read: a newer app wrote it, or it is not what its version writes. `field` is the first
 * that does not fit (`''`: the whole), `fields` are all of them, without what lies inside.
 */
export type Unreadable = { readonly kind: 'newer' } | { readonly kind: 'damaged'; readonly field: string; readonly reason: string; readonly fields: readonly string[] }

/** The reason given for a part with a version of its own that a newer app wrote: then the whole is a newer app's. */
export const newerPart = 'newer'

/** Today's version: one more with every migration. */
export function versionOf({ migrations }: { readonly migrations: Migrations }): number {
  return 1 + Object.keys(migrations).length
}

/** A value as its version wrote it, brought to today's version and rebuilt by its schema, so that no unknown field comes along. */
export function readVersion<Value>(shape: VersionedShape<Value>, version: number, value: unknown): Result<Value, Unreadable> {
  if (!Number.isSafeInteger(version) || version < 1) return damaged('', 'version')
  if (version > versionOf(shape)) return fail({ kind: 'newer' })
  const migrated = migrate(shape.migrations, version, value)
  if (!migrated.ok) return migrated
  const parsed = v.safeParse(shape.schema, migrated.value)
  if (parsed.success) return ok(parsed.output)
  if (parsed.issues.some(({ message }) => message === newerPart)) return fail({ kind: 'newer' })
  const [issue] = parsed.issues
  const fields = parsed.issues.map(({ path }) => String(path?.[0].key ?? ''))
  return damaged(v.getDotPath(issue) ?? '', issue.message, [...new Set(fields)])
}

function migrate(migrations: Migrations, version: number, value: unknown): Result<unknown, Unreadable> {
  let current = value
  for (const [name, step] of Object.entries(migrations).slice(version - 1)) {
    if (typeof current !== 'object' || current === null) return damaged('', name)
    try {
      current = step({ ...current })
    } catch {
      // Steps are tested with what their version wrote: one that fails was given something else.
      return damaged('', name)
    }
  }
  return ok(current)
}

function damaged(field: string, reason: string, fields: readonly string[] = [field]): Result<never, Unreadable> {
  return fail({ kind: 'damaged', field, reason, fields })
}
