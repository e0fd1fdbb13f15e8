import { exportWorkspace, type ExportOptions } from '../../storage/backup/export-workspace'
import { importWorkspace } from '../../storage/backup/import-workspace'
import type { Room } from '../room'
import { makeSampleWorkspace, type SampleDatabase } from './make-sample'

/** A workspace, and the way to the sample centre beside it. */
export type WorkspaceRoom = Room & { readonly sample: SampleDatabase }

/** Acts on a workspace as a whole. */
export const workspaceActs = {
  exportWorkspace: ({ db, digest }: WorkspaceRoom, options: ExportOptions) => exportWorkspace(db, digest, options),
  /** Checks everything first; replaces an empty workspace's content only. */
  importWorkspace: ({ db, digest }: WorkspaceRoom, file: Blob) => importWorkspace(db, file, digest),
  makeSample: ({ sample }: WorkspaceRoom, ...given: Tail<Parameters<typeof makeSampleWorkspace>>) => makeSampleWorkspace(sample, ...given),
}
export type WorkspaceActs = typeof workspaceActs

type Tail<T extends readonly unknown[]> = T extends readonly [unknown, ...infer Rest] ? Rest : never
