import type { Acts } from '../../usecases/acts'
import type { ImportSteps } from '../../usecases/call-files/import-steps'
import type { Questions } from '../../usecases/questions'
import type { WorkspaceActs } from '../../usecases/workspace/workspace-acts'
import type { WorkspaceKind } from '../workspace/connection'
import { Bridge } from './bridge'
import type { Writing } from './document.worker'

const MINUTE_MS = 60_000

/** The three workers of a window. */
export type Workers = {
  readonly query: Bridge<Questions & Acts>
  readonly import: Bridge<ImportSteps & WorkspaceActs>
  readonly document: Bridge<Writing>
}

/** Workers of one workspace; none runs before it is needed. */
export function workersOf(kind: WorkspaceKind): Workers {
  return {
    query: new Bridge({ kind, idleMs: 15 * MINUTE_MS, start: () => new Worker(new URL('./query.worker.ts', import.meta.url), { type: 'module', name: 'queries' }) }),
    // Holds the file on its way in: ending it would lose work begun.
    import: new Bridge({ kind, idleMs: null, start: () => new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module', name: 'imports' }) }),
    document: new Bridge({ kind, idleMs: 2 * MINUTE_MS, start: () => new Worker(new URL('./document.worker.ts', import.meta.url), { type: 'module', name: 'documents' }) }),
  }
}
