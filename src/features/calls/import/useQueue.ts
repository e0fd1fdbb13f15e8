import { computed, shallowRef, type ComputedRef, type ShallowRef } from 'vue'
import { afterFlow, isHidden, queued, type QueuedFile } from './queued-file'
import type { ImportFlow } from './useImport'

/** The files on their way in: read one after another, stored when the person says so. */
export type ImportQueue = {
  readonly files: ShallowRef<readonly QueuedFile[]>
  /** The file in the mapping view; null = the list. */
  readonly current: ComputedRef<QueuedFile | null>
  /** Ready to be stored without another question. */
  readonly ready: ComputedRef<readonly QueuedFile[]>
  readonly working: ComputedRef<boolean>
  readonly storing: ComputedRef<boolean>
  /** Whether a file is on its way in and not stored yet. */
  readonly waiting: ComputedRef<boolean>
  /** Takes files; returns whether any of them is no hidden file. */
  add(files: readonly File[]): boolean
  view(key: string): void
  /** Leaves the mapping view for the list, with all that was said there. */
  back(): void
  storeReady(): Promise<void>
  remove(key: string): void
  clear(): void
}

/** The queue over one flow, which has one file in hand at a time. */
export function useQueue(flow: ImportFlow): ImportQueue {
  const files = shallowRef<readonly QueuedFile[]>([])
  const viewed = shallowRef<string | null>(null)
  // Whoever takes the flow into his hand raises it; a loop that finds it raised stops.
  let hand = 0

  const current = computed(() => files.value.find(({ key }) => key === viewed.value) ?? null)
  const ready = computed(() => files.value.filter(({ state }) => state === 'ready'))
  const storing = computed(() => files.value.some(({ state }) => state === 'storing'))
  const working = computed(() => storing.value || files.value.some(({ state }) => state === 'reading'))
  const waiting = computed(() => files.value.some((item) => {
    const { state } = item === current.value ? afterFlow(item, flow) : item
    return ['waiting', 'reading', 'question', 'ready', 'storing'].includes(state)
  }))

  function put(item: QueuedFile): void {
    files.value = files.value.map((known) => (known.key === item.key ? item : known))
  }

  function add(chosen: readonly File[]): boolean {
    const more = chosen.filter((file) => !isHidden(file)).map(queued)
    if (more.length === 0) return false
    const [only] = more
    keepViewed()
    // What is stored is stored, and one file that could not be opened has nothing to keep: a new choice begins a new list.
    if (files.value.every(({ state }) => state === 'imported') || (files.value.length === 1 && flow.phase.value === 'choose')) files.value = []
    files.value = [...files.value, ...more]
    if (files.value.length === 1 && only) view(only.key)
    else if (!storing.value) void readOn()
    return true
  }

  /** Reads what waits, one file after another. */
  async function readOn(): Promise<void> {
    viewed.value = null
    const mine = take()
    for (;;) {
      const next = files.value.find(({ state }) => state === 'waiting')
      if (!next || mine !== hand) break
      put({ ...next, state: 'reading' })
      await flow.open(next.file, next.answers)
      if (mine !== hand) return
      put(afterFlow(next, flow))
    }
    if (mine === hand) await flow.cancel()
  }

  /** The flow leaves whatever it has in hand; a file half read waits again. */
  function take(): number {
    files.value = files.value.map((item) => (item.state === 'reading' ? { ...item, state: 'waiting' } : item))
    return ++hand
  }

  function view(key: string): void {
    keepViewed()
    take()
    const item = files.value.find((known) => known.key === key)
    if (!item) return
    viewed.value = key
    void flow.open(item.file, item.answers)
  }

  function keepViewed(): void {
    if (current.value) put(afterFlow(current.value, flow))
  }

  function back(): void {
    keepViewed()
    if (flow.done.value) askAgain()
    void readOn()
  }

  /** What was just stored may have settled the question of another file of its layout. */
  function askAgain(): void {
    files.value = files.value.map((item) => (item.state === 'question' && item.answers.reading === null ? { ...item, state: 'waiting' } : item))
  }

  async function storeReady(): Promise<void> {
    const mine = take()
    for (const { key } of ready.value) {
      const item = files.value.find((known) => known.key === key)
      if (!item) continue
      put({ ...item, state: 'storing' })
      // Read again: what an earlier file of the list stored is here now, and only one file is held in memory.
      await flow.open(item.file, item.answers)
      if (mine !== hand) return
      if (flow.importable.value) await flow.store()
      put(afterFlow(item, flow))
    }
    if (mine !== hand) return
    askAgain()
    void readOn()
  }

  function remove(key: string): void {
    files.value = files.value.filter((item) => item.key !== key)
    if (files.value.length === 0) clear()
  }

  function clear(): void {
    take()
    files.value = []
    viewed.value = null
    void flow.cancel()
  }

  return { files, current, ready, working, storing, waiting, add, view, back, storeReady, remove, clear }
}
