import { wrap } from 'comlink'
import type { BenchWorker } from './bench.worker'
import type { PapaWorker } from './papa.worker'

const papa = wrap<PapaWorker>(new Worker(new URL('./papa.worker.ts', import.meta.url), { type: 'module' }))
const bench = wrap<BenchWorker>(new Worker(new URL('./bench.worker.ts', import.meta.url), { type: 'module' }))

const tasks: number[] = []
new PerformanceObserver((list) => tasks.push(...list.getEntries().map((entry) => entry.duration))).observe({ type: 'longtask', buffered: true })

function file(): File {
  const input = document.querySelector<HTMLInputElement>('#file')
  const chosen = input?.files?.[0]
  if (!chosen) throw new Error('no file was chosen')
  return chosen
}

/** What the bench's runner calls from outside; every duration in milliseconds. */
const desk = {
  papa: () => papa.tokenise(file()),
  importFile: (database: string, oneReader = false) => bench.importFile(file(), database, oneReader),
  /** What the browser says this origin stores. */
  storedBytes: async () => (await navigator.storage.estimate()).usage ?? 0,
  monthCold: (database: string) => bench.monthCold(database),
  year: (database: string) => bench.year(database),
  draftLine: () => bench.draftLine(),
  invoicePdf: () => bench.invoicePdf(),
  annexPdf: async () => {
    tasks.length = 0
    const result = await bench.annexPdf()
    return { ...result, longestTask: Math.max(0, ...tasks) }
  },
}
export type BenchDesk = typeof desk

Object.assign(window, { bench: desk })
