import type { CallArchive } from '../storage/archive/port'
import type { Digest } from '../domain/kernel/digest'
import type { Database } from '../storage/database/database'
import type { RecordStore } from '../storage/records/port'
import type { KeptAnswers } from './kept-answers'

/** What a use case works with: one workspace, opened. */
export type Room = {
  readonly db: Database
  readonly records: RecordStore
  readonly archive: CallArchive
  /** SHA-256 of bytes, by the platform. */
  readonly digest: Digest
  readonly kept: KeptAnswers
}
