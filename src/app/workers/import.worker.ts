import { deleteDatabase } from '../../storage/database/open-database'
import { ImportSession } from '../../usecases/call-files/import-session'
import { importSteps, type ImportRoom } from '../../usecases/call-files/import-steps'
import { workspaceActs, type WorkspaceRoom } from '../../usecases/workspace/workspace-acts'
import { connect, databaseNames, surroundings } from '../workspace/connection'
import { openRoom } from './open-room'
import { secondReader } from './second-reader'
import { serve } from './serve'

const sample = { open: () => connect('sample', () => undefined), remove: () => deleteDatabase(databaseNames.sample, surroundings) }

/** Brings data in and out: call logs, workspace files, the sample centre. Writes happen here, off the screen's thread. */
serve<ImportRoom & WorkspaceRoom>(async (kind) => {
  const room = await openRoom(kind)
  return { ...room, session: new ImportSession(room, surroundings.now, secondReader()), sample }
}, { ...importSteps, ...workspaceActs })
