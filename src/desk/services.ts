import { inject, type InjectionKey } from 'vue'
import type { ImportRecord } from '../domain/archive/import-record'
import type { ImportId } from '../domain/kernel/ids'
import type { Result } from '../domain/kernel/result'
import type { DocumentForm, NamedFile } from '../documents/document'
import type { Paper } from '../documents/documents'
import type { Unprintable } from '../documents/page/unprintable'
import type { KeptFile, UndoReceipt } from '../storage/archive/port'
import type { RecordStore } from '../storage/records/port'
import type { Acts } from '../usecases/acts'
import type { Asked } from '../usecases/asked'
import type { ImportSteps } from '../usecases/call-files/import-steps'
import type { Questions } from '../usecases/questions'
import type { PlaceName, Route } from '../ui/link/target'

/** The imports that are in the archive. */
export interface ImportShelf {
  list(): Promise<readonly ImportRecord[]>
  watch(onChange: (imports: readonly ImportRecord[]) => void): () => void
  undo(importId: ImportId): Promise<Result<UndoReceipt>>
  /** Which imports have their file kept. */
  kept(): Promise<readonly KeptFile[]>
  /** Drops every kept file; returns how many there were. */
  forgetFiles(): Promise<Result<number>>
}

/** Papers as files, written in a worker. What a paper is made of is a question (`reportPaper`, `invoicePaper` …). */
export interface DocumentDesk {
  file(paper: Paper, form: DocumentForm): Promise<Result<NamedFile>>
  /** The texts of a paper with letters it cannot print. */
  unprintable(paper: Paper): Promise<readonly Unprintable[]>
}

/** The workspace as a whole. */
export interface WorkspaceDesk {
  /** Which database this window works in. */
  readonly kind: 'own' | 'sample'
  /** The workspace as a file, with the kept files or without. */
  export(options: { readonly files: boolean }): Promise<Result<Blob>>
  /** Checks everything first; replaces an empty workspace's content only. */
  import(file: File): Promise<Result<{ readonly records: number; readonly calls: number }>>
  /** Makes (once) and opens the sample centre, or goes back to the own workspace; the window reloads. */
  openSample(onProgress: (share: number) => void): Promise<Result<void>>
  leaveSample(): Promise<void>
  /** Deletes the sample centre and goes back to the own workspace. */
  removeSample(): Promise<void>
  /** Empties the own workspace for good. */
  erase(): Promise<Result<void>>
  /** Whether the browser promised not to evict the data; `ask` may show its question. */
  persisted(): Promise<boolean>
  askToPersist(): Promise<boolean>
  usedBytes(): Promise<number>
}

/** Where a feature sends the person: a page by name, with the parameters it needs. */
export interface Navigation {
  go<N extends PlaceName>(name: N, ...route: Route<N>): Promise<void>
}

/** Everything a feature may ask of the world. Built once in `src/main.ts`; tests hand in their own. */
export interface Services {
  readonly records: RecordStore
  /** Questions to the workspace, answered in a worker; for an answer that stays current see ask.ts. */
  readonly queries: Asked<Questions>
  /** Nobody waits for this answer any more. */
  readonly dropQuestion: (answer: Promise<unknown>) => void
  /** What a worker writes for a page. */
  readonly acts: Asked<Acts>
  /** One file on its way in. */
  readonly importing: Asked<ImportSteps>
  readonly imports: ImportShelf
  readonly documents: DocumentDesk
  readonly workspace: WorkspaceDesk
  readonly navigation: Navigation
  /** Epoch milliseconds; injected so that tests choose the day. */
  readonly now: () => number
  /** Unique text for new ids. */
  readonly newId: () => string
  /** The device's zone, offered as a default only. */
  readonly deviceZone: string
}

export const servicesKey: InjectionKey<Services> = Symbol('services')

/** The services, inside a component's setup. Throws when the composition root did not provide them: a bug. */
export function useServices(): Services {
  const services = inject(servicesKey)
  if (!services) throw new Error('services were not provided')
  return services
}
