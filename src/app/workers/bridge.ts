import { proxy, wrap, type Remote } from 'comlink'
import type { Asked } from '../../usecases/asked'
import type { WorkspaceKind } from '../workspace/connection'
import { DROPPED, type Served } from './serve'

const PATIENCE_MS = 5000

/** A question nobody waits for any more. */
class Dropped extends Error {}

/** How a worker is started, and after how long without a question it is ended; null = never. */
type Start = { readonly start: () => Worker; readonly kind: WorkspaceKind; readonly idleMs: number | null }

type Running = { readonly worker: Worker; readonly remote: Remote<Served>; readonly opened: Promise<void>; readonly died: Promise<never> }

/**
 * The way to one worker: started with the first question, ended when idle, started anew after it died (what was asked
 * of the dead one rejects). `ask` is the worker's own table of use cases.
 */
export class Bridge<T> {
  readonly ask: Asked<T>
  #running: Running | null = null
  #open = 0
  #ids = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly #asked = new WeakMap<Promise<unknown>, number>()

  constructor(private readonly how: Start) {
    const functions = new Map<PropertyKey, unknown>()
    this.ask = new Proxy({} as Asked<T>, {
      get: (_target, name) => {
        if (typeof name !== 'string' || name === 'then') return undefined
        const known = functions.get(name) ?? ((...request: unknown[]) => this.#send(name, request))
        functions.set(name, known)
        return known
      },
    })
  }

  /** Starts the worker before it is needed. */
  async warm(): Promise<void> {
    await this.#start().opened
  }

  /** Nobody waits for this answer any more: it is not begun if its turn has not come, and rejects with `Dropped`. */
  drop(answer: Promise<unknown>): void {
    const id = this.#asked.get(answer)
    if (id !== undefined) void this.#running?.remote.drop(id)
  }

  #send(name: string, request: readonly unknown[]): Promise<unknown> {
    const id = ++this.#ids
    const answer = this.#answer(id, name, request)
    this.#asked.set(answer, id)
    return answer
  }

  async #answer(id: number, name: string, request: readonly unknown[]): Promise<unknown> {
    clearTimeout(this.#timer)
    this.#open++
    const running = this.#start()
    try {
      await Promise.race([running.opened, running.died])
      const crossing = request.map((one) => (typeof one === 'function' ? proxy(one as () => void) : one))
      const answer = await Promise.race([running.remote.ask(id, name, ...crossing), running.died])
      if (answer === DROPPED) throw new Dropped(name)
      return answer
    } finally {
      if (--this.#open === 0 && this.how.idleMs !== null) this.#timer = setTimeout(() => this.#end(), this.how.idleMs)
    }
  }

  #start(): Running {
    if (this.#running) return this.#running
    const worker = this.how.start()
    const remote = wrap<Served>(worker)
    const died = new Promise<never>((_resolve, reject) => {
      // An error inside a worker need not be its end: one that still answers goes on.
      worker.addEventListener('error', (event) => void answers(remote).then((alive) => {
        if (alive) return
        this.#end(worker)
        reject(new Error(event.message || 'a worker died'))
      }))
    })
    died.catch(() => undefined)
    const opened = remote.open(this.how.kind)
    opened.catch(() => this.#end(worker))
    return (this.#running = { worker, remote, opened, died })
  }

  #end(only?: Worker): void {
    if (!this.#running || (only && this.#running.worker !== only)) return
    this.#running.worker.terminate()
    this.#running = null
  }
}

async function answers(remote: Remote<Served>): Promise<boolean> {
  return Promise.race([remote.ping().then(() => true, () => false), new Promise<boolean>((resolve) => setTimeout(() => resolve(false), PATIENCE_MS))])
}
