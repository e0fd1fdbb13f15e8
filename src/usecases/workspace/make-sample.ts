import type { PlainDate } from '../../domain/kernel/calendar'
import { ok, type Result } from '../../domain/kernel/result'
import { tableNames } from '../../domain/records'
import { sampleImports } from '../../sample/imports'
import { makeSample, recordsOf, type Sample } from '../../sample/sample'
import { DexieCallArchive } from '../../storage/archive/dexie-call-archive'
import type { Database } from '../../storage/database/database'
import { DexieRecordStore } from '../../storage/records/dexie-record-store'
import type { Change } from '../../storage/records/port'
import { isEmpty } from '../../storage/workspace/is-empty'

const MONTHS = 13

/** The sample centre's database: opened, made when it is not there, or deleted. */
export type SampleDatabase = { readonly open: () => Promise<Result<Database>>; readonly remove: () => Promise<Result<void>> }

/**
 * Makes the sample centre in its own database, unless it is there already. A half-made one (a closed tab) is made
 * anew; a failure leaves none behind.
 */
export async function makeSampleWorkspace(database: SampleDatabase, today: PlainDate, onProgress: (share: number) => void): Promise<Result<void>> {
  const first = await database.open()
  if (!first.ok) return first
  const complete = (await new DexieRecordStore(first.value).list('company')).length > 0
  const empty = await isEmpty(first.value)
  first.value.close({ disableAutoOpen: true })
  if (complete) return ok(undefined)
  if (!empty) {
    const removed = await database.remove()
    if (!removed.ok) return removed
  }
  const made = await fill(database, makeSample({ today }), onProgress)
  if (!made.ok) await database.remove()
  return made
}

/** Calls first, records last: a company on record says that the centre is complete. */
async function fill(database: SampleDatabase, sample: Sample, onProgress: (share: number) => void): Promise<Result<void>> {
  const db = await database.open()
  if (!db.ok) return db
  try {
    const archive = new DexieCallArchive(db.value)
    let done = 0
    for (const { record, blocks, logins, text } of sampleImports(sample)) {
      const stored = await archive.store(record, blocks, { file: new Blob([text]) })
      if (!stored.ok) return stored
      const kept = logins && (await archive.store(logins.record, [], { presence: logins.presence }))
      if (kept && !kept.ok) return kept
      onProgress(Math.min(1, ++done / (MONTHS + 1)))
    }
    const written = await new DexieRecordStore(db.value).commit(records(sample))
    onProgress(1)
    return written.ok ? ok(undefined) : written
  } finally {
    db.value.close({ disableAutoOpen: true })
  }
}

function records(sample: Sample): Change[] {
  const made = recordsOf(sample)
  return tableNames.flatMap((table) => made[table].map((record) => ({ kind: 'create', table, record }) as Change)) // each table holds its own records
}
