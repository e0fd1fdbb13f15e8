import { computed, ref, shallowRef, type ComputedRef, type Ref, type ShallowRef } from 'vue'
import { useServices } from '../../../desk/services'
import type { InspectedFile } from '../../../usecases/call-files/import-session'
import type { ImportCaveat, ImportRecord } from '../../../domain/archive/import-record'
import type { Failure } from '../../../domain/kernel/failure'
import { makeId } from '../../../domain/records'
import type { Result } from '../../../domain/kernel/result'
import type { Reading, Source } from '../../../domain/source/source'
import type { AskCode, ImportPreview, ImportProgress, Question } from '../../../imports/port'
import { changesStructure, handPaths } from '../../../imports/rethink'
import { askToKeep } from './ask-to-keep'
import { remember, type SourceChoice } from './remember'

/** Where a file stands on its way in. */
export type ImportPhase = 'choose' | 'inspecting' | 'mapping' | 'counting' | 'ready' | 'storing' | 'done'

/** What a person has said about a file, kept while another file is looked at; null = what nobody has touched. */
export type Answers = {
  readonly source: SourceChoice | null
  readonly reading: Reading | null
  readonly settled: ReadonlySet<Question | AskCode>
  readonly confirmed: readonly ImportCaveat[]
}
export const noAnswers: Answers = { source: null, reading: null, settled: new Set(), confirmed: [] }

/** One file from choosing to stored; nothing is written before `store`. */
export type ImportFlow = {
  readonly phase: Ref<ImportPhase>
  readonly inspection: ShallowRef<InspectedFile | null>
  readonly preview: ShallowRef<ImportPreview | null>
  readonly progress: Ref<ImportProgress | null>
  readonly failure: Ref<Failure | null>
  readonly done: ShallowRef<ImportRecord | null>
  readonly source: Ref<SourceChoice>
  /** Caveats the person has read and accepted. */
  readonly confirmed: Ref<readonly ImportCaveat[]>
  readonly busy: ComputedRef<boolean>
  /** Whether the file as read now brings something and waits for nothing. */
  readonly importable: ComputedRef<boolean>
  /** Looks at a file, with what was said about it before, and counts it when nothing is asked. */
  open(file: File, before?: Answers): Promise<void>
  /** Looks again with a corrected reading; `answered` is the question the person settled with it. */
  reread(reading: Reading, answered?: Question | AskCode): Promise<void>
  recount(): Promise<void>
  store(): Promise<void>
  chooseSource(source: Source | null, name: string): Promise<void>
  answers(): Answers
  cancel(): Promise<void>
}

/** The import flow of a window. */
export function useImport(defaultSourceName: () => string, zone: () => string): ImportFlow {
  const { importing, imports, records, workspace, newId } = useServices()
  const phase = ref<ImportPhase>('choose')
  const inspection = shallowRef<InspectedFile | null>(null)
  const preview = shallowRef<ImportPreview | null>(null)
  const progress = ref<ImportProgress | null>(null)
  const failure = ref<Failure | null>(null)
  const done = shallowRef<ImportRecord | null>(null)
  const confirmed = ref<readonly ImportCaveat[]>([])
  // One new source: several files of a layout nobody knows come from the same place until a person says otherwise.
  const freshId = makeId('source', newId)
  const fresh = (): SourceChoice => ({ id: freshId, name: defaultSourceName(), isNew: true })
  const source = ref<SourceChoice>(fresh())
  let file: File | null = null
  let chosen = false
  let corrected: Reading | null = null
  let run = 0
  let settled = new Set<Question | AskCode>()
  /** Everything a person set by hand in this file. */
  let byHand = new Set<string>()

  async function open(next: File, before = noAnswers): Promise<void> {
    file = next
    inspection.value = null
    preview.value = null
    done.value = null
    chosen = before.source !== null
    source.value = before.source ?? fresh()
    settled = new Set(before.settled)
    confirmed.value = before.confirmed
    corrected = before.reading
    byHand = new Set()
    await inspect()
  }

  async function inspect(): Promise<void> {
    if (!file) return
    const mine = begin('inspecting')
    const first = await importing.inspect(file, chosen ? source.value.id : null, zone())
    if (mine !== run) return
    if (!first.ok) return stop(first.failure)
    if (!chosen) await followSource(first.value)
    // A reading remembered for this layout carries the person's own answer about day and month.
    if (first.value.recognisedBy === 'saved') settled.add('dateOrder')
    await take(corrected ? await importing.inspectAgain(corrected) : first, mine)
  }

  async function followSource({ sourceId }: InspectedFile): Promise<void> {
    const known = sourceId ? (await records.get('sources', sourceId))?.record : undefined
    source.value = known ? { id: known.id, name: known.name, isNew: false } : fresh()
  }

  async function reread(reading: Reading, answered?: Question | AskCode): Promise<void> {
    const before = inspection.value?.reading
    if (answered) settled.add(answered)
    for (const path of before ? handPaths(before, reading) : []) byHand.add(path)
    // How the file is cut decides what its columns are: after a change of it the rest is suggested anew.
    const anew = before !== undefined && changesStructure(before, reading)
    if (anew) for (const open of [...settled]) if (open !== answered && open !== 'dateOrder') settled.delete(open)
    corrected = reading
    const mine = begin('inspecting')
    const seen = await importing.inspectAgain(reading, anew ? [...byHand] : undefined)
    if (seen.ok && mine === run) corrected = seen.value.reading
    await take(seen, mine)
  }

  async function take(result: Result<InspectedFile>, mine: number): Promise<void> {
    if (mine !== run) return
    if (!result.ok) return stop(result.failure)
    const seen = { ...result.value, questions: result.value.questions.filter((question) => !settled.has(question)), asks: result.value.asks.filter(({ code }) => !settled.has(code)) }
    inspection.value = seen
    if (!seen.refused && seen.questions.length === 0) return recount()
    preview.value = null
    phase.value = 'mapping'
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
    if (!result.ok) return stop(result.failure)
    preview.value = result.value
    phase.value = 'ready'
  }

  async function store(): Promise<void> {
    const seen = inspection.value
    if (!seen) return
    const mine = begin('storing')
    const remembered = await remember(records, source.value, seen)
    const result = remembered ?? (await importing.commit())
    if (mine !== run) return
    if (!result.ok) {
      failure.value = result.failure
      phase.value = 'ready'
      return
    }
    done.value = result.value
    phase.value = 'done'
    await askToKeep(workspace, imports)
  }

  async function chooseSource(next: Source | null, name: string): Promise<void> {
    chosen = true
    source.value = next ? { id: next.id, name: next.name, isNew: false } : { id: source.value.isNew && source.value.id !== freshId ? source.value.id : makeId('source', newId), name, isNew: true }
    settled.clear()
    corrected = null
    await inspect()
  }

  const answers = (): Answers => ({ source: chosen ? source.value : null, reading: corrected, settled: new Set(settled), confirmed: confirmed.value })

  async function cancel(): Promise<void> {
    run++
    file = null
    inspection.value = null
    preview.value = null
    progress.value = null
    failure.value = null
    phase.value = 'choose'
    await importing.cancel()
  }

  /** The last preview stays on the screen while the next is counted, so that the page does not jump under a hand. */
  function begin(next: ImportPhase): number {
    failure.value = null
    phase.value = next
    return ++run
  }

  function stop(reason: Failure): void {
    failure.value = reason
    preview.value = null
    phase.value = inspection.value ? 'mapping' : 'choose'
  }

  const busy = computed(() => ['inspecting', 'counting', 'storing'].includes(phase.value))
  const importable = computed(() => phase.value === 'ready' && preview.value !== null && inspection.value?.asks.length === 0 && canStore(preview.value, confirmed.value))
  return { phase, inspection, preview, progress, failure, done, source, confirmed, busy, importable, open, reread, recount, store, chooseSource, answers, cancel }
}

/** Whether a file brings anything, and every caveat of it was accepted. */
function canStore(preview: ImportPreview, confirmed: readonly ImportCaveat[]): boolean {
  return !preview.sameImport && (preview.calls > 0 || preview.hours !== null) && preview.caveats.every((caveat) => confirmed.includes(caveat))
}
