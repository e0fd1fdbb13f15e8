import type { Result } from '../../domain/kernel/result'
import type { FrozenCalls } from '../../domain/paper/frozen-calls'
import type { DraftPaper, IssuedPaper, PaperTable } from '../../domain/papers'
import { frozenHash } from '../../storage/papers/frozen-hash'
import { issuePaper as writeIssued, type Series } from '../../storage/papers/issue-paper'
import type { Room } from '../room'

/** A draft that was computed, and what becomes of it: the calls it stands on, its series, its copies under a number and a hash. */
export type PaperToIssue<T extends PaperTable> = {
  readonly table: T
  readonly draft: DraftPaper<T>
  readonly frozen: readonly FrozenCalls[]
  readonly series: Series
  readonly copy: (number: string, frozenHash: string) => Result<IssuedPaper<T>>
}

/**
 * Issues a paper of any kind: copies, calls, hash and number in one act, which happens whole or not at all. Fails as
 * `copy` does (then no number was used up) and as the store does.
 */
export async function issuePaper<T extends PaperTable>(room: Room, { table, draft, frozen, series, copy }: PaperToIssue<T>): Promise<Result<IssuedPaper<T>>> {
  const issued = copy('—', await frozenHash(frozen, room.digest))
  if (!issued.ok) return issued
  return writeIssued(room.db, { table, draft, frozen, series, build: (number) => ({ ...issued.value, number }) })
}
