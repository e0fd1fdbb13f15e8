import type { CallBlock, CallTexts, MaskedBlock } from '../../domain/archive/block'
import type { CallChange } from '../../domain/archive/call-change'
import type { PresenceFile } from '../../domain/person-hours/presence'
import type { ImportRecord } from '../../domain/archive/import-record'
import type { DayNumber } from '../../domain/kernel/calendar'
import type { ImportId, SourceId } from '../../domain/kernel/ids'
import type { Result } from '../../domain/kernel/result'

/** A block with its texts, as an import hands it over. */
export type NewBlock = { readonly block: CallBlock; readonly texts: CallTexts }

/** What storing an import would change. */
export type OverlapPreview = {
  /** The same content under the same reading is stored already. */
  readonly sameImport: ImportRecord | null
  readonly newCalls: number
  readonly alreadyHere: number
  /** Calls of the file that replace an earlier version of themselves. */
  readonly changed: number
  /** The first of them, at most 200. */
  readonly changes: readonly CallChange[]
}

/** Days of an import on their way in, written before it is stored; nobody sees them until then. */
export interface StagedImport {
  /** Calls by day. */
  readonly days: ReadonlyMap<DayNumber, number>
  /** Writes days, or further parts of days. */
  put(blocks: readonly NewBlock[]): Promise<Result<void>>
  /** All is written: parts of a day become one block. */
  finish(): Promise<Result<void>>
  /** A day as it is written. */
  read(day: DayNumber): Promise<NewBlock | null>
  /** Inside the transaction that stores the import. Refuses with `import.cancelled` when rows are gone. */
  settle(days: readonly DayNumber[]): Promise<void>
  /** Deletes what was written, unless it was stored; needed after storing, too. */
  drop(): Promise<Result<void>>
}

/** What an import brings besides the calls at hand: person-hours, the file itself (not kept when it can no longer be read), days staged before. */
export type ImportExtras = { readonly presence?: PresenceFile; readonly file?: Blob; readonly staged?: StagedImport }

/** Larger files are not kept beside their calls, bytes. */
export const largestKeptFile = 256 * 1024 * 1024

/** A kept file without its content: its size in bytes. */
export type KeptFile = { readonly importId: ImportId; readonly bytes: number }

/** What undoing an import did. */
export type UndoReceipt = { readonly removedCalls: number; readonly keptForPapers: number }

/** The call archive: immutable blocks, derived masks. Writers run in a worker. */
export interface CallArchive {
  /** Blocks of the days from (inclusive) to (inclusive) with their masks, in (day, import id) order; hidden blocks excluded. */
  read(from: DayNumber, to: DayNumber): Promise<readonly MaskedBlock[]>
  /** Texts of one block. */
  texts(importId: ImportId, day: DayNumber): Promise<CallTexts | null>
  /** Blocks by key whether live or kept only for a paper. */
  blocks(keys: readonly { importId: ImportId; day: DayNumber }[]): Promise<readonly CallBlock[]>
  /** First and last UTC day that has calls, or null. */
  span(): Promise<{ readonly first: DayNumber; readonly last: DayNumber } | null>
  imports(): Promise<readonly ImportRecord[]>
  watchImports(onChange: (imports: readonly ImportRecord[]) => void): () => void
  /** Dry run of `store`; writes nothing. */
  preview(sourceId: SourceId, blocks: readonly NewBlock[], record: ImportRecord, staged?: StagedImport): Promise<OverlapPreview>
  /** Begins an import that is too large to be held. Fails with `storage.busy` when the same file is being read elsewhere. */
  stage(importId: ImportId): Promise<Result<StagedImport>>
  /** Writes blocks, texts, import record and rebuilt masks in one transaction. Idempotent by import id. */
  store(record: ImportRecord, blocks: readonly NewBlock[], extras?: ImportExtras): Promise<Result<ImportRecord>>
  /** The person-hours of all live imports. */
  presence(): Promise<readonly PresenceFile[]>
  /** The file an import was read from, as it was read; null when it was not kept. */
  file(importId: ImportId): Promise<Blob | null>
  /** Which imports have their file kept, in import id order. */
  keptFiles(): Promise<readonly KeptFile[]>
  /** Drops every kept file; calls and figures stay. Returns how many there were. */
  forgetFiles(): Promise<Result<number>>
  /** Removes an import and rebuilds the days it touched; blocks a paper stands on stay, out of all live figures. */
  undo(importId: ImportId): Promise<Result<UndoReceipt>>
}
