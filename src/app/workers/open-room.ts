import { DexieCallArchive } from '../../storage/archive/dexie-call-archive'
import { readyForCalls } from '../../storage/packing/packed-tables'
import { DexieRecordStore } from '../../storage/records/dexie-record-store'
import { KeptAnswers } from '../../usecases/kept-answers'
import type { Room } from '../../usecases/room'
import { connect, sha256, type WorkspaceKind } from '../workspace/connection'

/** Opens a workspace for the use cases of a worker. Throws when it cannot be opened: the page has opened it before. */
export async function openRoom(kind: WorkspaceKind): Promise<Room> {
  const [db] = await Promise.all([connect(kind, () => undefined), readyForCalls()])
  if (!db.ok) throw new Error(db.failure.code)
  return { db: db.value, records: new DexieRecordStore(db.value), archive: new DexieCallArchive(db.value), digest: sha256, kept: new KeptAnswers() }
}
