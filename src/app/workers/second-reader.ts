import { wrap } from 'comlink'
import type { PartsOptions } from '../../imports/read-calls'
import type { PartReading } from './part.worker'

/** A second reader of a large file, where the machine has a core for it; it lives as long as one file is read. */
export function secondReader(): PartsOptions | undefined {
  if (navigator.hardwareConcurrency < 2 || typeof Worker === 'undefined') return undefined
  return {
    help: (file, table, sourceId) => {
      const worker = new Worker(new URL('./part.worker.ts', import.meta.url), { type: 'module', name: 'second reader' })
      const remote = wrap<PartReading>(worker)
      const begun = remote.begin(file, table, sourceId)
      begun.catch(() => undefined)
      // Whatever is the matter with it, the first reader reads the part itself and says what is wrong with the file.
      const lost = new Promise<null>((resolve) => worker.addEventListener('error', () => resolve(null)))
      return {
        read: (part) => Promise.race([begun.then(() => remote.read(part)).catch(() => null), lost]),
        end: () => worker.terminate(),
      }
    },
  }
}
