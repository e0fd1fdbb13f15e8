import type { ImportShelf, WorkspaceDesk } from '../../../desk/services'

/**
 * Asks the browser to keep the data when the own workspace has its first calls: from here on there is something to
 * lose, and a browser that asks the person does so for a reason they can see. The Data page shows the answer.
 */
export async function askToKeep(workspace: Pick<WorkspaceDesk, 'kind' | 'persisted' | 'askToPersist'>, imports: Pick<ImportShelf, 'list'>): Promise<void> {
  if (workspace.kind !== 'own' || (await imports.list()).length !== 1) return
  if (!(await workspace.persisted())) await workspace.askToPersist()
}
