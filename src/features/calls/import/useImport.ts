import { computed, onScopeDispose, ref, shallowRef, type ComputedRef, type Ref, type ShallowRef } from 'vue'
import { useServices } from '../../../desk/services'
import type { ImportRecord } from '../../../domain/archive/import-record'
import type { Failure } from '../../../domain/kernel/failure'
import { makeId, type SourceId } from '../../../domain/kernel/ids'
import type { Reading, Source } from '../../../domain/source/source'
import type { ImportPreview, ImportProgress, Inspection, Question } from '../../../imports/port'
import { askToKeep } from './ask-to-keep'

/** Where a file stands on its way in. */
export type ImportPhase = 'choose' | 'inspecting' | 'mapping' | 'counting' | 'ready' | 'storing' | 'done'

/** One file from choosing to stored; nothing is written before `store`. */
export type ImportFlow = {
  readonly phase: Ref<ImportPhase>
  readonly inspection: ShallowRef<Inspection | null>
  readonly preview: ShallowRef<ImportPreview | null>
  readonly progress: Ref<ImportProgress | null>
  readonly failure: Ref<Failure | null>
  readonly done: ShallowRef<ImportRecord | null>
  readonly source: Ref<{ readonly id: SourceId; readonly name: string; readonly isNew: boolean }>
  readonly busy: ComputedRef<boolean>
  open(file: File): Promise<void>
  /** Looks again with a corrected reading; `answered` is the question the person settled with it. */
  reread(reading: Reading, answered?: Question): Promise<void>
  recount(): Promise<void>
  store(): Promise<void>
  chooseSource(source: Source | null, name: string): Promise<void>
  cancel(): Promise<void>
  /** The file in hand. */
  file(): File | null
}

/** The import flow of one page visit; leaving the page cancels what runs. */
export function useImport(defaultSourceName: string, zone: () => string): ImportFlow {
  const { importing, imports, records, workspace, newId } = useServices()
  const phase = ref<ImportPhase>('choose')
  const inspection = shallowRef<Inspection | null>(null)
  const preview = shallowRef<ImportPreview | null>(null)
  const progress = ref<ImportProgress | null>(null)
  const failure = ref<Failure | null>(null)
  const done = shallowRef<ImportRecord | null>(null)
  const source = ref({ id: makeId('source', newId), name: defaultSourceName, isNew: true })
  let file: File | null = null
  let run = 0
  const settled = new Set<Question>()

  async function open(next: File): Promise<void> {
    file = next
    const known = await records.list('sources')
    const first = known[0]
    if (first && source.value.isNew) source.value = { id: first.id, name: first.name, isNew: false }
    await inspect()
  }

  async function inspect(): Promise<void> {
    if (!file) return
    settled.clear()
    const mine = begin('inspecting')
    const result = await importing.inspect(file, source.value.isNew ? null : source.value.id, zone())
    if (mine !== run) return
    if (!result.ok) return stop(result.failure)
    inspection.value = result.value
    await countIfClear()
  }

  async function reread(reading: Reading, answered?: Question): Promise<void> {
    if (answered) settled.add(answered)
    const mine = begin('mapping')
    const result = await importing.inspectAgain(reading)
    if (mine !== run) return
    if (!result.ok) return stop(result.failure)
    inspection.value = { ...result.value, questions: result.value.questions.filter((question) => !settled.has(question)) }
    await countIfClear()
  }

  async function countIfClear(): Promise<void> {
    const seen = inspection.value
    if (!seen || seen.refused || seen.questions.length > 0) phase.value = 'mapping'
    else await recount()
  }

  async function recount(): Promise<void> {
    const seen = inspection.value
    if (!seen) return
    const mine = begin('counting')
    const result = await importing.preview(seen.reading, source.value.id, (now) => {
      if (mine === run) progress.value = now
    })
    if (mine !== run) return
    progress.value = null
    phase.value = result.ok ? 'ready' : 'mapping'
    if (result.ok) preview.value = result.value
    else failure.value = result.failure
  }

  async function store(): Promise<void> {
    const seen = inspection.value
    if (!seen) return
    begin('storing', false)
    const remembered = await remember(seen)
    const result = remembered ?? (await importing.commit())
    if (!result.ok) {
      failure.value = result.failure
      phase.value = 'ready'
      return
    }
    done.value = result.value
    phase.value = 'done'
    await askToKeep(workspace, imports)
  }

  /** Saves the source and how this layout is read; a failure stops the import before any call is stored. */
  async function remember(seen: Inspection): Promise<{ readonly ok: false; readonly failure: Failure } | null> {
    const { id, name, isNew } = source.value
    const found = isNew ? null : await records.get('sources', id)
    const result = found
      ? await records.commit([{ kind: 'update', table: 'sources', id, patch: { readings: { ...found.record.readings, [seen.signature]: seen.reading } }, seen: found.seen }])
      : await records.commit([{ kind: 'create', table: 'sources', record: { id, name, zone: seen.reading.zone, readings: { [seen.signature]: seen.reading }, note: '' } }])
    if (!result.ok) return result
    source.value = { id, name, isNew: false }
    return null
  }

  async function chooseSource(chosen: Source | null, name: string): Promise<void> {
    source.value = chosen ? { id: chosen.id, name: chosen.name, isNew: false } : { id: makeId('source', newId), name, isNew: true }
    if (file) await inspect()
  }

  async function cancel(): Promise<void> {
    run++
    await importing.cancel()
    file = null
    inspection.value = null
    preview.value = null
    progress.value = null
    failure.value = null
    phase.value = 'choose'
  }

  function begin(next: ImportPhase, dropPreview = true): number {
    failure.value = null
    if (dropPreview) preview.value = null
    phase.value = next
    return ++run
  }

  function stop(reason: Failure): void {
    failure.value = reason
    phase.value = inspection.value ? 'mapping' : 'choose'
  }

  onScopeDispose(() => {
    run++
    void importing.cancel()
  })
  const busy = computed(() => ['inspecting', 'counting', 'storing'].includes(phase.value))
  return { phase, inspection, preview, progress, failure, done, source, busy, open, reread, recount, store, chooseSource, cancel, file: () => file }
}
