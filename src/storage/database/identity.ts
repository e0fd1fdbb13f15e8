import type { Database } from './database'
import type { MetaRow } from './stored'

/** Who the workspace is. */
type WorkspaceIdentity = Extract<MetaRow, { key: 'workspace' }>

/** The workspace's identity, or null when the rows are missing. Inside a transaction over meta. */
export async function readIdentity(db: Database): Promise<WorkspaceIdentity | null> {
  const row = await db.meta.get('workspace')
  return row?.key === 'workspace' ? row : null
}

/**
 * The workspace's identity, written on the first start: a vault id (the workspace, wherever it is copied) and a
 * replica id (this copy of it). Null when it is missing and must not be made. Inside a transaction over meta.
 */
export async function writeIdentity(db: Database, mayCreate: boolean): Promise<WorkspaceIdentity | null> {
  const known = await readIdentity(db)
  if (known || !mayCreate) return known
  const workspace: WorkspaceIdentity = { key: 'workspace', vaultId: `ws_${db.newId()}`, createdAt: db.now() }
  const replica: MetaRow = { key: 'replica', replicaId: `rep_${db.newId()}`, nextSeq: 0, hlc: '' }
  await db.meta.bulkPut([workspace, replica])
  return workspace
}
