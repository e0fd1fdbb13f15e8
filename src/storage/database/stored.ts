import type { FrozenCalls } from '../../domain/paper/frozen-calls'
import type { ImportId } from '../../domain/kernel/ids'
import type { DayNumber } from '../../domain/kernel/calendar'
import type { OldRecord } from '../../domain/kernel/migration'

/** For each field, the ids of the operations whose values stand; more than one is a conflict. */
export type Heads = Record<string, string[]>

/** The field under which the journal keeps whether a record is deleted. */
export const deletedField = '$deleted'

/**
 * A record as stored: what its version wrote (`readRecord` makes the domain's record of it), what its fields stand on,
 * and whether it is a tombstone.
 */
export type StoredRecord = {
  readonly id: string
  readonly record: OldRecord
  readonly $heads: Heads
  readonly $deleted: boolean
  /** Version of the record; without it the first, and the first is always without it. */
  readonly $version?: number
}

/** The version that wrote a row. */
export function rowVersion({ $version = 1 }: Pick<StoredRecord, '$version'>): number {
  return $version
}

/** How a row says its version. */
export function versionMark(version: number): Pick<StoredRecord, '$version'> {
  return version > 1 ? { $version: version } : {}
}

/** One field of one record changed. Append-only; `prev` names the operations whose values the author saw. */
export type Operation = {
  /** `<replica>:<seq>`. */
  readonly id: string
  /** Hybrid logical clock, sortable as text. */
  readonly hlc: string
  /** Operations of one commit share it. */
  readonly txn: string
  readonly table: string
  readonly rec: string
  readonly field: string
  readonly value: unknown
  /** The field is there no more; `value` then says nothing. */
  readonly absent?: true
  readonly prev: readonly string[]
  /** Version of the record its value is of. */
  readonly schema: number
}

/** The number of an operation among those of its copy of the workspace. */
export function sequenceOf({ id }: Pick<Operation, 'id'>): number {
  return Number(id.slice(id.lastIndexOf(':') + 1))
}

/** Rows of the meta table: who this workspace and this copy of it are. */
export type MetaRow
  = | { readonly key: 'workspace'; readonly vaultId: string; readonly createdAt: number }
    | { readonly key: 'replica'; readonly replicaId: string; readonly nextSeq: number; readonly hlc: string }
    | { readonly key: `staging:${string}`; readonly importId: ImportId }
  /** How far the rows of versions 1 and 2 are packed: the table and the last key in it; no table = all of them. */
    | { readonly key: 'packing'; readonly table: 'callBlocks' | 'callTexts' | null; readonly after: [importId: string, day: number] | null }

/** The next number of a series. */
export type CounterRow = { readonly key: string; readonly next: number }

/** Which rows of a live block count, where not all do. */
export type MaskRow = { readonly importId: ImportId; readonly day: DayNumber; readonly mask: Uint8Array }

/** The frozen calls of a paper, findable by the blocks they need (`<importId>/<day>`). */
export type FrozenRow = FrozenCalls & { readonly blockKeys: readonly string[] }

/**
 * Bytes kept as they were given (today the files imports were read from), under the hash of their content, for
 * whoever holds them: ids, each once. What nobody holds is not kept.
 */
export type BlobRow = { readonly hash: string; readonly content: Blob; readonly holders: readonly string[] }

/** The key under which a frozen row names a block. */
export function blockKey(importId: string, day: number): string {
  return `${importId}/${day}`
}
