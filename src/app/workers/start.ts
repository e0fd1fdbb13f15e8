import { proxy, wrap, type Remote } from 'comlink'
import type { WorkspaceKind } from '../workspace/connection'
import type { DocumentWorker } from './document.worker'
import type { ImportWorker } from './import.worker'
import type { QueryWorker } from './query.worker'

/** A worker that starts with the first question and stays; a question that finds it broken rejects: a bug. */
function lazily<T>(start: () => Promise<Remote<T>>): () => Promise<Remote<T>> {
  let started: Promise<Remote<T>> | null = null
  return () => (started ??= start())
}

/** The three workers of a window. */
export type Workers = {
  readonly query: () => Promise<Remote<QueryWorker>>
  readonly import: () => Promise<Remote<ImportWorker>>
  readonly document: () => Promise<Remote<DocumentWorker>>
}

/** Workers of one workspace; none runs before it is needed. */
export function workersOf(kind: WorkspaceKind): Workers {
  return {
    query: lazily(async () => {
      const worker = wrap<QueryWorker>(new Worker(new URL('./query.worker.ts', import.meta.url), { type: 'module', name: 'queries' }))
      await worker.open(kind)
      return worker
    }),
    import: lazily(async () => {
      const worker = wrap<ImportWorker>(new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module', name: 'imports' }))
      await worker.open(kind)
      return worker
    }),
    document: lazily(() => Promise.resolve(wrap<DocumentWorker>(new Worker(new URL('./document.worker.ts', import.meta.url), { type: 'module', name: 'documents' })))),
  }
}

/** A function a worker may call back. */
export function callback<A extends unknown[]>(run: (...given: A) => void): (...given: A) => void {
  return proxy(run)
}
