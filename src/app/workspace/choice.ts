import type { WorkspaceKind } from './connection'

const KEY = 'linewright.workspace'

/** The workspace this browser was left in. */
export function chosenWorkspace(): WorkspaceKind {
  return localStorage.getItem(KEY) === 'sample' ? 'sample' : 'own'
}

/** Opens a workspace: remembered, then the window starts again in it, on its first page. */
export function enterWorkspace(kind: WorkspaceKind): void {
  localStorage.setItem(KEY, kind)
  location.hash = '#/'
  location.reload()
}
