import type { Failure } from '../../../domain/kernel/failure'
import type { ImportRecord } from '../../../domain/archive/import-record'
import type { ImportPreview } from '../../../imports/port'
import { noAnswers, type Answers, type ImportFlow } from './useImport'

/** Where a file of the list stands: `question` waits for a person, `here` has nothing to add. */
export type FileState = 'waiting' | 'reading' | 'question' | 'ready' | 'storing' | 'imported' | 'here' | 'refused'

/** One file of the list with what is known of it. */
export type QueuedFile = {
  readonly key: string
  readonly file: File
  readonly state: FileState
  readonly answers: Answers
  /** The product the layout comes from, or that the mapping is one's own; '' = not looked at, or no table. */
  readonly layout: { readonly name: string; readonly saved: boolean; readonly own: boolean } | null
  readonly preview: ImportPreview | null
  readonly reason: Failure | null
  readonly record: ImportRecord | null
}

let made = 0
/** A file nobody has looked at yet. */
export function queued(file: File): QueuedFile {
  return { key: String(++made), file, state: 'waiting', answers: noAnswers, layout: null, preview: null, reason: null, record: null }
}

/** The file as the flow leaves it: looked at, counted, stored or refused. */
export function afterFlow(item: QueuedFile, flow: ImportFlow): QueuedFile {
  const seen = flow.inspection.value
  const preview = flow.preview.value
  const reason = flow.failure.value ?? seen?.refused ?? null
  return {
    ...item, preview, reason, answers: flow.answers(), record: flow.done.value,
    layout: seen && !seen.refused ? { name: seen.layoutName, saved: seen.recognisedBy === 'saved', own: seen.reading.layout === 'own' } : null,
    state: stateOf(flow, reason),
  }
}

function stateOf(flow: ImportFlow, reason: Failure | null): FileState {
  if (flow.done.value) return 'imported'
  if (reason) return 'refused'
  if (flow.preview.value?.sameImport) return 'here'
  // Read another way before: only a person can say which reading shall stand.
  if ((flow.preview.value?.readBefore.length ?? 0) > 0) return 'question'
  return flow.importable.value ? 'ready' : flow.busy.value ? 'waiting' : 'question'
}

/** What a file system leaves in every folder and nobody means to import. */
export function isHidden({ name }: File): boolean {
  return name.startsWith('.') || /^(thumbs\.db|desktop\.ini)$/iu.test(name)
}
