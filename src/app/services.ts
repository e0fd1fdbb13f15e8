import type { Navigation, Services } from '../desk/services'
import type { Failure } from '../domain/kernel/failure'
import { ok, type Result } from '../domain/kernel/result'
import { presentZoneName } from '../domain/kernel/zone-name'
import { deleteDatabase } from '../storage/database/open-database'
import { DexieRecordStore } from '../storage/records/dexie-record-store'
import type { Unread } from '../storage/records/port'
import { importShelf } from './desks/import-shelf'
import { workspaceDesk } from './desks/workspace-desk'
import { workersOf } from './workers/start'
import { chosenWorkspace } from './workspace/choice'
import { closedElsewhere } from './workspace/closed-elsewhere'
import { connect, databaseNames, surroundings } from './workspace/connection'

/** What the app itself asks for besides. */
type AppServices = Services & {
  /** Rows the browser lost, or null. */
  readonly findLoss: () => Promise<Failure | null>
}

/** Opens the chosen workspace and builds everything features may ask for. Fails with a storage failure. */
export async function createServices(navigation: Navigation, onUnread: (unread: readonly Unread[]) => void): Promise<Result<AppServices>> {
  const kind = chosenWorkspace()
  const db = await connect(kind, closedElsewhere)
  if (!db.ok) return db
  const workers = workersOf(kind)
  const records = new DexieRecordStore(db.value, onUnread)
  return ok({
    records,
    queries: workers.query.ask,
    acts: workers.query.ask,
    dropQuestion: (answer) => workers.query.drop(answer),
    importing: workers.import.ask,
    imports: importShelf(db.value),
    documents: {
      async file(paper, form) {
        // Papers are none of the first screen's business.
        const { fileNameOf } = await import('../documents/documents')
        return ok({ blob: await workers.document.ask.write(paper, form), name: fileNameOf(paper, form) })
      },
      unprintable: (paper) => workers.document.ask.unprintable(paper),
    },
    workspace: workspaceDesk({ kind, db: db.value, workers }),
    navigation,
    findLoss: () => workers.query.ask.findLoss(),
    now: surroundings.now,
    newId: surroundings.newId,
    deviceZone: presentZoneName(Intl.DateTimeFormat().resolvedOptions().timeZone),
  })
}

/** The last way out of a workspace that cannot be opened: gives it up and starts an empty one. */
export async function startEmpty(): Promise<void> {
  await deleteDatabase(databaseNames[chosenWorkspace()], surroundings)
}
