import { webcrypto } from 'node:crypto'
import { acts, type Acts } from '../../src/usecases/acts'
import type { Asked } from '../../src/usecases/asked'
import { KeptAnswers } from '../../src/usecases/kept-answers'
import { questions, type Questions } from '../../src/usecases/questions'
import type { Room } from '../../src/usecases/room'
import { DexieCallArchive } from '../../src/storage/archive/dexie-call-archive'
import type { Database } from '../../src/storage/database/database'
import { DexieRecordStore } from '../../src/storage/records/dexie-record-store'

/** A room over a database; a test may hand in an archive or records of its own. */
export function roomOf(db: Database, own: Partial<Room> = {}): Room {
  return {
    db, records: new DexieRecordStore(db), archive: new DexieCallArchive(db), kept: new KeptAnswers(),
    digest: (bytes) => webcrypto.subtle.digest('SHA-256', bytes), ...own,
  }
}

/** The product's questions and acts over a room, answered on the spot instead of in a worker. */
export function asking(room: Room): Asked<Questions & Acts> {
  const table: Readonly<Record<string, (room: Room, ...request: never[]) => unknown>> = { ...questions, ...acts }
  const answered = Object.entries(table).map(([name, run]) => [name, async (...request: never[]) => run(room, ...request)] as const)
  return Object.fromEntries(answered) as Asked<Questions & Acts> // the same table, its room filled in
}
