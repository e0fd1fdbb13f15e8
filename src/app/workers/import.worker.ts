import { expose } from 'comlink'
import type { ImportDesk } from '../../desk/services'
import type { Result } from '../../domain/kernel/result'
import type { PlainDate } from '../../domain/kernel/calendar'
import { presetViews } from '../../imports/presets/preset-list'
import { DexieCallArchive } from '../../storage/archive/dexie-call-archive'
import { exportWorkspace, type ExportOptions } from '../../storage/backup/export-workspace'
import { importWorkspace, type ImportReceipt } from '../../storage/backup/import-workspace'
import type { Database } from '../../storage/database/database'
import { DexieRecordStore } from '../../storage/records/dexie-record-store'
import { connect, sha256, type WorkspaceKind } from '../workspace/connection'
import { ImportSession } from '../workspace/import-session'
import { makeSampleWorkspace } from '../workspace/sample-workspace'

/** Brings data in and out: call logs, workspace files, the sample centre. Writes happen here, off the screen's thread. */
export type ImportWorker = ImportDesk & {
  open(kind: WorkspaceKind): Promise<void>
  exportWorkspace(options: ExportOptions): Promise<Result<Blob>>
  importWorkspace(file: Blob): Promise<Result<ImportReceipt>>
  makeSample(today: PlainDate, onProgress: (share: number) => void): Promise<Result<void>>
}

let opened: { db: Database; session: ImportSession } | null = null

function desk(): NonNullable<typeof opened> {
  if (!opened) throw new Error('the import worker is not open')
  return opened
}

const worker: ImportWorker = {
  async open(kind) {
    const db = await connect(kind, () => undefined)
    if (!db.ok) throw new Error(db.failure.code)
    opened = { db: db.value, session: new ImportSession(new DexieRecordStore(db.value), new DexieCallArchive(db.value)) }
  },
  inspect: (...given) => desk().session.inspect(...given),
  inspectAgain: (...given) => desk().session.inspectAgain(...given),
  preview: (...given) => desk().session.preview(...given),
  calls: (...given) => Promise.resolve(desk().session.calls(...given)),
  rawRows: (...given) => desk().session.rawRows(...given),
  commit: () => desk().session.commit(),
  async cancel() {
    desk().session.cancel()
  },
  presets: () => Promise.resolve(presetViews()),
  exportWorkspace: (options) => exportWorkspace(desk().db, sha256, options),
  importWorkspace: (file) => importWorkspace(desk().db, file, sha256),
  makeSample: makeSampleWorkspace,
}

expose(worker)
